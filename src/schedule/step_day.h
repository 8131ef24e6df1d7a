// The day of a recurring schedule as structured schedules write it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schedule/schedule.h"
#include "yaml/node.h"

namespace dinhky::schedule {

// "week" → Every::week; none for any other word.
Every every_named(std::string_view word);

// Weeks: monday … sunday. Months: 1 … 31 or last. Longer steps: {month: 3, day: 14}, either of them
// also last. nullopt for anything else.
std::optional<On> read_on(const yaml::Node& value, Every every);
// The form that read_on reads.
std::string to_string(const On& on);

// The day that `on` names in the step whose first month is this one; the month's last day where it
// has fewer. Not for weeks.
base::Date day_of_step(const On& on, Every every, int year, int first_month);
// How many months a step lasts; 0 for weeks.
int months_of(Every every);

}  // namespace dinhky::schedule
