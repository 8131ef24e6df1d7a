// How far the plan's indicators are from their targets, for the overview of a period.
#pragma once

#include "report/consolidated.h"
#include "report/overview.h"

namespace dinhky::report {

// Those that the plan declares, in the order of the annex. Figures that cannot be added up are
// counted beside the sum: nothing is silently left out.
Targets targets_of(const Consolidation& all);

}  // namespace dinhky::report
