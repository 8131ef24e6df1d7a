// Which of its tasks a unit has in a period.
#pragma once

#include <utility>
#include <vector>

#include "plan/assignment.h"
#include "plan/papers.h"
#include "schedule/period.h"

namespace dinhky::plan {

// The calendar that the task's schedule is bound to; nullptr when it is bound to none.
const NamedCalendar* calendar_of(const Plan& plan, const Task& task);

// The quarters of the plan's year in which the task is active: by its schedule, or by the days of
// the calendar that it is bound to.
std::vector<schedule::Period> active_quarters(const Plan& plan, const Task& task,
                                              const schedule::Regime& regime);

bool is_active(const std::vector<schedule::Period>& quarters, const schedule::Period& period);

// Activity of every task, computed once.
class Activity {
 public:
  Activity(const Plan& plan, const schedule::Regime& regime);
  const std::vector<schedule::Period>& quarters(const Task& task) const;
  bool active(const Task& task, const schedule::Period& period) const {
    return is_active(quarters(task), period);
  }

 private:
  std::vector<std::pair<const Task*, std::vector<schedule::Period>>> by_task_;
};

// The unit's assignments that are active in the period, in the order of the annex: what `show`
// lists and what its stub asks for.
std::vector<const Assignment*> duties(const Assignments& assignments, const Activity& activity,
                                      size_t unit, const schedule::Period& period);
// Units that have something to report in the period, in the order of the plan.
std::vector<size_t> reporting_units(const Plan& plan, const Assignments& assignments,
                                    const Activity& activity, const schedule::Period& period);

}  // namespace dinhky::plan
