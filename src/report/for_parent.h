// What a unit's own plan comes to in a period, as that unit's report under the plan above
// (plan.parent): the consolidated report of one level is a unit's report of the next.
//
// Each task of the parent takes the tasks that name it as their `parent`: the worst of their
// statuses, their figures added up by the way that the own plan declares, everything that was told
// of them by name. Since worst and sum do not mind how they are grouped, two levels give what one
// would have given.
#pragma once

#include "report/consolidated.h"
#include "results/unit_report.h"

namespace dinhky::report {

// `all` is of the same record as `subject`, which names the unit and the record in the parent's
// plan. Nothing that was told is left out: tasks without a parent, work outside the plan and texts
// without a place become work outside the parent's plan. Not passed on are the own plans of the
// units below: they are a matter of the own report.
results::UnitReport report_for_parent(const Consolidation& all, const results::Scope& parent,
                                      const results::Subject& subject);

}  // namespace dinhky::report
