// Points in time as they were named → calendar days.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "schedule/clause.h"

namespace dinhky::schedule {

// The stretch that one point covers.
struct Days {
  base::Date first;
  base::Date last;
  bool by_name = false;  // named by its month, quarter or year
};

// Fills in months and years that are written only once ("15, 16/5", "Quý II, III/2025", "từ tháng
// 11 đến tháng 2/2026"); what is written nowhere is the plan's year.
void complete(std::vector<Stretch>& stretches, int plan_year);

// nullopt when there is no such day, month, quarter or year. Not for Unit::now.
std::optional<Days> days_of(const Point& point);

// The periods that a stretch names, when it names quarters, half-years or years as such.
std::vector<Period> periods_named(const Stretch& stretch);

}  // namespace dinhky::schedule
