// A document parted into its annexes and what stands around them.
#pragma once

#include <string>
#include <vector>

#include "import/annex_columns.h"
#include "import/annex_rows.h"
#include "import/source_document.h"

namespace dinhky::imports {

struct AnnexPart {
  std::vector<Line> lines;  // above it, since the annex before
  AnnexColumns columns;
  std::vector<AnnexRow> rows;
};

struct DocumentParts {
  std::vector<AnnexPart> parts;
  std::vector<Line> tail;             // behind the last; everything where there is no annex
  std::vector<std::string> unplaced;  // of tables that looked like annexes and hold no task
};

// Tables that are no annexes become lines. One that goes on with the annex right above it, with its
// heads or without any, is read as a part of it.
DocumentParts find_parts(const SourceDocument& source, const ColumnHeads& heads);

}  // namespace dinhky::imports
