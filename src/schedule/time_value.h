// Times as structured schedules write them: a day, or a month, quarter, half-year or year by its
// name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "schedule/period.h"

namespace dinhky::schedule {

struct TimeValue {
  base::Date first;
  base::Date last;
  bool by_name = false;          // not a day
  std::optional<Period> period;  // a quarter, half-year or year

  bool whole_year() const { return period && period->kind == PeriodKind::year; }
};

// "2025-06-30" or "30/6/2025", "2025-06" or "6/2025", "2025-Q2", "2025-H1", "2025".
std::optional<TimeValue> read_time(std::string_view text);

// One end of a stretch; no day where it is open.
struct End {
  std::optional<base::Date> day;
  bool by_name = false;
};

struct EndTexts {
  std::string first;  // empty where there is none
  std::string last;
  bool placed_by_month = false;  // days that are counted like the name of their month
};

// Both ends in the form that read_time reads, named in the widest unit that fits both: 2025-Q2
// rather than 2025-04 where the other end closes a quarter.
EndTexts end_texts(const End& first, const End& last);

}  // namespace dinhky::schedule
