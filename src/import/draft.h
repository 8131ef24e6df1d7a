// An imported plan before it is written: what was read, and what was not sure about it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "import/annex_rows.h"
#include "import/instruments.h"
#include "import/paper.h"
#include "import/roster.h"

namespace dinhky::imports {

struct DraftTask {
  std::string id;  // empty: by its position
  std::string content;
  std::vector<std::string> lead;  // names as read, then references (Roster::reference)
  std::vector<std::string> coordinating;
  std::string schedule;
  std::vector<std::pair<std::string, std::string>> fields;  // deliverable, responsible, …
  std::vector<std::pair<std::string, std::string>> extra;
  // What was not sure, by the key it stands above: "content", "lead", …
  std::vector<std::pair<std::string, diag::Message>> doubts;

  // The same doubt of one key is told once.
  void doubt(const std::string& key, const diag::Message& message);
};

struct DraftSection {
  std::string part;
  std::string number;
  std::string title;
  std::optional<NumberKind> kind;
  std::vector<diag::Message> doubts;
  std::vector<DraftTask> tasks;
};

struct Draft {
  Paper paper;
  int year = 0;
  std::optional<diag::Message> year_doubt;
  std::vector<Instrument> bases;
  std::string annex_type;
  std::string annex_title;
  std::string time_heading;
  std::vector<std::pair<std::string, std::string>> headings;  // key → head, in their order
  std::vector<DraftSection> sections;
  std::vector<RosterEntry> roster;
  std::string units_file;  // empty: the units stand in the plan
  std::vector<std::string> reports;
  std::vector<diag::Message> remarks;  // of the whole document
  std::vector<std::string> unplaced;   // text that belongs nowhere; kept as comments

  size_t tasks() const;
};

}  // namespace dinhky::imports
