// A plan at a glance: its year, who does what, what is due when. What became of it is the business
// of status_overview.h.
#pragma once

#include "base/date.h"
#include "plan/records.h"
#include "report/overview.h"
#include "report/paper_parts.h"

namespace dinhky::report {

Overview plan_overview(const Basis& run, const plan::AssignmentsByDay& assignments,
                       base::Date today);

}  // namespace dinhky::report
