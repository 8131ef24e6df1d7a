// Plain text and CSV → lines and tables.
#pragma once

#include <string_view>

#include "import/source_document.h"

namespace dinhky::imports {

// Text as extraction from Word leaves it: a line a paragraph, cells parted by tabs. Rows cut by a
// page's end and lines that broke inside a cell are put together where that is plain.
SourceDocument from_text(std::string_view text);

// RFC 4180; commas, semicolons or tabs, whichever the first records use.
SourceDocument from_csv(std::string_view text);

}  // namespace dinhky::imports
