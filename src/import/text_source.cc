#include "import/text_source.h"

#include <algorithm>
#include <array>

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

char delimiter_of(std::string_view text) {
  constexpr std::array kDelimiters{',', ';', '\t'};
  std::array<size_t, kDelimiters.size()> counts{};
  bool quoted = false;
  size_t lines = 0;
  constexpr size_t kLooked = 20;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' && ++lines == kLooked) break;
    for (size_t i = 0; i < kDelimiters.size(); ++i) counts[i] += c == kDelimiters[i];
  }
  return kDelimiters[static_cast<size_t>(std::max_element(counts.begin(), counts.end()) -
                                         counts.begin())];
}

}  // namespace

SourceDocument from_text(std::string_view text) {
  return TextReader(text).read();
}

SourceDocument from_csv(std::string_view text) {
  Grid grid;
  const char delimiter = delimiter_of(text);
  std::vector<GridCell> row;
  std::string cell;
  bool quoted = false;
  auto end_cell = [&] {
    if (row.size() < base::kMaxTableColumns) {
      row.push_back(cell_of(cell));
    } else if (!base::trimmed(cell).empty()) {
      row.back().text.append(" ").append(base::collapsed(cell));
    }
    cell.clear();
  };
  auto end_row = [&] {
    end_cell();
    if (row.size() > 1 || !row.front().text.empty()) grid.rows.push_back(std::move(row));
    row.clear();
  };
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      cell += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == delimiter) {
      end_cell();
    } else if (!quoted && c == '\n') {
      end_row();
    } else {
      cell += c;
    }
  }
  if (!cell.empty() || !row.empty()) end_row();
  square(grid);
  SourceDocument source;
  if (!grid.rows.empty()) source.blocks.emplace_back(std::move(grid));
  return source;
}

}  // namespace dinhky::imports
