// Working days of Vietnamese civil servants: Monday to Friday, less public holidays and swapped
// days, plus Saturdays worked in exchange.
//
// Bộ luật Lao động 45/2019/QH14, Điều 111 và 112; the days of each year rest on the yearly notice
// named in data/calendars/vn-<year>.yaml. Years without a file have the days that the law itself
// fixes (schedule/statutory_days.h). An office adds or corrects days in a file of its own. What
// nobody knows yet counts by the week, and doubts_between says so.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/data_store.h"
#include "base/date.h"
#include "schedule/day_rows.h"

namespace dinhky::schedule {

// What becomes of a day that is no working day.
enum class Move { keep, previous, next };

// A stretch of which it is not known whether its days are worked.
struct UnknownDays {
  DayRange days;
  DayOff what;              // empty for a whole year
  bool whole_year = false;  // no notice of that year is known at all
};

class WorkCalendar {
 public:
  static WorkCalendar load(base::DataStore& data, int first_year, int last_year);
  // An office's own rows: they go before what stands, and settle what was unknown.
  void correct(const DayRows& own);

  bool is_working(base::Date day) const;
  // Why a day is off by name; nullopt for working days and plain weekends.
  std::optional<DayOff> holiday(base::Date day) const;

  // The n-th working day after `day` (n ≥ 0; 0 gives `day` itself, working or not); the n-th before
  // it. Taking away what was added leads back to a working day.
  base::Date add_working_days(base::Date day, int n) const;
  base::Date subtract_working_days(base::Date day, int n) const;
  // Working days in (after, until].
  int working_days_between(base::Date after, base::Date until) const;
  // A working day stays where it is; another moves to the nearest working day on that side.
  base::Date move(base::Date day, Move how) const;

  // True when the year rests on a notice that is known in full.
  bool known(int year) const;
  // What is unknown of the days in (after, until], each stretch once, in order. Of a year without a
  // notice that is the year itself; of years that were not loaded nothing is said.
  std::vector<UnknownDays> doubts_between(base::Date after, base::Date until) const;

 private:
  // Derived from the law alone; resting on a notice; on a notice known in full.
  enum class Year { derived, noticed, complete };

  void add(const DayRows& rows);

  std::map<base::Date, DayOff> off_;
  std::map<base::Date, std::string> worked_;  // Saturdays worked, with their source
  std::map<base::Date, size_t> unknown_;      // → stretches_
  std::vector<UnknownDays> stretches_;
  std::map<int, Year> years_;
};

}  // namespace dinhky::schedule
