// Small questions about a text's first and last characters, and words that several readers need.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace dinhky::imports {

// Kinds of places that have a government of their own, now or before 01/7/2025.
inline constexpr std::array<std::string_view, 8> kLevelWords{
    "xã", "phường", "huyện", "tỉnh", "thị trấn", "thành phố", "thị xã", "đặc khu"};

// A small letter at its head: it goes on with something, or is a word, not a name.
bool begins_small(std::string_view text);
// No small letter in it, and some letter.
bool in_capitals(std::string_view text);
bool is_bulleted(std::string_view text);
// Without its bullets and the blanks around them.
std::string_view without_bullets(std::string_view text);
// ". ; : ! ?" at its end.
bool ends_sentence(std::string_view text);
// Without these marks, all of ASCII, and blanks at its end.
std::string_view without_end(std::string_view text, std::string_view marks);

// "Văn phòng HĐND": the council's office, which is one with that of the people's committee; what
// follows "và", "-" or "&" belongs to its name.
bool is_office_of_council(std::string_view left);
// "nt", "như trên", "//": a cell that says the same as the one above.
bool is_above_sign(std::string_view text);
// "12" alone on its line.
bool is_page_number(std::string_view line);
// How many blanks and line ends stand at `from`.
size_t blanks(std::string_view text, size_t from);

}  // namespace dinhky::imports
