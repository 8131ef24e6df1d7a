// Numbers in front of rows and headings: "I.", "A", "1.2", "a)".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dinhky::imports {

// Outermost first.
enum class NumberKind { letter, roman, arabic, decimal, small_letter };

struct RowNumber {
  NumberKind kind = NumberKind::arabic;
  std::string text;  // without the marks around it: "I", "01", "1.2", "a"
  int value = 0;     // of its last place: of "1.2" 2, of "IV" 4, of "đ" 5
};

// The text is a number and nothing else. "C", "D", "I", "V", "X" alone may be a letter as well as a
// Roman number: they are read as Roman, and `as_letter` gives the other reading.
std::optional<RowNumber> read_number(std::string_view text);
std::optional<RowNumber> as_letter(std::string_view text);

// A number with its mark (".", ")", "/", ":") or a blank at the head of a text, and what follows.
struct NumberedText {
  RowNumber number;
  std::string_view rest;
};
std::optional<NumberedText> split_number(std::string_view text);

}  // namespace dinhky::imports
