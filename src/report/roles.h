// Who does what over the year: the table units × tasks of a plan's overview.
#pragma once

#include "base/date.h"
#include "plan/records.h"
#include "report/overview.h"
#include "report/paper_parts.h"

namespace dinhky::report {

// Of every day on which it is decided who reports, the strongest part of a unit in a task counts:
// lead, joint lead, coordinating, "(nếu có)". Of a plan without reports `today` decides.
Matrix roles_of(const Basis& run, const plan::AssignmentsByDay& assignments, base::Date today);

}  // namespace dinhky::report
