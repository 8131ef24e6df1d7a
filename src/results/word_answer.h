// The text that stands in a place to fill in → the answer that a person gave.
#pragma once

#include <string>
#include <string_view>

#include "results/form.h"
#include "results/word_document.h"

namespace dinhky::results {

struct TypedAnswer {
  std::string text;                 // empty = blank
  bool beside_placeholder = false;  // the placeholder stood there as well and was taken out
};

// Blank are: the placeholder alone, or nothing but dots, underscores and blanks. `prompted`: the
// file says that a placeholder is shown, so Word's own prompts count as one too.
TypedAnswer typed_answer(std::string_view text, const std::string& placeholder, bool prompted);

// The text without trailing blanks of its lines and without blank lines at both ends.
std::string tidy_lines(std::string_view text);
// Nothing but dots, underscores and blanks.
bool is_blank_filling(std::string_view text);

// The cell's text, and whether a control in it or around it shows a placeholder.
std::string text_of(const WordCell& cell);
bool shows_placeholder(const WordDocument& document, const WordCell& cell);

}  // namespace dinhky::results
