#include "import/text_source.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

GridCell cell_of(std::string_view text) {
  GridCell cell;
  std::vector<std::string> lines;
  for (const auto line : base::split(text, '\n')) {
    auto tidy = base::collapsed(line);
    if (!tidy.empty()) lines.push_back(std::move(tidy));
  }
  cell.text = base::joined(lines, "\n");
  return cell;
}

void square(Grid& grid) {
  for (const auto& row : grid.rows) grid.columns = std::max(grid.columns, row.size());
  for (auto& row : grid.rows) row.resize(grid.columns);
}

class TextReader {
 public:
  explicit TextReader(std::string_view text) : lines_(base::split(text, '\n')) {}

  SourceDocument read() {
    while (at_ < lines_.size()) {
      if (is_row(at_)) {
        read_grid();
      } else {
        read_line();
      }
    }
    return std::move(source_);
  }

 private:
  // More cells than a table can have are a line with tabs in it.
  bool is_row(size_t at) const {
    const auto tabs = std::count(lines_[at].begin(), lines_[at].end(), '\t');
    return tabs > 0 && static_cast<size_t>(tabs) < base::kMaxTableColumns;
  }
  bool is_blank(size_t at) const { return base::trimmed(lines_[at]).empty(); }

  void read_line() {
    Line line;
    line.text = base::collapsed(lines_[at_++]);
    line.after_blank = blank_;
    blank_ = line.text.empty();
    if (!blank_) source_.blocks.emplace_back(std::move(line));
  }

  void read_grid() {
    Grid grid;
    do {
      std::vector<GridCell> row;
      for (const auto cell : base::split(lines_[at_], '\t')) row.push_back(cell_of(cell));
      grid.rows.push_back(std::move(row));
      ++at_;
      take_broken_lines(grid);
    } while (next_row());
    square(grid);
    source_.blocks.emplace_back(std::move(grid));
    blank_ = true;
  }

  // Lines without a tab right below a row, where the table goes on after them, broke off its last
  // cell.
  void take_broken_lines(Grid& grid) {
    size_t end = at_;
    while (end < lines_.size() && !is_row(end) && !is_blank(end)) ++end;
    if (end == at_ || end == lines_.size() || !is_row(end)) return;
    auto& text = grid.rows.back().back().text;
    for (; at_ < end; ++at_)
      text.append(text.empty() ? "" : "\n").append(base::collapsed(lines_[at_]));
  }

  // Blank lines and page numbers between two rows are a page's end, not the table's.
  bool next_row() {
    size_t end = at_;
    while (end < lines_.size() && !is_row(end) &&
           (is_blank(end) || is_page_number(base::trimmed(lines_[end])))) {
      ++end;
    }
    if (end == lines_.size() || !is_row(end)) return false;
    at_ = end;
    return true;
  }

  std::vector<std::string_view> lines_;
  size_t at_ = 0;
  bool blank_ = false;
  SourceDocument source_;
};

// RFC 4180, and what people write: a quotation mark that does not open a cell, or that closes it in
// the middle, is part of the text.
class CsvReader {
 public:
  CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  bool at_end() const { return at_ == text_.size(); }

  std::vector<std::string> row() {
    std::vector<std::string> cells;
    while (true) {
      cells.push_back(cell());
      if (at_end() || text_[at_++] == '\n') return cells;
    }
  }

 private:
  bool ends_cell(size_t at) const {
    return at == text_.size() || text_[at] == delimiter_ || text_[at] == '\n';
  }

  size_t behind_blanks(size_t at) const {
    while (!ends_cell(at) && (text_[at] == ' ' || text_[at] == '\r')) ++at;
    return at;
  }

  std::string cell() {
    if (auto quoted = quoted_cell()) return std::move(*quoted);
    const size_t begin = at_;
    while (!ends_cell(at_)) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::optional<std::string> quoted_cell() {
    size_t at = behind_blanks(at_);
    if (ends_cell(at) || text_[at] != '"') return std::nullopt;
    std::string cell;
    for (++at; at < text_.size(); ++at) {
      if (text_[at] == '"') {
        if (text_.substr(at, 2) != "\"\"") break;
        ++at;
      }
      cell += text_[at];
    }
    const size_t end = at < text_.size() ? behind_blanks(at + 1) : at;
    if (at == text_.size() || !ends_cell(end)) return std::nullopt;
    at_ = end;
    return cell;
  }

  std::string_view text_;
  char delimiter_;
  size_t at_ = 0;
};

// The one that makes the most cells of the first rows.
char delimiter_of(std::string_view text) {
  constexpr size_t kLooked = 20;
  char best = ',';
  size_t most = 0;
  for (const char each : {',', ';', '\t'}) {
    CsvReader reader(text, each);
    size_t cells = 0;
    for (size_t row = 0; row < kLooked && !reader.at_end(); ++row) cells += reader.row().size();
    if (cells <= most) continue;
    most = cells;
    best = each;
  }
  return best;
}

std::vector<GridCell> grid_row(const std::vector<std::string>& cells) {
  std::vector<GridCell> row;
  for (const auto& cell : cells) {
    if (row.size() < base::kMaxTableColumns) {
      row.push_back(cell_of(cell));
    } else if (!base::trimmed(cell).empty()) {
      row.back().text.append(" ").append(base::collapsed(cell));
    }
  }
  return row;
}

}  // namespace

SourceDocument from_text(std::string_view text) {
  return TextReader(text).read();
}

SourceDocument from_csv(std::string_view text) {
  Grid grid;
  CsvReader reader(text, delimiter_of(text));
  while (!reader.at_end()) {
    auto row = grid_row(reader.row());
    if (row.size() > 1 || !row.front().text.empty()) grid.rows.push_back(std::move(row));
  }
  square(grid);
  SourceDocument source;
  if (!grid.rows.empty()) source.blocks.emplace_back(std::move(grid));
  return source;
}

}  // namespace dinhky::imports
