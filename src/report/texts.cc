#include "report/texts.h"

#include "base/data_table.h"
#include "base/text.h"

namespace dinhky::report {

Texts::Texts(base::DataStore& data) {
  for (const auto& name : data.names("forms/")) {
    const auto table = base::data_table(data, name);
    for (size_t i = 0; i < table.size(); ++i)
      texts_.insert_or_assign(std::string(table.key(i)), table.text(i));
  }
}

std::string Texts::operator()(
    std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string("«").append(key).append("»");
  return base::filled(found->second, arguments);
}

}  // namespace dinhky::report
