// Flat tables of the program's own data: JSON objects whose values are texts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dinhky::base {

using TextTable = std::vector<std::pair<std::string, std::string>>;

// {"key": "text", …}, in the order of the file; what is no text is left out. Empty when the bytes
// are no JSON.
TextTable read_text_table(std::string_view json);

// {"key": {"column": "text", …}, …} → the texts of one column.
TextTable read_table_column(std::string_view json, std::string_view column);

}  // namespace dinhky::base
