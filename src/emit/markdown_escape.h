// Text → Markdown (CommonMark with the tables of GitHub): text never becomes markup by accident.
// The way back is base/markdown_text.h.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::emit {

// One line of text for the middle of a line.
std::string markdown_inline(std::string_view line);
// Markdown whose lines begin no list, heading, quotation or fence: the backslashes for that added.
std::string markdown_guarded(std::string_view markdown);
// Text as a paragraph of its own: newlines become hard line breaks, and no line begins a list, a
// heading, a quotation or a fence.
std::string markdown_paragraph(std::string_view text);

}  // namespace dinhky::emit
