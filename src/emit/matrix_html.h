// The table units × tasks of an overview, as HTML.
#pragma once

#include "emit/html_writer.h"
#include "report/overview.h"

namespace dinhky::emit {

// In blocks of columns that fit the width of a printed page; on a screen each scrolls in a frame of
// its own, which the keyboard reaches. Units without any part in a block are left out of it.
void write_matrix(HtmlWriter& html, const report::Matrix& matrix);

}  // namespace dinhky::emit
