// Text as a YAML scalar that can be pasted.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::yaml {

// In double quotes, on one line. Always in quotes: a value may look like a date, a number or a
// flag.
std::string quoted(std::string_view text);

}  // namespace dinhky::yaml
