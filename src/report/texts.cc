#include "report/texts.h"

#include <utility>

#include "base/text.h"
#include "base/text_table.h"

namespace dinhky::report {

Texts::Texts(base::DataStore& data) {
  for (const auto& name : data.names("forms/")) {
    const auto bytes = data.read(name);
    if (!bytes) continue;
    for (auto& [key, text] : base::read_text_table(*bytes)) {
      texts_.insert_or_assign(std::move(key), std::move(text));
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
