// Rows of days in a calendar file, the program's own (data/calendars/) or an office's:
// {days: 2025-01-27..2025-01-31, name: Tết Nguyên đán, source: 6150/TB-BLĐTBXH}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "yaml/node.h"

namespace dinhky::schedule {

struct DayRange {
  base::Date first;
  base::Date last;
};

// "2025-05-12..2025-05-16" or a single day. The range may run backwards.
std::optional<DayRange> read_days(std::string_view text);

struct DayOff {
  std::string name;    // "Quốc khánh"
  std::string source;  // the notice
};

struct DayRow {
  DayRange days;
  DayOff what;
};

// What a calendar file says of its days. Days it does not name go by the week.
struct DayRows {
  std::vector<DayRow> off;      // holidays, days off in lieu
  std::vector<DayRow> worked;   // Saturdays worked in exchange
  std::vector<DayRow> normal;   // go by the week after all, whatever was said before
  std::vector<DayRow> unknown;  // not yet decided
  std::vector<int> complete;    // years of which nothing is left unknown
};

// No row may be longer: a slip in a year must not take decades off.
inline constexpr int kLongestRow = 366;

// Damaged rows are left out.
DayRows read_day_rows(const yaml::Node& root);

}  // namespace dinhky::schedule
