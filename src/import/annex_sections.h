// Which rows of an annex head a section of it, and what they say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "import/annex_columns.h"
#include "import/numbers.h"
#include "import/source_document.h"

namespace dinhky::imports {

struct SectionRow {
  std::string number;
  std::string title;
  std::optional<NumberKind> kind;
  std::vector<diag::Message> doubts;
};

class AnnexSections {
 public:
  AnnexSections(const Grid& grid, const AnnexColumns& columns) : grid_(grid), columns_(columns) {}

  // nullopt for any other row. `begun`: a task stands above, with which the row may go on.
  std::optional<SectionRow> read(size_t at, bool begun) const;

 private:
  using Cells = std::vector<GridCell>;

  bool only_title(const Cells& row, std::string& title, bool& spans) const;
  bool next_begins(size_t at) const;
  std::optional<SectionRow> with_figures(const Cells& row) const;

  const Grid& grid_;
  const AnnexColumns& columns_;
};

}  // namespace dinhky::imports
