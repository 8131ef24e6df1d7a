// The text of a paper between its title and its signature. Internal to the reading of papers.
#pragma once

#include <vector>

#include "import/paper.h"

namespace dinhky::imports {

// Preamble, headings with their paragraphs, closing. Headings nest twice; what is numbered deeper
// stays a paragraph with its number.
void read_body(const std::vector<Line>& lines, Paper& paper);

}  // namespace dinhky::imports
