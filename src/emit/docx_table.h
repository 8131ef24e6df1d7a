// Ruled tables and boxes of a paper, with their fill-in places.
#pragma once

#include "emit/docx_canvas.h"
#include "report/document.h"

namespace dinhky::emit {

void write_table(Canvas& canvas, const report::Table& table);
void write_box(Canvas& canvas, const report::Box& box);

}  // namespace dinhky::emit
