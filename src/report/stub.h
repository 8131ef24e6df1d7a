// The forms that units fill in, and the consolidated one: official reports with the answers blank.
#pragma once

#include "report/paper_parts.h"

namespace dinhky::report {

// The report of one unit. Slots: "<task id>/status|result|evidence|indicators.<id>",
// "extra-<n>/content|result", "own-plan/number|date", "section/<name>",
// "general/difficulties|next|proposals".
Document unit_stub(const PaperBasis& paper, size_t unit);

// The report that the compiler makes of all of them.
Document consolidated_stub(const PaperBasis& paper);

// Units that have something to report in the paper's period, in the order of the plan.
std::vector<size_t> reporting_units(const PaperBasis& paper);

}  // namespace dinhky::report
