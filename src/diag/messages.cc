#include "diag/messages.h"

#include <utility>

#include "base/text.h"
#include "base/text_table.h"
#include "diag/number_forms.h"

namespace dinhky::diag {
void Messages::load() const {
  loaded_ = true;
  const char* language = language_ == Language::vi ? "vi" : "en";
  for (const auto& name : data_->names("messages/")) {
    const auto bytes = data_->read(name);
    if (!bytes) continue;
    for (auto& [key, text] : base::read_table_column(*bytes, language)) {
      texts_.insert_or_assign(std::move(key), std::move(text));
    }
  }
}

std::string Messages::text(
    std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) const {
  if (!loaded_) load();
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string("«").append(key).append("»");
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
