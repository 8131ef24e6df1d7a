// Small drawings within an HTML page: marks by their shape, stretches of a bar in percent of its
// width, so that they fit any screen without being distorted.
#pragma once

#include <string>
#include <string_view>

#include "emit/html_writer.h"
#include "report/mark.h"

namespace dinhky::emit {

// "12.5%"; of more than a whole "100%".
std::string percent_of(double part, double whole);

// "m-not-due": the class that gives a mark's colour.
std::string class_of(report::Mark mark);

// The mark's shape. With a name it is told to who cannot see it, and shown where the mouse rests;
// without one the words beside it say the same.
void write_mark(HtmlWriter& html, report::Mark mark, std::string_view name = {});

// The shape of a key, drawn from its symbol on the page: `#s-done`.
void write_shape(HtmlWriter& html, std::string_view key);

// A list of marks and what they mean.
void write_mark_item(HtmlWriter& html, report::Mark mark, std::string_view text);

}  // namespace dinhky::emit
