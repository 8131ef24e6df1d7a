// By when reports and tasks are due, days off considered.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "plan/model.h"
#include "schedule/period.h"
#include "schedule/regime.h"
#include "schedule/work_calendar.h"

namespace dinhky::plan {

// What the dates of reports rest on.
struct Timing {
  schedule::Regime regime;
  schedule::WorkCalendar calendar;
};

// A day by which something is due.
struct DueDay {
  base::Date day;
  base::Date stated;         // as written or counted, before the plan's rule for days off moved it
  base::Date counted_after;  // the calendar matters from the day behind this one
  bool moved() const { return day != stated; }
};

// The day by which units send their reports, and by which the consolidated one goes to the
// superior; nullopt where the plan sets none for the period.
std::optional<DueDay> unit_deadline(const Plan& plan, const Timing& timing,
                                    const schedule::Period& period);
std::optional<DueDay> superior_deadline(const Plan& plan, const Timing& timing,
                                        const schedule::Period& period);
std::optional<DueDay> due_day(const Plan& plan, const Deadline& deadline, const Timing& timing,
                              const schedule::Period& period);
// A day that was written down, moved by the plan's rule where it is a day off; one named by its
// month, quarter or year (`by_name`) ends with that period and stays.
DueDay stated_day(const Plan& plan, const Timing& timing, base::Date stated, bool by_name);
struct TaskDeadline {
  const schedule::Part* part = nullptr;
  DueDay due;
};
// The days by which a task is to be finished, one for each deadline of its schedule.
std::vector<TaskDeadline> task_deadlines(const Plan& plan, const Timing& timing, const Task& task);

// False where the date chooses the regime: `auto`, or nothing.
bool names_regime(const Plan& plan);

// What the day rests on and nobody knows yet.
std::vector<schedule::UnknownDays> doubts_of(const Timing& timing, const DueDay& due);

}  // namespace dinhky::plan
