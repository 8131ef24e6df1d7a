// A cell of units → its items: what bullets, semicolons and line breaks part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/unit_words.h"

namespace dinhky::imports {

// Items may still begin with a bullet or a number and end with a mark.
std::vector<std::string> items_in_cell(std::string_view cell, const UnitWords& words);

// Calls `at(position)` for every byte outside brackets.
template <class At>
void outside_brackets(std::string_view text, At at) {
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if (depth == 0) at(i);
    if ((text[i] == ')' || text[i] == ']') && depth > 0) --depth;
  }
}

}  // namespace dinhky::imports
