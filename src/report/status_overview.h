// How a period stands, at a glance: the same as `status` prints, with the year, the figures against
// their targets and what the units find difficult.
#pragma once

#include "base/date.h"
#include "report/consolidated.h"
#include "report/overview.h"
#include "results/standing.h"

namespace dinhky::report {

// `all`: of all units.
Overview status_overview(const Consolidation& all, const results::Standing& standing,
                         base::Date today);

}  // namespace dinhky::report
