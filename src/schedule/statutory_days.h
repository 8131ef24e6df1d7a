// The days off that the law itself fixes, for years whose notice is not known.
//
// Bộ luật Lao động 45/2019/QH14, Điều 112 names the days, Điều 111 khoản 3 makes one that falls on
// a weekend up on the next working day. How Tết and the second day of Quốc khánh lie is decided
// every year: until then they are unknown. Rules and lunar dates are data:
// data/calendars/statutory.yaml and lunar.yaml.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/data_store.h"
#include "base/date.h"
#include "schedule/day_rows.h"

namespace dinhky::schedule {

// One year of the lunar table.
struct LunarYear {
  base::Date new_year;      // mùng 1 tháng Giêng
  base::Date hung_kings;    // mùng 10 tháng Ba
  int last_month_days = 0;  // of the tháng Chạp before
  int leap_month = 0;       // 0 = none
};

// A holiday (before = after = 0), or the stretch around it that is decided every year.
struct StatutoryDay {
  std::string anchor;  // "09-02", "new_year" or "hung_kings"
  DayOff what;
  bool made_up = false;
  int first_year = 0;  // since when
  int before = 0;
  int after = 0;
};

struct StatutoryRules {
  std::vector<StatutoryDay> holidays;
  std::vector<StatutoryDay> unknown;
  DayOff made_up;  // names and founds a day off in lieu
  std::map<int, LunarYear> lunar;
};

StatutoryRules load_statutory_rules(base::DataStore& data);

// What the rules say of a year: weekdays and weekends off, days in lieu, stretches not decided yet.
// Days that hang on the moon are missing where the table does not reach.
DayRows statutory_days(const StatutoryRules& rules, int year);

}  // namespace dinhky::schedule
