#include "results/words.h"

#include "base/data_table.h"
#include "base/fold.h"

namespace dinhky::results {

namespace {

// "placeholder.result", "own-plan.number.placeholder"
constexpr std::string_view kPlaceholderKeys = "placeholder.";
constexpr std::string_view kPlaceholderEnd = ".placeholder";

}  // namespace

Words::Words(base::DataStore& data) {
  const auto statuses = base::data_table(data, "lexicon/statuses.json");
  for (size_t i = 0; i < statuses.size(); ++i) {
    const auto status = status_of(statuses.text(i));
    if (status) statuses_.emplace(base::fold_words(statuses.key(i)), *status);
  }
  const auto forms = base::data_table(data, "forms/report.json");
  for (size_t i = 0; i < forms.size(); ++i) {
    const auto key = forms.key(i);
    // One with a {place} in it is never printed as it stands.
    const bool whole = forms.text(i).find('{') == std::string_view::npos;
    const bool sample = key.starts_with(kPlaceholderKeys) || key.ends_with(kPlaceholderEnd);
    if (sample && whole) samples_.emplace_back(forms.text(i));
  }
}

std::optional<Status> Words::status(std::string_view text) const {
  if (const auto status = status_of(text)) return status;
  const auto found = statuses_.find(base::fold_words(text));
  if (found == statuses_.end()) return std::nullopt;
  return found->second;
}

std::string_view Words::sample_in(std::string_view text) const {
  if (text.find('[') == std::string_view::npos) return {};
  for (const auto& sample : samples_) {
    if (text.find(sample) != std::string_view::npos) return sample;
  }
  return {};
}

}  // namespace dinhky::results
