#include "results/words.h"

#include "base/fold.h"
#include "base/text_table.h"

namespace dinhky::results {

namespace {

// "placeholder.result", "own-plan.number.placeholder"
constexpr std::string_view kPlaceholderKeys = "placeholder.";
constexpr std::string_view kPlaceholderEnd = ".placeholder";

base::TextTable table(base::DataStore& data, std::string_view name) {
  const auto bytes = data.read(name);
  return bytes ? base::read_text_table(*bytes) : base::TextTable();
}

}  // namespace

Words::Words(base::DataStore& data) {
  for (const auto& [words, key] : table(data, "lexicon/statuses.json")) {
    if (const auto status = status_of(key)) statuses_.emplace(base::fold_words(words), *status);
  }
  for (auto& [key, text] : table(data, "forms/report.json")) {
    // One with a {place} in it is never printed as it stands.
    const bool whole = text.find('{') == std::string::npos;
    const bool sample = key.starts_with(kPlaceholderKeys) || key.ends_with(kPlaceholderEnd);
    if (sample && whole) samples_.push_back(std::move(text));
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
