// One unit's extract of a plan: what the plan asks of it, and in which part.
#pragma once

#include <vector>

#include "plan/assignment.h"
#include "report/paper_parts.h"

namespace dinhky::report {

// The unit's part in each task that it has on any of the days, named outright, through groups or by
// succession; where it has two parts, the lead. In the order of the annex.
std::vector<const plan::Assignment*> parts_of_unit(
    const plan::Plan& plan, const std::vector<const plan::Assignments*>& days, size_t unit);

// Head facts of the plan and the unit's tasks with its role in each.
Document unit_extract(const Basis& run, const std::vector<const plan::Assignments*>& days,
                      size_t unit);

}  // namespace dinhky::report
