// Runs of bold and italic text as Markdown.
#pragma once

#include <string>
#include <string_view>

#include "report/document.h"

namespace dinhky::emit {

// `line_break` stands for a newline: "\\\n" in a paragraph, "<br>" in a table.
std::string markdown_runs(const report::Runs& runs, std::string_view line_break);

}  // namespace dinhky::emit
