// What the consolidated report says of the units: who reported, whose plan is issued, what was done
// outside the plan, how the tasks of each stand.
#pragma once

#include <vector>

#include "report/consolidated.h"

namespace dinhky::report {

// "Đã hoàn thành 23/39 nhiệm vụ, đạt 58,97% (…)", then all statuses, which close.
std::vector<Block> summary_blocks(const Consolidation& all);
// Which records the report rests on, and who is missing in each, by name.
std::vector<Block> source_blocks(const Consolidation& all);
// Who issued a plan of its own, with number and date, and who told of none.
std::vector<Block> own_plan_blocks(const Consolidation& all);
// Work outside the plan, and what else has no place in the outline (consolidated_rest.h); nothing
// where there is none.
std::vector<Block> extra_blocks(const Consolidation& all);
// The annex: a row a unit, its tasks by status, sums below that close with the tasks led.
std::vector<Block> unit_annex(const Consolidation& all);

}  // namespace dinhky::report
