#include "emit/labelled_rows.h"

#include <algorithm>

#include "base/text.h"

namespace dinhky::emit {
namespace {

using report::Cell;
using report::Row;
using report::Table;

std::string trimmed_text(const Cell& cell) {
  const auto text = plain_text(cell.runs);
  return std::string(base::trimmed(text));
}

bool is_fixed_text(const Row& row, size_t cell) {
  return cell < row.cells.size() && !row.cells[cell].slot && !trimmed_text(row.cells[cell]).empty();
}

std::string numbered(const std::string& number, std::string_view text) {
  const bool closed = number.ends_with('.') || number.ends_with(')');
  return number + (closed ? " " : ". ") + std::string(text);
}

class RowReader {
 public:
  RowReader(const Row& row, const std::vector<std::string>& labels) : row_(row), labels_(labels) {
    size_t column = 0;
    for (const auto& cell : row.cells) {
      columns_.push_back(column);
      column += static_cast<size_t>(std::max(cell.columns, 1));
    }
  }

  LabelledRow read() {
    result_.section = row_.section;
    const size_t rest = row_.section ? read_section_title() : read_title();
    for (size_t i = rest; i < row_.cells.size(); ++i) read_cell(i);
    return std::move(result_);
  }

 private:
  std::string text(size_t cell) const { return trimmed_text(row_.cells[cell]); }
  std::string head(size_t cell) const {
    return columns_[cell] < labels_.size() ? labels_[columns_[cell]] : std::string();
  }
  bool named_by_neighbour(size_t cell) const {
    if (cell >= row_.cells.size() || !row_.cells[cell].slot) return false;
    return row_.cells[cell].columns > 1 || head(cell).empty();
  }

  // Both return how many cells the title took.
  size_t read_section_title() {
    size_t i = 0;
    for (; i < row_.cells.size() && !row_.cells[i].slot; ++i) {
      if (!is_fixed_text(row_, i)) continue;
      result_.title = result_.title.empty() ? text(i) : numbered(result_.title, text(i));
    }
    return i;
  }

  size_t read_title() {
    if (!is_fixed_text(row_, 0) || named_by_neighbour(1)) return 0;
    if (!is_fixed_text(row_, 1) || row_.cells[1].columns > 1 || named_by_neighbour(2)) {
      const auto label = head(0);
      result_.title = label.empty() ? text(0) : label + " " + text(0);
      return 1;
    }
    const auto content = text(1);
    const size_t line_end = std::min(content.find('\n'), content.size());
    result_.title = numbered(text(0), std::string_view(content).substr(0, line_end));
    if (line_end < content.size()) {
      result_.entries.push_back({"", content.substr(line_end + 1), nullptr});
    }
    return 2;
  }

  void read_cell(size_t i) {
    const auto& cell = row_.cells[i];
    if (cell.slot) {
      const bool neighbour = named_by_neighbour(i) && i > 0 && is_fixed_text(row_, i - 1);
      result_.entries.push_back({neighbour ? text(i - 1) : head(i), "", &*cell.slot});
    } else if (is_fixed_text(row_, i) && !named_by_neighbour(i + 1)) {
      result_.entries.push_back({head(i), text(i), nullptr});
    }
  }

  const Row& row_;
  const std::vector<std::string>& labels_;
  std::vector<size_t> columns_;  // where each cell begins
  LabelledRow result_;
};

}  // namespace

bool has_slots(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.slot.has_value(); });
  });
}

std::string plain_text(const report::Runs& runs) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  return text;
}

std::vector<std::string> column_labels(const Table& table) {
  std::vector<std::string> labels(table.widths.size());
  for (const auto& row : table.head) {
    size_t column = 0;
    for (const auto& cell : row.cells) {
      const auto text = base::collapsed(plain_text(cell.runs));
      for (int i = 0; i < cell.columns && column < labels.size(); ++i, ++column) {
        auto& label = labels[column];
        if (text.empty() || text == label) continue;
        label += label.empty() ? text : " - " + text;
      }
    }
  }
  return labels;
}

std::vector<LabelledRow> labelled_rows(const Table& table) {
  const auto labels = column_labels(table);
  std::vector<LabelledRow> rows;
  for (const auto& row : table.rows) rows.push_back(RowReader(row, labels).read());
  return rows;
}

}  // namespace dinhky::emit
