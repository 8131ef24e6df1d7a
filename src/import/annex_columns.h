// Where in a table the annex begins: the row or two of its heads, and what each column is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/column_heads.h"
#include "import/source_document.h"

namespace dinhky::imports {

struct Column {
  Role role = Role::other;
  std::string head;      // as a reader sees it: of two rows "Đơn vị thực hiện - Chủ trì"
  bool guessed = false;  // the words of the head do not say so; the cells do
  std::string period;    // of a mark: "Quý I", "Tháng 3"
};

struct AnnexColumns {
  size_t row = 0;   // of the heads
  size_t rows = 1;  // one or two
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> heads;  // the rows' cells, folded

  std::optional<size_t> of(Role role) const;
  bool has(Role role) const { return of(role).has_value(); }
  // Of a row's cell in that role; empty, or false, where the table has no such column.
  std::string text(const std::vector<GridCell>& row, Role role) const;
  bool continues(const std::vector<GridCell>& row, Role role) const;
};

// The first row from `from` on whose heads are those of a list of tasks: what is to be done, and
// who does it or when. nullopt where there is none.
std::optional<AnnexColumns> find_columns(const Grid& grid, const ColumnHeads& heads,
                                         size_t from = 0);

// True for the heads again, at the head of a further page.
bool repeats_heads(const Grid& grid, const AnnexColumns& found, size_t row);
// "(1) (2) (3)", "A B 1 2": numbers of columns under the heads.
bool numbers_columns(const Grid& grid, size_t row);

}  // namespace dinhky::imports
