#include "plan/deadlines.h"

#include <algorithm>

namespace dinhky::plan {
namespace {

using schedule::Period;

base::Date day_of_month(const MonthDay& on, const Period& period) {
  auto month_end = base::last_day_of_month(period.year, period.last_month());
  if (on.month_after) {
    const auto next = month_end.plus_days(1);
    month_end = base::last_day_of_month(next.year(), next.month());
  }
  return month_end.plus_days(std::min(on.day, month_end.day()) - month_end.day());
}

// The period's own date, else that of one that closes on the same day: a combined paper is due
// once.
const DatedDeadline* date_for(const Deadline& deadline, const Period& period) {
  const DatedDeadline* found = nullptr;
  for (const auto& dated : deadline.dates) {
    if (dated.period == period) return &dated;
    const bool together =
        dated.period.year == period.year && dated.period.last_month() == period.last_month();
    if (together && found == nullptr) found = &dated;
  }
  return found;
}

}  // namespace

DueDay stated_day(const Plan& plan, const Timing& timing, base::Date stated, bool by_name) {
  const auto how = by_name ? schedule::Move::keep : plan.reporting.if_day_off;
  const auto day = timing.calendar.move(stated, how);
  return {day, stated, by_name ? stated : std::min(day, stated).plus_days(-1)};
}

std::optional<DueDay> due_day(const Plan& plan, const Deadline& deadline, const Timing& timing,
                              const Period& period) {
  if (deadline.working_days_after_cutoff) {
    const auto cutoff = timing.regime.cutoff(period);
    const auto day = timing.calendar.add_working_days(cutoff, *deadline.working_days_after_cutoff);
    return DueDay{day, day, cutoff};
  }
  if (deadline.on) {
    return stated_day(plan, timing, day_of_month(*deadline.on, period), false);
  }
  if (const auto* dated = date_for(deadline, period)) {
    return stated_day(plan, timing, dated->day, false);
  }
  return std::nullopt;
}

std::optional<DueDay> unit_deadline(const Plan& plan, const Timing& timing, const Period& period) {
  return due_day(plan, plan.reporting.units, timing, period);
}

std::optional<DueDay> superior_deadline(const Plan& plan, const Timing& timing,
                                        const Period& period) {
  return due_day(plan, plan.reporting.superior, timing, period);
}

std::vector<TaskDeadline> task_deadlines(const Plan& plan, const Timing& timing, const Task& task) {
  std::vector<TaskDeadline> deadlines;
  for (const auto& part : task.schedule.value.parts) {
    if (part.kind != schedule::ScheduleKind::deadline || !part.last) continue;
    deadlines.push_back({&part, stated_day(plan, timing, *part.last, part.by_name)});
  }
  return deadlines;
}

bool names_regime(const Plan& plan) {
  const auto& name = plan.reporting.regime;
  return !name.empty() && name.value != schedule::kAutoRegime;
}

std::vector<schedule::UnknownDays> doubts_of(const Timing& timing, const DueDay& due) {
  return timing.calendar.doubts_between(due.counted_after, std::max(due.day, due.stated));
}

}  // namespace dinhky::plan
