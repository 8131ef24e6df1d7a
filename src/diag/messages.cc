#include "diag/messages.h"

#include <nlohmann/json.hpp>

namespace dinhky::diag {
namespace {

std::string filled(std::string_view pattern,
                   const std::vector<std::pair<std::string, std::string>>& arguments) {
  std::string out;
  out.reserve(pattern.size() + 32);
  for (size_t at = 0; at < pattern.size();) {
    const size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += pattern[at++];
      continue;
    }
    const auto name = pattern.substr(at + 1, close - at - 1);
    bool known = false;
    for (const auto& [key, value] : arguments) {
      if (key != name) continue;
      out += value;
      known = true;
      break;
    }
    if (!known) out.append(pattern.substr(at, close - at + 1));
    at = close + 1;
  }
  return out;
}

}  // namespace

void Messages::load() const {
  loaded_ = true;
  const char* language = language_ == Language::vi ? "vi" : "en";
  for (const auto& name : data_->names("messages/")) {
    const auto bytes = data_->read(name);
    if (!bytes || !name.ends_with(".json")) continue;
    const auto table = nlohmann::json::parse(*bytes, nullptr, /*allow_exceptions=*/false);
    if (!table.is_object()) continue;
    for (const auto& [key, texts] : table.items()) {
      if (texts.is_object() && texts.contains(language) && texts[language].is_string()) {
        texts_.insert_or_assign(key, texts[language].get<std::string>());
      }
    }
  }
}

std::string Messages::text(
    std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) const {
  if (!loaded_) load();
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string("«").append(key).append("»");
  return filled(found->second, arguments);
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
