#include "import/document_parts.h"

#include <algorithm>
#include <variant>

#include "base/fold.h"
#include "base/text.h"
#include "import/numbers.h"
#include "import/paper_lines.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

// A table that is no annex, as lines: of a letterhead or a signature column by column, else row by
// row.
void flatten(const Grid& grid, std::vector<Line>& lines) {
  constexpr size_t kLayoutColumns = 3;
  constexpr size_t kLayoutRows = 4;
  const bool layout = grid.columns <= kLayoutColumns && grid.rows.size() <= kLayoutRows;
  const auto add = [&lines](const GridCell& cell) {
    for (const auto text : base::split(cell.text, '\n')) {
      if (base::trimmed(text).empty()) continue;
      Line line;
      line.text = std::string(text);
      line.bold = cell.bold;
      lines.push_back(std::move(line));
    }
  };
  if (layout) {
    for (size_t column = 0; column < grid.columns; ++column) {
      for (const auto& row : grid.rows) add(row[column]);
    }
    return;
  }
  for (const auto& row : grid.rows) {
    Line line;
    for (const auto& cell : row) {
      if (cell.text.empty()) continue;
      line.text += (line.text.empty() ? "" : " | ") + base::collapsed(cell.text);
    }
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
}

// What stands above the heads within the table: its title.
void title_rows(const Grid& grid, size_t end, std::vector<Line>& lines) {
  for (size_t i = 0; i < end; ++i) {
    Line line;
    for (const auto& cell : grid.rows[i]) {
      if (!cell.text.empty())
        line.text += (line.text.empty() ? "" : " ") + base::collapsed(cell.text);
    }
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
}

bool same_heads(const AnnexColumns& left, const AnnexColumns& right) {
  return std::equal(left.columns.begin(), left.columns.end(), right.columns.begin(),
                    right.columns.end(), [](const Column& a, const Column& b) {
                      return base::fold_words(a.head) == base::fold_words(b.head);
                    });
}

void drop_empty(DocumentParts& found) {
  std::erase_if(found.parts, [&found](const AnnexPart& part) {
    const bool empty = std::all_of(part.rows.begin(), part.rows.end(),
                                   [](const AnnexRow& row) { return row.section.has_value(); });
    if (!empty) return false;
    for (const auto& line : part.lines) found.unplaced.push_back(line.whole());
    for (const auto& row : part.rows) found.unplaced.push_back(row.section->title);
    return true;
  });
}

// Into the last part.
void read_rows(const Grid& grid, const AnnexColumns& columns, size_t first, DocumentParts& found) {
  AnnexRows rows(grid, columns);
  rows.read(first, grid.rows.size(), found.parts.back().rows);
  found.unplaced.insert(found.unplaced.end(), rows.left_over().begin(), rows.left_over().end());
}

// "II. PHỔ BIẾN CÁC LUẬT MỚI" alone between two tables of the same heads: a section of one annex.
std::optional<SectionRow> section_line(const Line& line) {
  const auto whole = line.whole();
  const auto found = split_number(whole);
  if (!found || found->rest.empty() || is_annex_head(line.text)) return std::nullopt;
  const bool outer = found->number.kind == NumberKind::roman ||
                     found->number.kind == NumberKind::letter ||
                     found->number.kind == NumberKind::arabic;
  if (!outer) return std::nullopt;
  return SectionRow{found->number.text, base::collapsed(found->rest), found->number.kind, {}};
}

bool goes_on_with_section(const std::vector<Line>& lines, AnnexPart& part) {
  const auto section = lines.size() == 1 ? section_line(lines.front()) : std::nullopt;
  if (!section) return false;
  // The first of them stands above the first table.
  const bool begun = !part.rows.empty() && part.rows.front().section;
  if (!begun && !part.lines.empty()) {
    const auto first = section_line(part.lines.back());
    if (!first || first->kind != section->kind) return false;
    part.rows.insert(part.rows.begin(), {first, {}});
    part.lines.pop_back();
  }
  part.rows.push_back({section, {}});
  return true;
}

}  // namespace

DocumentParts find_parts(const SourceDocument& source, const ColumnHeads& heads) {
  DocumentParts found;
  auto& parts = found.parts;
  std::vector<Line> lines;
  bool right_below = false;  // an annex, with nothing between
  for (const auto& block : source.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      if (right_below && is_page_number(line->text)) continue;
      lines.push_back(*line);
      right_below = false;
      continue;
    }
    const auto& grid = std::get<Grid>(block);
    const auto columns = find_columns(grid, heads);
    if (!columns && right_below && grid.columns == parts.back().columns.columns.size()) {
      read_rows(grid, parts.back().columns, 0, found);
      continue;
    }
    if (!columns) {
      flatten(grid, lines);
      continue;
    }
    const bool alike = !parts.empty() && same_heads(*columns, parts.back().columns);
    if (alike && !right_below && goes_on_with_section(lines, parts.back())) {
      lines.clear();
      right_below = true;
    }
    if (!alike || !right_below) {
      title_rows(grid, columns->row, lines);
      parts.push_back({std::move(lines), *columns, {}});
      lines.clear();
    }
    read_rows(grid, *columns, columns->row + columns->rows, found);
    right_below = true;
  }
  found.tail = std::move(lines);
  for (auto& part : parts) settle_rows(part.rows);
  drop_empty(found);
  return found;
}

}  // namespace dinhky::imports
