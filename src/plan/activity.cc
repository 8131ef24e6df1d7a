#include "plan/activity.h"

#include <algorithm>

namespace dinhky::plan {
namespace {

using schedule::Period;

// Days are placed by the cut-off; those after the year's last cut-off count in its last quarter.
Period quarter_within(base::Date day, const schedule::Regime& regime, int year) {
  const auto quarter = regime.quarter_of(day);
  if (quarter.year > year && day.year() == year) return {year, schedule::PeriodKind::quarter, 4};
  return quarter;
}

std::vector<Period> quarters_of_calendar(const NamedCalendar& calendar,
                                         const schedule::Regime& regime, int year) {
  std::vector<Period> quarters;
  for (const auto& range : calendar.dates) {
    const auto last = quarter_within(range.last, regime, year);
    for (auto q = quarter_within(range.first, regime, year); q <= last; q = schedule::next(q)) {
      if (q.year == year) quarters.push_back(q);
    }
  }
  std::sort(quarters.begin(), quarters.end());
  quarters.erase(std::unique(quarters.begin(), quarters.end()), quarters.end());
  return quarters;
}

}  // namespace

const NamedCalendar* calendar_of(const Plan& plan, const Task& task) {
  for (const auto& calendar : plan.calendars) {
    if (!task.schedule.calendar.empty() && calendar.id.value == task.schedule.calendar.value) {
      return &calendar;
    }
  }
  return nullptr;
}

std::vector<Period> active_quarters(const Plan& plan, const Task& task,
                                    const schedule::Regime& regime) {
  const auto* calendar = calendar_of(plan, task);
  if (calendar != nullptr) return quarters_of_calendar(*calendar, regime, plan.head.year);
  return schedule::active_quarters(task.schedule.value, regime, plan.head.year);
}

bool is_active(const std::vector<Period>& quarters, const Period& period) {
  const auto wanted = schedule::quarters_of(period);
  return std::any_of(quarters.begin(), quarters.end(), [&](const Period& quarter) {
    return std::find(wanted.begin(), wanted.end(), quarter) != wanted.end();
  });
}

Activity::Activity(const Plan& plan, const schedule::Regime& regime) {
  for (const auto* task : plan.tasks()) {
    by_task_.emplace_back(task, active_quarters(plan, *task, regime));
  }
  std::sort(by_task_.begin(), by_task_.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
}

const std::vector<Period>& Activity::quarters(const Task& task) const {
  const auto found =
      std::lower_bound(by_task_.begin(), by_task_.end(), &task,
                       [](const auto& pair, const Task* wanted) { return pair.first < wanted; });
  return found->second;
}

std::vector<const Assignment*> duties(const Assignments& assignments, const Activity& activity,
                                      size_t unit, const Period& period) {
  std::vector<const Assignment*> list;
  for (const auto& assignment : assignments.of_unit(unit)) {
    if (activity.active(assignment.task(), period)) list.push_back(&assignment);
  }
  return list;
}

std::vector<size_t> reporting_units(const Plan& plan, const Assignments& assignments,
                                    const Activity& activity, const Period& period) {
  std::vector<size_t> units;
  for (size_t i = 0; i < plan.units.size(); ++i) {
    if (!duties(assignments, activity, i, period).empty()) units.push_back(i);
  }
  return units;
}

}  // namespace dinhky::plan
