// Tables of word/document.xml.
#include <utility>

#include "results/word_body.h"
#include "results/xml_part.h"

namespace dinhky::results {
namespace {

using pugi::xml_node;

constexpr int kMostColumns = 63;  // Word's own limit

}  // namespace

WordTable WordBodyReader::read_table(const xml_node& node) {
  WordTable table;
  std::vector<size_t> controls;
  read_rows(node, table, controls);
  return table;
}

void WordBodyReader::read_rows(const xml_node& parent, WordTable& table,
                               std::vector<size_t>& controls) {
  for (const auto& node : parent.children()) {
    const auto name = local_name(node);
    if (name == "tr") {
      read_row(node, table, controls);
    } else if (name == "sdt") {
      controls.push_back(add_control(node, ControlLevel::row));
      read_rows(child(node, "sdtContent"), table, controls);
      controls.pop_back();
    } else if (name == "bookmarkStart") {
      note_bookmark(node);
    } else if (node.type() == pugi::node_element && !is_taken_away(node) && name != "tblPr") {
      read_rows(node, table, controls);
    }
  }
}

void WordBodyReader::read_row(const xml_node& node, WordTable& table,
                              const std::vector<size_t>& controls) {
  const auto properties = child(node, "trPr");
  bool taken_away = false;
  for (const auto& change : properties.children()) {
    if (is_taken_away(change)) taken_away = true;
  }
  if (taken_away) return;
  WordRow row;
  row.controls = controls;
  row.head = has_property(properties, "tblHeader");
  row.columns_before = number_or(child_value(properties, "gridBefore"), 0, kMostColumns, 0);
  std::vector<size_t> around;
  read_cells(node, row, around);
  if (!row.cells.empty()) table.rows.push_back(std::move(row));
}

void WordBodyReader::read_cells(const xml_node& parent, WordRow& row,
                                std::vector<size_t>& controls) {
  for (const auto& node : parent.children()) {
    const auto name = local_name(node);
    if (name == "tc") {
      read_cell(node, row, controls);
    } else if (name == "sdt") {
      controls.push_back(add_control(node, ControlLevel::cell));
      read_cells(child(node, "sdtContent"), row, controls);
      controls.pop_back();
    } else if (name == "bookmarkStart") {
      note_bookmark(node);
    } else if (node.type() == pugi::node_element && !is_taken_away(node) && name != "trPr" &&
               name != "tblPrEx") {
      read_cells(node, row, controls);
    }
  }
}

void WordBodyReader::read_cell(const xml_node& node, WordRow& row,
                               const std::vector<size_t>& controls) {
  const auto properties = child(node, "tcPr");
  bool taken_away = false;
  for (const auto& change : properties.children()) {
    if (is_taken_away(change)) taken_away = true;
  }
  if (taken_away) return;
  WordCell cell;
  cell.controls = controls;
  cell.columns = number_or(child_value(properties, "gridSpan"), 1, kMostColumns, 1);
  if (const auto merge = child(properties, "vMerge")) {
    cell.continues = attribute(merge, "val") != "restart";
  }
  cell.blocks = read(node);
  row.cells.push_back(std::move(cell));
}

}  // namespace dinhky::results
