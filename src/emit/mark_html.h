// Marks within an HTML page; their colours and shapes are the style sheet's (data/overview).
#pragma once

#include <string>
#include <string_view>

#include "emit/html_writer.h"
#include "report/mark.h"

namespace dinhky::emit {

// "m-not-due": gives what stands in it the mark's colour and shape.
std::string class_of(report::Mark mark);

// The mark's shape, within an element of its class. With a name it is told to who cannot see it,
// and shown where the mouse rests; without one the words beside it say the same.
void write_mark(HtmlWriter& html, std::string_view name = {});

// An item of a list: a mark and what it means.
void write_mark_item(HtmlWriter& html, report::Mark mark, std::string_view text);

// Of drawings that fit any width: "12.5%", never more than the whole.
std::string percent_text(double part, double whole);

}  // namespace dinhky::emit
