// Vietnamese text as bytes, as code points and as terminal cells.
//
// Three units never mix: bytes slice, code points report (columns in findings), cells draw
// (underlines in a terminal). All text is UTF-8; normal form C is the form of exchange
// (Thông tư 07/2002/TT-BKHCN, Điều 4: TCVN 6909:2001, precomposed characters).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dinhky::base {

// Byte offset of the first ill-formed sequence; nullopt when the text is valid UTF-8.
std::optional<size_t> find_invalid_utf8(std::string_view text);

// Decodes the code point that begins at byte `at` and moves `at` behind it. Ill-formed bytes are
// read one by one as U+FFFD, so the function always moves on. `at` must be inside the text.
char32_t decode(std::string_view text, size_t& at);
void append_utf8(std::string& out, char32_t code_point);

// A byte of a character behind its first.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}
// Where the character begins that byte `at` lies in; `at` itself at the end of the text and behind
// it.
constexpr size_t boundary_before(std::string_view text, size_t at) {
  while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
  return at;
}
// The same, but where the next one begins.
constexpr size_t boundary_behind(std::string_view text, size_t at) {
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}
// As the Unicode Standard names it (appendix A): "U+00A0".
std::string code_point_name(char32_t code_point);

size_t count_code_points(std::string_view text);
// Terminal cells: combining marks 0, East Asian wide 2, control characters 0.
size_t count_cells(std::string_view text);

// True for what nearly all text is: printable ASCII, newlines, – and …, Latin letters of Vietnamese
// (U+00C0–U+01BF, U+1E80–U+1EFF), well-formed. Such text is in normal form C, safe, without odd
// blanks and invisible characters, and this is the cheapest way to know. False says nothing.
bool is_plain(std::string_view text);

bool is_nfc(std::string_view text);
// Ill-formed bytes are kept as they are.
std::string to_nfc(std::string_view text);
// Canonical decomposition, used by folds only.
std::string to_nfd(std::string_view text);

// The letter without its marks (ệ → e, Ơ → O, đ stays); 0 for a combining mark alone.
char32_t base_letter(char32_t code_point);

// Simple case mapping of every code point ("Ủy ban" → "ỦY BAN").
std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);
// First letter upper, the rest untouched.
std::string capitalised(std::string_view text);
// First letter lower, unless the second is a capital too (an abbreviation: "UBND").
std::string uncapitalised(std::string_view text);

// Control characters, line and paragraph separators and bidirectional controls: what must never
// reach a terminal or a document as itself. Tab and newline are the caller's business.
bool is_unsafe(char32_t code_point);
// Unsafe characters written as \u{XXXX}; newlines and tabs become spaces.
std::string made_safe(std::string_view text);

// Blanks other than the plain space and the tab: NBSP, the typographic ones, the ideographic one.
bool is_odd_blank(char32_t code_point);
bool is_letter_or_digit(char32_t code_point);
// Of ASCII.
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// ASCII blanks, NBSP and the blanks of Unicode (Zs) at both ends.
std::string_view trimmed(std::string_view text);
std::string_view trimmed(std::string&&) = delete;  // a view of what is gone
// Runs of blanks and newlines become one space; ends trimmed.
std::string collapsed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split(std::string&&, char) = delete;
// {name} in the pattern replaced by the argument of that name; braces around anything else, and
// names without an argument, stay as they are.
std::string filled(std::string_view pattern,
                   const std::vector<std::pair<std::string, std::string>>& arguments);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace dinhky::base
