#include "plan/records.h"

#include <algorithm>

#include "plan/papers.h"

namespace dinhky::plan {
namespace {

using schedule::Period;
using schedule::PeriodKind;

bool keeps_quarters(const Plan& plan) {
  const auto& reporting = plan.reporting;
  return reporting.quarterly || (!reporting.six_month && !reporting.annual);
}

}  // namespace

Period record_period(const Plan& plan, const Period& period) {
  return keeps_quarters(plan) ? schedule::quarters_of(period).back() : period;
}

std::vector<Period> records_in(const Plan& plan, const Period& period) {
  return keeps_quarters(plan) ? schedule::quarters_of(period) : std::vector<Period>{period};
}

std::vector<Period> all_records(const Plan& plan) {
  const int year = plan.head.year;
  if (keeps_quarters(plan)) return schedule::quarters_of({year, PeriodKind::year, 1});
  std::vector<Period> records;
  if (plan.reporting.six_month) records.push_back({year, PeriodKind::half, 1});
  if (plan.reporting.annual) records.push_back({year, PeriodKind::year, 1});
  return records;
}

std::vector<Period> records_until(const Plan& plan, const Period& period) {
  auto records = all_records(plan);
  const auto last = record_period(plan, period);
  std::erase_if(records, [&](const Period& record) { return record > last; });
  return records;
}

const Assignments& AssignmentsByDay::on(base::Date day) const {
  const std::lock_guard lock(mutex_);
  auto found = by_day_.find(day);
  if (found == by_day_.end()) found = by_day_.emplace(day, Assignments(registry_, day)).first;
  return found->second;
}

const std::vector<Assignment>& AssignmentsByDay::spoken_for(
    size_t unit, const Period& record, const std::function<std::vector<Assignment>()>& make) const {
  const std::pair key(unit, record);
  {
    const std::lock_guard lock(mutex_);
    const auto found = spoken_for_.find(key);
    if (found != spoken_for_.end()) return found->second;
  }
  auto made = make();  // asks on() in turn
  const std::lock_guard lock(mutex_);
  return spoken_for_.emplace(key, std::move(made)).first->second;
}

std::optional<base::Date> record_day(const Plan& plan, const Timing& timing, const Unit& unit,
                                     const Period& record) {
  const auto day = reference_day(plan, timing, record);
  if (unit.in_force(day)) return day;
  const bool ended_inside = unit.until && *unit.until < day && !unit.reversed() &&
                            *unit.until >= timing.regime.start(record);
  if (ended_inside) return unit.until;
  return std::nullopt;
}

}  // namespace dinhky::plan
