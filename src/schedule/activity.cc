// In which quarters a task is active.
#include <algorithm>
#include <array>

#include "schedule/schedule.h"

namespace dinhky::schedule {
namespace {

// Quarters of one year by their index; those of other years are not kept.
class Quarters {
 public:
  explicit Quarters(int year) : year_(year) {}

  void add(const Period& first, const Period& last) {
    for (int index = 1; index <= 4; ++index) {
      const Period quarter{year_, PeriodKind::quarter, index};
      if (first <= quarter && quarter <= last) active_[static_cast<size_t>(index - 1)] = true;
    }
  }
  Period earliest() const { return {year_, PeriodKind::quarter, 1}; }
  Period latest() const { return {year_, PeriodKind::quarter, 4}; }

  std::vector<Period> list() const {
    std::vector<Period> quarters;
    for (int index = 1; index <= 4; ++index) {
      if (active_[static_cast<size_t>(index - 1)]) {
        quarters.push_back({year_, PeriodKind::quarter, index});
      }
    }
    return quarters;
  }

 private:
  int year_;
  std::array<bool, 4> active_{};
};

Period quarter_within(base::Date day, bool by_name, const Regime& regime, int year) {
  if (by_name) return quarter_of_month(day.year(), day.month());
  const auto quarter = regime.quarter_of(day);
  // No report of this year is left for days after its last cut-off, and the next year's plan will
  // not know the task: they count in the last quarter.
  if (quarter.year > year && day.year() == year) return {year, PeriodKind::quarter, 4};
  return quarter;
}

}  // namespace

std::vector<Period> active_quarters(const Schedule& schedule, const Regime& regime, int year) {
  Quarters quarters(year);
  if (schedule.parts.empty()) quarters.add(quarters.earliest(), quarters.latest());
  for (const auto& part : schedule.parts) {
    auto first = quarters.earliest();
    auto last = quarters.latest();
    if (part.first) first = quarter_within(*part.first, part.first_by_name, regime, year);
    if (part.last) last = quarter_within(*part.last, part.by_name, regime, year);
    quarters.add(first, last);
  }
  return quarters.list();
}

}  // namespace dinhky::schedule
