// What `due` lists: obligations of a plan seen from one day.
#pragma once

#include <string>
#include <vector>

#include "cli/workspace.h"
#include "plan/dues.h"

namespace dinhky::cli {

struct DueItem {
  plan::Obligation obligation;
  plan::DueDay day;
  bool overdue = false;
  std::vector<size_t> missing;  // of the units' reports: who has not sent one
};

// Overdue ones first, each in order of time: what is due up to `within` days from today, and what
// should have been there and is not, as far as results/ beside the plan tells. Times that come
// again are never overdue.
std::vector<DueItem> due_items(const Session& session, Workspace& workspace, int within);

}  // namespace dinhky::cli
