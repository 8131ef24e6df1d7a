// A ruled table told row by row, for formats in which an answer of several lines does not fit into
// a column: each row gets a title, each further cell the name of its column.
#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace dinhky::emit {

struct LabelledEntry {
  std::string label;  // may be empty
  std::string text;   // of a fixed cell
  const report::Slot* slot = nullptr;
};

struct LabelledRow {
  bool section = false;
  std::string title;  // "I.01. Cung cấp thông tin"; empty: the row goes on with the one above
  std::vector<LabelledEntry> entries;
};

bool has_slots(const report::Table& table);
// Of each column, the heads that stand above it, outermost first: "Tiếp nhận - Trực tuyến".
std::vector<std::string> column_labels(const report::Table& table);
// The texts of the runs in one string.
std::string plain_text(const report::Runs& runs);

// Slots are pointed to, so the table must outlive the rows.
//
// A slot is named by its column's head; where it spans columns, or the table has no head, by the
// fixed cell before it. The title is made of the first cell and, where that holds a number and the
// second is fixed, of the second cell's first line.
std::vector<LabelledRow> labelled_rows(const report::Table& table);

}  // namespace dinhky::emit
