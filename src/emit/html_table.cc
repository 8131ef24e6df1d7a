#include "emit/html_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "emit/labelled_rows.h"

namespace dinhky::emit {
namespace {

using report::Cell;
using report::Row;
using report::Table;

enum class RowKind { head, section, plain };

void write_columns(HtmlWriter& html, const Table& table) {
  html.open("colgroup");
  for (const double width : table.widths) {
    html.void_element("col").attribute("style", fmt::format("width: {:.2f}%", width * 100));
    html.void_end();
  }
  html.end();
}

void write_answer(HtmlWriter& html, Part part, const report::Slot& slot) {
  if (slot.value.empty()) {
    html.open("p", part).open("span", "blank").text(slot.placeholder).close().end();
    return;
  }
  for (const auto line : base::split(slot.value, '\n')) {
    if (!base::trimmed(line).empty()) html.paragraph(part, line);
  }
}

bool is_blank(const Cell& cell) {
  const auto text = plain_text(cell.runs);
  return !cell.slot && base::trimmed(text).empty();
}

std::string_view class_of(report::Align align) {
  switch (align) {
    case report::Align::centre:
      return "centre";
    case report::Align::justify:
      return "both";
    case report::Align::left:
      break;
  }
  return {};
}

void write_cell(HtmlWriter& html, const Cell& cell, RowKind kind, std::string_view label) {
  const bool head = kind != RowKind::plain;
  html.open(head ? "th" : "td", class_of(cell.align));
  if (cell.columns > 1) html.attribute("colspan", std::to_string(cell.columns));
  if (kind == RowKind::head) html.attribute("scope", cell.columns > 1 ? "colgroup" : "col");
  if (kind == RowKind::section) html.attribute("scope", "rowgroup");
  if (!head && !label.empty()) html.attribute("data-label", label);
  if (cell.slot) {
    html.attribute("data-slot", cell.slot->id);
    write_answer(html, Part::table_text, *cell.slot);
  } else if (!is_blank(cell)) {
    constexpr Part kParts[] = {Part::table_head, Part::section_row, Part::table_text};
    html.open("p", kParts[static_cast<size_t>(kind)]).runs(cell.runs).close();
  }
  html.end();
}

void write_row(HtmlWriter& html, const Row& row, RowKind kind,
               const std::vector<std::string>& labels) {
  const bool keep = row.keep_next || kind == RowKind::section;
  html.open("tr", keep ? "keep" : std::string_view());
  size_t column = 0;
  for (const auto& cell : row.cells) {
    if (column >= labels.size()) break;
    // What spans columns is named by the text before it, not by a head.
    write_cell(html, cell, kind, cell.columns > 1 ? std::string_view() : labels[column]);
    column += static_cast<size_t>(std::max(cell.columns, 1));
  }
  html.end();
}

}  // namespace

void write_html_table(HtmlWriter& html, const Table& table) {
  const auto labels = column_labels(table);
  html.open("div", "scroll").open("table");
  write_columns(html, table);
  if (!table.head.empty()) {
    html.open("thead");
    for (const auto& row : table.head) write_row(html, row, RowKind::head, labels);
    html.end();
  }
  // A section row heads a group of rows of its own.
  bool open = false;
  for (const auto& row : table.rows) {
    if (!open || row.section) {
      if (open) html.end();
      html.open("tbody");
      open = true;
    }
    write_row(html, row, row.section ? RowKind::section : RowKind::plain, labels);
  }
  if (open) html.end();
  html.end().end();
}

void write_html_box(HtmlWriter& html, const report::Box& box) {
  html.open("div", "box").attribute("data-slot", box.slot.id);
  write_answer(html, Part::box_text, box.slot);
  html.end();
}

}  // namespace dinhky::emit
