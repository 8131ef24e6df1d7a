// What the terminal of a run can show, by its environment variables.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dinhky::cli {

using Variables = std::function<std::optional<std::string>(const std::string&)>;

// Of LC_ALL, LC_CTYPE and LANG the first that is set; empty where none is.
std::string locale_of(const Variables& variable);
bool is_utf8(std::string_view locale);
// TERM=dumb: neither colours nor shapes.
bool is_dumb(const Variables& variable);

}  // namespace dinhky::cli
