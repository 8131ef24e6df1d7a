// Working days of Vietnamese civil servants: Monday to Friday, less public holidays and swapped
// days, plus Saturdays worked in exchange.
//
// Bộ luật Lao động 45/2019/QH14, Điều 111 và 112; the days of each year rest on the yearly notice
// named in data/calendars/vn-<year>.yaml.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/data_store.h"
#include "base/date.h"

namespace dinhky::schedule {

struct DayOff {
  std::string name;    // "Nghỉ lễ Quốc khánh"
  std::string source;  // the notice
};

class WorkCalendar {
 public:
  // Years without a file have weekends only; `known` tells which years rest on a notice.
  static WorkCalendar load(base::DataStore& data, int first_year, int last_year);

  bool is_working(base::Date day) const;
  // Why a weekday is off; nullopt for working days and plain weekends.
  std::optional<DayOff> holiday(base::Date day) const;
  // The n-th working day after `day` (n ≥ 0; 0 gives `day` itself, working or not).
  base::Date add_working_days(base::Date day, int n) const;
  // Working days in (after, until].
  int working_days_between(base::Date after, base::Date until) const;
  bool known(int year) const;

 private:
  std::map<base::Date, DayOff> off_;
  std::map<base::Date, std::string> worked_;  // Saturdays worked, with their source
  std::map<int, bool> years_;
};

}  // namespace dinhky::schedule
