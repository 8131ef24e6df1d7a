// Ruled tables as plain text.
#pragma once

#include "emit/text_layout.h"
#include "report/document.h"

namespace dinhky::emit {

// With lines around its cells where that can be read in the width of a text; a block a row where
// there are places to fill in, many columns, or words that would be cut.
Lines text_table(const report::Table& table);
// The answer; else the placeholder in brackets, with the answers to choose from.
std::string text_slot(const report::Slot& slot);

}  // namespace dinhky::emit
