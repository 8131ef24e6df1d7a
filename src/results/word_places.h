// Where in a returned Word form the answers stand.
//
// A place is looked for by the tag of its control, by the control's alias, by its bookmark, and
// last by what is printed beside it. See results/form_marks.h for what the forms carry and what of
// it office programs lose.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "results/form.h"
#include "results/word_document.h"

namespace dinhky::results {

// A cell of a table that stands in the document itself, not in another table.
struct CellAt {
  size_t block = 0;  // of the table, in WordDocument::blocks
  size_t row = 0;
  size_t cell = 0;

  auto operator<=>(const CellAt&) const = default;
};

struct WordPlace {
  size_t slot = 0;  // index in Form::slots
  FoundBy by = FoundBy::mark;
};

// A place whose control stands outside tables, in a form that was not made by this program or whose
// table was turned into text.
struct LoosePlace {
  WordPlace place;
  std::vector<size_t> blocks;       // whole ones, or
  std::optional<ControlSpan> span;  // a part of the only one
};

// A cell with a mark that the form does not have.
struct UnknownPlace {
  std::string id;
  CellAt at;
};

struct WordPlaces {
  std::map<CellAt, WordPlace> cells;  // a cell has one place at most, and a place one cell
  std::vector<LoosePlace> loose;
  std::vector<UnknownPlace> unknown;  // in cells that have no place
};

WordPlaces find_places(const WordDocument& document, const Form& asked);

// The cell's first column in the grid.
size_t grid_column(const WordRow& row, size_t cell);
// For each column of the grid, the folded text of the lowest head above it.
std::vector<std::string> folded_heads(const WordTable& table);
// How many rows at the table's beginning are heads.
size_t head_rows(const WordTable& table);

}  // namespace dinhky::results
