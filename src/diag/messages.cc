#include "diag/messages.h"

#include <optional>
#include <utility>

#include "base/packed_files.h"
#include "base/packed_table.h"
#include "base/text.h"
#include "base/text_table.h"
#include "diag/number_forms.h"

namespace dinhky::diag {
namespace {

constexpr std::string_view kFolder = "messages/";

std::string_view column_of(Language language) {
  return language == Language::vi ? "vi" : "en";
}

// In the files that nothing overrides.
std::optional<std::string_view> packed_text(const base::DataStore& data, Language language,
                                            std::string_view key) {
  for (const auto& name : data.names(kFolder)) {
    const auto bytes = base::packed(data, name, column_of(language));
    if (!bytes) continue;
    if (const auto text = base::PackedTable(*bytes).find(key)) return text;
  }
  return std::nullopt;
}

}  // namespace

void Messages::load() const {
  loaded_ = true;
  for (const auto& name : data_->names(kFolder)) {
    const auto bytes = data_->read(name);
    if (!bytes || base::packed(*data_, name, column_of(language_))) continue;
    for (auto& [key, text] : base::read_table_column(*bytes, column_of(language_))) {
      texts_.insert_or_assign(std::move(key), std::move(text));
    }
  }
}

std::string Messages::text(
    std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) const {
  if (!loaded_) load();
  auto found = texts_.find(key);
  if (found == texts_.end()) {
    const auto text = packed_text(*data_, language_, key);
    if (!text) return std::string("«").append(key).append("»");
    found = texts_.emplace(key, *text).first;
  }
  return base::filled(with_number_forms(found->second, arguments), arguments);
}

std::string Messages::severity(Severity severity) const {
  return text(std::string("severity.").append(severity_word(severity)));
}

std::string_view severity_word(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "note";
}

}  // namespace dinhky::diag
