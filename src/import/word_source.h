// A Word file's tree → lines and tables.
#pragma once

#include "import/source_document.h"
#include "results/word_document.h"

namespace dinhky::imports {

// A run with marks around what is set in italics, for from_word.
std::string with_looks(std::string text, const results::RunLooks& looks);

// Words in italics within an upright paragraph come between asterisks, as plans write them.
SourceDocument from_word(const results::WordDocument& document);

}  // namespace dinhky::imports
