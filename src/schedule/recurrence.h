// Recurring clauses: "hằng quý", "định kỳ quý, 6 tháng, năm", "01 lần/tháng", "02 tin/tháng",
// "6 tháng một lần".
#pragma once

#include <vector>

#include "schedule/clause.h"
#include "schedule/points.h"

namespace dinhky::schedule {

// The clauses that begin at the cursor, one for each step named; empty, and nothing taken, when no
// recurring clause begins there. Daily work counts as ongoing.
std::vector<Clause> take_recurrences(Cursor& cursor);

}  // namespace dinhky::schedule
