// Ruled tables and fill-in places of an HTML page.
#pragma once

#include "emit/html_writer.h"
#include "report/document.h"

namespace dinhky::emit {

// Each cell names its column, so that a narrow screen can show the rows one below the other.
void write_html_table(HtmlWriter& html, const report::Table& table);
void write_html_box(HtmlWriter& html, const report::Box& box);

}  // namespace dinhky::emit
