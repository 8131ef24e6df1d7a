#include "emit/matrix_html.h"

#include <algorithm>

#include "emit/mark_html.h"

namespace dinhky::emit {
namespace {

using report::Matrix;
using report::MatrixRow;

// On A4 a column is then 4,6 mm wide beside the names of units.
constexpr size_t kColumnsAbreast = 30;

class Writer {
 public:
  Writer(HtmlWriter& html, const Matrix& matrix) : html_(html), matrix_(matrix) {}

  void write() {
    html_.open("ul", "legend");
    for (const auto& item : matrix_.legend) write_mark_item(html_, item.mark, item.name);
    html_.end();
    const size_t all = matrix_.columns.size();
    if (all == 0) return;
    // Blocks of equal width read better than a full one and a rest.
    const size_t blocks = (all + kColumnsAbreast - 1) / kColumnsAbreast;
    for (size_t i = 0; i < blocks; ++i) write_block(all * i / blocks, all * (i + 1) / blocks);
  }

 private:
  void write_block(size_t first, size_t last) {
    auto name = matrix_.name;
    if (last - first < matrix_.columns.size()) {
      name += ": " + matrix_.columns[first].id + " – " + matrix_.columns[last - 1].id;
      html_.open("p", "name").text(name).end();
    }
    html_.open("div", "region").attribute("role", "region").attribute("tabindex", "0");
    html_.attribute("aria-label", name);
    html_.open("table", "matrix").attribute("aria-label", name).line();
    write_head(first, last);
    html_.open("tbody").line();
    for (const auto& row : matrix_.rows) {
      if (has_part(row, first, last)) write_row(row, first, last);
    }
    html_.end().end().end();
  }

  static bool has_part(const MatrixRow& row, size_t first, size_t last) {
    return std::any_of(row.cells.begin() + static_cast<long>(first),
                       row.cells.begin() + static_cast<long>(last),
                       [](const auto& cell) { return cell.has_value(); });
  }

  void write_head(size_t first, size_t last) {
    html_.open("thead").open("tr");
    html_.open("th").attribute("scope", "col").text(matrix_.corner).close();
    for (size_t i = first; i < last; ++i) {
      const auto& column = matrix_.columns[i];
      html_.open("th", edge_class(i, first)).attribute("scope", "col");
      html_.attribute("title", column.content).open("span").text(column.id).close().close();
    }
    html_.end().end();
  }

  std::string_view edge_class(size_t column, size_t first) const {
    return matrix_.columns[column].begins_section && column > first ? "first" : std::string_view();
  }

  void write_row(const MatrixRow& row, size_t first, size_t last) {
    html_.open("tr", row.summary ? "all" : std::string_view());
    html_.open("th").attribute("scope", "row").text(row.name).close();
    for (size_t i = first; i < last; ++i) {
      const auto edge = edge_class(i, first);
      const auto& cell = row.cells[i];
      if (!cell) {
        html_.open("td", edge).close();
        continue;
      }
      auto classes = class_of(*cell);
      if (!edge.empty()) classes.append(" ").append(edge);
      html_.open("td", classes);
      write_mark(html_, name_of(*cell));
      html_.close();
    }
    html_.end();
  }

  std::string_view name_of(report::Mark mark) const {
    for (const auto& item : matrix_.legend) {
      if (item.mark == mark) return item.name;
    }
    return {};
  }

  HtmlWriter& html_;
  const Matrix& matrix_;
};

}  // namespace

void write_matrix(HtmlWriter& html, const Matrix& matrix) {
  Writer(html, matrix).write();
}

}  // namespace dinhky::emit
