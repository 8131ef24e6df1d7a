// Times of a plan as YAML that the plan's loader reads back, each on one line.
#pragma once

#include <string>
#include <vector>

#include "plan/model.h"

namespace dinhky::emit {

// What stands behind "schedule:"; empty for a task without one.
std::string yaml_schedule(const plan::TaskSchedule& schedule);
// "[2025-05-12..2025-05-16, 2025-09-22]".
std::string yaml_days(const std::vector<plan::DateRange>& days);
// "ngày 20 tháng cuối quý": the words of a deadline that comes back.
std::string yaml_month_day(const plan::MonthDay& day);

}  // namespace dinhky::emit
