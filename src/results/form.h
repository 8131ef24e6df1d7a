// A form as it was sent out, and as it came back, whatever the file's format.
//
// The answers of a returned form are still text under the ids of their places; what they mean for
// the data of record is the business of results/answers.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"

namespace dinhky::results {

// A place to fill in. Where the marks of a returned file are gone, it is found by what is printed
// beside it.
struct FormSlot {
  std::string id;                    // "I.01/result"; as in report::Slot
  std::string placeholder;           // "[Nhập kết quả]"
  std::vector<std::string> choices;  // the answers to choose from; empty = free text
  // In a table: the text of the row's first fixed cell ("I.01"); of a row without a number of its
  // own (an indicator's), that of the nearest row above. Outside tables: empty.
  std::string row;
  // In a table: the head of its column, or the fixed text before it where the table has no head or
  // the place spans columns. Outside tables: the heading that it stands under, with its number.
  std::string column;
};

// Who is asked what: kept in the file as document properties or front matter.
struct Identity {
  std::string plan;
  std::string unit;
  std::string period;  // of the form: "2025-H1"
  std::string form;    // outline and version of the template: "kstthc/1"

  bool operator==(const Identity&) const = default;
};

// A form that was sent out.
struct Form {
  Identity identity;
  std::vector<FormSlot> slots;
  // Everything printed on it that nobody is asked to change, a line an entry, blanks collapsed:
  // what is typed elsewhere is told apart from it.
  std::vector<std::string> printed;
};

// How the place of an answer was recognised, best first.
enum class FoundBy { mark, alias, bookmark, row };

struct Answer {
  std::string slot;  // id of a FormSlot
  std::string text;  // NFC; lines parted by '\n', ends trimmed; empty = blank, also where the
                     // placeholder still stands there
  FoundBy by = FoundBy::mark;
};

// A row that the form did not have: work outside the plan.
struct AddedRow {
  std::string content;
  std::string result;
};

// Read from a returned file. Every text that a person typed is in one of the lists.
struct ReturnedForm {
  Identity identity;
  std::vector<Answer> answers;  // each slot at most once; a slot that is not here was deleted
  std::vector<AddedRow> added;
  std::vector<std::string> stray;      // typed outside every place and row: a paragraph an entry
  std::vector<diag::Message> remarks;  // what was noticed and did not hinder: tracked changes, …
};

// A form, or why the file is refused as a whole.
struct FormReading {
  std::optional<ReturnedForm> form;
  std::optional<diag::Message> refusal;
};

}  // namespace dinhky::results
