// What is imported, before anything is understood of it: the lines and tables of a document in
// their order, whatever file they came from. All text is NFC.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace dinhky::imports {

struct Line {
  std::string
      label;  // automatic number or bullet: "1.", "-"; empty where it is typed or there is none
  std::string text;
  bool bold = false;  // all of it
  bool italic = false;
  bool after_blank = false;  // an empty line stands before it

  // As a reader sees it.
  std::string whole() const { return label.empty() ? text : label + " " + text; }
};

struct GridCell {
  std::string text;  // its paragraphs, parted by '\n'
  bool bold = false;
  size_t columns = 1;      // that it spans
  bool covered = false;    // by the cell to its left
  bool continues = false;  // vertically merged with the cell above
};

// Each row has a cell for every column of the grid.
struct Grid {
  size_t columns = 0;
  std::vector<std::vector<GridCell>> rows;
};

using SourceBlock = std::variant<Line, Grid>;

struct SourceDocument {
  std::vector<SourceBlock> blocks;
};

}  // namespace dinhky::imports
