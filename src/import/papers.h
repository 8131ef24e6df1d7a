// The papers of a document around its annexes: the plan itself, the heads of the annexes, and what
// stands behind them.
#pragma once

#include <string>
#include <vector>

#include "import/annex_head.h"
#include "import/document_parts.h"
#include "import/paper.h"

namespace dinhky::imports {

struct Papers {
  Paper paper;
  AnnexHead head;                     // of the first annex
  std::vector<std::string> titles;    // of the annexes behind the first
  std::vector<std::string> unplaced;  // lines that belong nowhere
};

// A table that stands within the plan's text, not behind its signature, parts no sentence of it
// from the rest: the text goes on behind the table.
Papers read_papers(const DocumentParts& found, const PaperWords& words);

}  // namespace dinhky::imports
