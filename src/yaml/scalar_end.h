// Where a scalar ends: yaml-cpp tells only where it begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dinhky::yaml {

// Offset one past the closing quote of the quoted scalar that begins at `begin` (at the quote);
// nullopt when it is never closed.
std::optional<size_t> quoted_end(std::string_view text, size_t begin);

// End of the block scalar (| or >) whose indicator stands at `begin`: its last line with text.
size_t block_end(std::string_view text, size_t begin);

// End of the plain scalar that begins at `begin` and was read as `value`: value and text are walked
// together, since a folded line break reads as one space.
size_t plain_end(std::string_view text, size_t begin, std::string_view value);

}  // namespace dinhky::yaml
