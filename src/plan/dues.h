// What falls due in the plan's year: tasks, the units' reports, the consolidated ones.
#pragma once

#include <optional>
#include <vector>

#include "plan/deadlines.h"
#include "plan/papers.h"

namespace dinhky::plan {

enum class DueKind { task, unit_report, superior_report };

// Something due once, or on the same day of every step.
struct Obligation {
  DueKind kind = DueKind::task;
  const Task* task = nullptr;  // of tasks
  size_t part = 0;             // of its schedule, or of the dates of its calendar
  std::optional<Paper> paper;  // of reports
  schedule::Every every = schedule::Every::none;  // recurring tasks only
  schedule::On on;
  std::vector<DueDay> days;  // in order; never empty; one unless it recurs
};

// In the order of the annex, then reports in order of time. Ongoing and on-demand tasks, and those
// without an end, are never due. A recurring task without a day of its own is due on the last day
// of each month, quarter, half-year or year, and never where it recurs by the week; a range is due
// on its last day.
std::vector<Obligation> obligations(const Plan& plan, const Timing& timing);

}  // namespace dinhky::plan
