// A paper as Markdown, to be filled in with any editor and read back by a program.
//
// Every place to fill in stands on lines of its own behind a mark that Markdown does not show:
//     <!-- dinhky:I.01/result -->
//     [Nhập kết quả]
// A table with such places becomes a list, row by row, so that an answer may take many lines; a
// table without them stays a table. Text of the plan is escaped and never becomes markup.
#pragma once

#include <string>

#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

std::string to_markdown(const report::Document& document, const PaperFormat& format);

}  // namespace dinhky::emit
