#include "report/texts.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace dinhky::report {

Texts::Texts(base::DataStore& data) {
  for (const auto& name : data.names("forms/")) {
    const auto bytes = data.read(name);
    if (!bytes) continue;
    const auto table = nlohmann::json::parse(*bytes, nullptr, /*allow_exceptions=*/false);
    if (!table.is_object()) continue;
    for (const auto& [key, text] : table.items()) {
      if (text.is_string()) texts_.insert_or_assign(key, text.get<std::string>());
    }
  }
}

std::string Texts::operator()(
    std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string("«").append(key).append("»");
  return base::filled(found->second, arguments);
}

}  // namespace dinhky::report
