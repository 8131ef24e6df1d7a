// What `due` lists: obligations of a plan seen from one day.
#pragma once

#include <string>
#include <vector>

#include "cli/record.h"
#include "cli/workspace.h"
#include "plan/dues.h"

namespace dinhky::cli {

struct DueItem {
  plan::Obligation obligation;
  plan::DueDay day;
  bool overdue = false;
  // Of the units' reports: who has sent nothing, not even what is unsound.
  std::vector<size_t> missing;
};

// Overdue ones first, each in order of time: what is due up to `within` days from today, and what
// should have been there and is not, as far as the record tells. Times that come again are never
// overdue.
std::vector<DueItem> due_items(const Session& session, const Workspace& workspace,
                               const Record& record, int within);

}  // namespace dinhky::cli
