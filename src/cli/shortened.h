// A text on one line of a list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dinhky::cli {

// On one line, safe for a terminal, cut with "…" where it is longer than a list has room for.
std::string shortened(std::string_view text, size_t cells = 70);

}  // namespace dinhky::cli
