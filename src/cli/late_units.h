// Whose reports for a paper have not come, and whom to ask for them.
#pragma once

#include <vector>

#include "base/date.h"
#include "cli/workspace.h"
#include "report/reminder.h"
#include "results/returns.h"

namespace dinhky::cli {

struct LateUnits {
  std::vector<report::LateUnit> asked;  // in the order of the plan
  std::vector<size_t> unanswered;       // late, ended, and followed by nobody
};

// Of the units that the paper asks, those that have not reported. For a unit that has ended whoever
// follows it today is asked, and a report of one of those counts as its own.
LateUnits late_units(const Workspace& workspace, const plan::Paper& paper,
                     const results::Returns& returns, base::Date today);

}  // namespace dinhky::cli
