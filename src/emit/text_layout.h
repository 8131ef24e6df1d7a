// Lines of terminal cells: wrapping, centring, two things side by side.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::emit {

using Lines = std::vector<std::string>;

inline constexpr size_t kTextColumns = 80;

// Lines of at most `width` cells; a word that is wider is cut.
Lines wrapped_cells(std::string_view text, size_t width);
// The first line begins after `first` blanks, the others after `rest`; the whole is at most `width`
// cells.
Lines indented(std::string_view text, size_t first, size_t rest, size_t width = kTextColumns);

// Evenly broken lines, each in the middle of `width` cells.
Lines centred(std::string_view text, size_t width);
std::string centred_line(std::string_view line, size_t width);
// Blanks up to `width` cells.
std::string padded(std::string_view line, size_t width);
// The right lines beside the left ones, from column `left_width` on.
Lines beside(const Lines& left, size_t left_width, const Lines& right);

}  // namespace dinhky::emit
