#include "emit/text_table.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "emit/labelled_rows.h"
#include "emit/safe.h"

namespace dinhky::emit {
namespace {

using report::Cell;
using report::Row;
using report::Table;

constexpr size_t kMostColumns = 4;  // more are too narrow to be read
constexpr size_t kFrame = 3;        // "| " before a cell, " " behind it
constexpr size_t kBlockIndent = 4;

// Room for text in each column, so that the whole table is as wide as the text.
std::vector<size_t> room_of(const Table& table) {
  const size_t free = kTextColumns - 1 - kFrame * table.widths.size();
  std::vector<size_t> room;
  double share = 0;
  size_t begin = 0;
  for (const double width : table.widths) {
    share += width;
    const auto end = std::min(static_cast<size_t>(share * static_cast<double>(free) + 0.5), free);
    room.push_back(std::max<size_t>(end - begin, 1));
    begin = end;
  }
  return room;
}

size_t longest_word(std::string_view text) {
  size_t longest = 0;
  for (const auto line : base::split(text, '\n')) {
    for (const auto word : base::split(line, ' ')) {
      longest = std::max(longest, base::count_cells(word));
    }
  }
  return longest;
}

// Room of the cells of a row: of spanned columns together.
std::vector<size_t> room_of(const Row& row, const std::vector<size_t>& columns) {
  std::vector<size_t> room;
  size_t column = 0;
  for (const auto& cell : row.cells) {
    size_t width = 0;
    size_t spanned = 0;
    for (; spanned < static_cast<size_t>(std::max(cell.columns, 1)); ++spanned, ++column) {
      if (column < columns.size()) width += columns[column] + (spanned > 0 ? kFrame : 0);
    }
    room.push_back(width);
  }
  return room;
}

bool fits(const Table& table, const std::vector<size_t>& columns) {
  const auto row_fits = [&](const Row& row) {
    const auto room = room_of(row, columns);
    for (size_t i = 0; i < row.cells.size(); ++i) {
      if (longest_word(safe(plain_text(row.cells[i].runs))) > room[i]) return false;
    }
    return true;
  };
  return std::all_of(table.head.begin(), table.head.end(), row_fits) &&
         std::all_of(table.rows.begin(), table.rows.end(), row_fits);
}

std::string rule(const std::vector<size_t>& room, char stroke) {
  std::string line = "+";
  for (const size_t width : room) line += std::string(width + 2, stroke) + "+";
  return line;
}

Lines cell_lines(const Cell& cell, size_t width, bool head) {
  const auto text = safe(plain_text(cell.runs));
  const bool middle = head || cell.align == report::Align::centre;
  return middle ? centred(text, width) : wrapped_cells(text, width);
}

void append_row(Lines& out, const Row& row, const std::vector<size_t>& columns, bool head) {
  const auto room = room_of(row, columns);
  std::vector<Lines> cells;
  size_t height = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    cells.push_back(cell_lines(row.cells[i], room[i], head));
    height = std::max(height, cells.back().size());
  }
  for (size_t y = 0; y < height; ++y) {
    std::string line = "|";
    for (size_t i = 0; i < cells.size(); ++i) {
      line += " " + padded(y < cells[i].size() ? cells[i][y] : "", room[i]) + " |";
    }
    out.push_back(std::move(line));
  }
}

Lines grid(const Table& table, const std::vector<size_t>& columns) {
  Lines out = {rule(columns, '-')};
  for (const auto& row : table.head) {
    append_row(out, row, columns, true);
    out.push_back(rule(columns, '='));
  }
  for (const auto& row : table.rows) {
    append_row(out, row, columns, false);
    out.push_back(rule(columns, '-'));
  }
  return out;
}

void append(Lines& out, Lines more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// "[STT | Nội dung công việc | …]": the columns' heads, once, where rows do not stand below them.
Lines head_lines(const Table& table) {
  std::vector<std::string> heads;
  for (const auto& head : column_labels(table)) {
    if (!head.empty()) heads.push_back(safe(head));
  }
  return indented("[" + base::joined(heads, " | ") + "]", 0, 1);
}

Lines blocks(const Table& table) {
  Lines out;
  if (!has_slots(table) && !table.head.empty()) {
    append(out, head_lines(table));
  }
  for (const auto& row : labelled_rows(table)) {
    if (!row.title.empty()) {
      if (!out.empty()) out.emplace_back();
      append(out, indented(safe(row.title), 0, row.section ? 0 : kBlockIndent));
    }
    for (const auto& entry : row.entries) {
      const auto text = entry.slot != nullptr ? text_slot(*entry.slot) : safe(entry.text);
      const auto label = entry.label.empty() ? std::string() : safe(entry.label) + ": ";
      append(out, indented(label + text, kBlockIndent, kBlockIndent + 2));
    }
  }
  return out;
}

}  // namespace

Lines text_table(const Table& table) {
  if (has_slots(table) || table.widths.size() > kMostColumns) return blocks(table);
  const auto columns = room_of(table);
  return fits(table, columns) ? grid(table, columns) : blocks(table);
}

std::string text_slot(const report::Slot& slot) {
  if (!slot.value.empty()) return safe(slot.value);
  auto text = safe(slot.placeholder);
  if (!text.starts_with('[')) text = "[" + text + "]";
  if (!slot.choices.empty()) text += " (" + safe(base::joined(slot.choices, "; ")) + ")";
  return text;
}

}  // namespace dinhky::emit
