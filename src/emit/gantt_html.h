// The year's chart of an overview: an HTML table whose cells are drawn in SVG, a row a task.
//
// Being a table it is read aloud row by row, breaks between pages with its axis repeated, and folds
// on a narrow screen; being drawn in percent of its width it fits any.
#pragma once

#include "emit/html_writer.h"
#include "report/gantt.h"

namespace dinhky::emit {

void write_gantt(HtmlWriter& html, const report::Gantt& chart);

}  // namespace dinhky::emit
