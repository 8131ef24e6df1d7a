// What the grammar makes of a statement, before any day is worked out: clauses of points in time
// as they were named, still without the year or month that the writer left to the reader.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schedule/schedule.h"

namespace dinhky::schedule {

enum class Unit {
  none,     // a bare number, of the same unit as the point it stands beside
  day,      // month 0: "ngày 15" (of every month, or of the month named beside it)
  week,     // the `day`th seven days of a month, as Unit::day otherwise
  days,     // the first or last `day` days of a month: "15 ngày đầu tháng 6"
  month,    // number 0: "tháng cuối quý"
  quarter,  // by its number
  year,     // year 0: "trong năm", the plan's own
  months,   // the first or last `number` months of a year: "6 tháng đầu năm"
  now       // "từ nay"
};

// đầu, giữa, cuối; of a month also nửa đầu, nửa cuối.
enum class Third { none, first, middle, last, first_half, second_half };

inline constexpr int kLastOne = -1;  // the last day or week of a month, as Point::day

struct Point {
  Unit unit = Unit::none;
  Third third = Third::none;
  int day = 0;
  int number = 0;  // month, quarter, or how many months
  int year = 0;
  bool year_written = false;
  bool next_year = false;     // "15/01 năm sau"
  Every every = Every::none;  // "ngày 20 tháng cuối quý": a day of every quarter
  int month_of_step = 0;      // … and of which of its months, from 1, or On::kLast
  size_t begin = 0;           // bytes of the phrase
  size_t end = 0;

  // Says nothing until one knows in which month.
  bool relative() const {
    return (unit == Unit::day || unit == Unit::week || unit == Unit::month) && number == 0;
  }
};

// One point, two ends, or one end and no other ("từ quý I").
struct Stretch {
  Point first;
  Point last;
  bool two_ends = false;
  bool last_excluded = false;  // "đến trước ngày 30/6"
  bool open = false;           // "từ …", "… trở đi"
};

enum class ClauseKind {
  ongoing,
  recurring,
  on_demand,
  dependent,
  window,    // a time in which something is done
  deadline,  // a time by which it is done
  after,     // a time after which it begins
  relative,  // "cuối quý", "thứ sáu": only says something beside a recurring clause
  term       // so many days behind the plan's own issue
};

// How a clause hangs on the one before it; a note stood in brackets.
enum class Joint { none, note, comma, conjunction };

// "100 ngày", "05 ngày làm việc", "6 tháng".
struct Length {
  int count = 0;
  Unit unit = Unit::day;  // day, week, month or year
  bool working = false;   // only working days count
};

struct Clause {
  ClauseKind kind = ClauseKind::window;
  Joint joint = Joint::none;
  Every every = Every::none;
  std::vector<Stretch> stretches;
  int weekday = 0;                 // relative: 1 = Monday … 7 = Sunday
  bool excluded = false;           // deadline: the day named is one too late
  bool spanning = false;           // window: "cả năm", "từ …": lasts all the time it names
  bool led = false;                // window: by a word that ties it to what stands beside it
  bool focus = false;              // window: when most is done; bounds nothing
  bool names_day_of_last = false;  // window: a day of the month in the clause before
  bool reaches = false;            // deadline: led by "đến", which ends what goes on
  bool about = false;  // window: perhaps what is reported or held, not when: "tổng kết năm 2025"
  bool staged = false;  // says when something is done that is named beside it: "quý II ban hành"
  std::string awaits;   // dependent, term
  bool own_issue = false;  // dependent: begins when the plan itself is issued
  Length length;           // term
  size_t begin = 0;
  size_t end = 0;
};

// True for what windows and deadlines beside it may bound.
inline bool is_host(const Clause& clause) {
  return clause.kind == ClauseKind::ongoing || clause.kind == ClauseKind::recurring ||
         clause.kind == ClauseKind::on_demand || clause.kind == ClauseKind::dependent;
}

}  // namespace dinhky::schedule
