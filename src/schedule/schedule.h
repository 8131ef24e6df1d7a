// When a task is done, as data: what a schedule phrase or a structured schedule means.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "base/date.h"
#include "schedule/period.h"
#include "schedule/regime.h"

namespace dinhky::schedule {

enum class ScheduleKind {
  ongoing,    // thường xuyên
  recurring,  // định kỳ: every week, month, quarter, half-year, year
  range,      // from … to …
  deadline,   // due by a day
  dependent,  // waits for a plan, document, event
  on_demand,  // khi có yêu cầu
  unknown     // not understood, or only half understood
};

enum class Every { none, week, month, quarter, half_year, year };

// The day within each step on which recurring work is done or due: "ngày 20 hằng tháng", "trước
// ngày 15 của tháng cuối quý", "thứ sáu hằng tuần".
struct On {
  static constexpr int kLast = -1;
  int month = 0;    // of the step, from 1, or kLast; 0 for weeks and months
  int day = 0;      // of that month, from 1, or kLast; 0 for weeks
  int weekday = 0;  // 1 = Monday … 7 = Sunday; weeks only

  bool operator==(const On&) const = default;
};

// Where a phrase says something, in bytes of it. It tells nothing of the schedule itself: two that
// are the same may have been said in different places.
struct Place {
  size_t begin = 0;
  size_t end = 0;

  bool operator==(const Place&) const { return true; }
};

// One statement of a schedule. Days are calendar days, whatever the regime.
//
// A range has at least one end. Ongoing, recurring, dependent and on-demand parts have ends only
// where the phrase names a window ("Hằng tháng từ tháng 3 đến tháng 9").
struct Part {
  ScheduleKind kind = ScheduleKind::unknown;
  Every every = Every::none;  // recurring only; none where no common step fits ("2 tháng/lần")
  std::optional<On> on;       // recurring only; absent = any day of the step
  std::optional<base::Date> first;  // deadlines have none; absent = open
  std::optional<base::Date> last;
  // An end that was named by its month, quarter or year, not by its day, belongs to the quarter of
  // that name, whatever the cut-off: "tháng 6" is all in Q2 though Q2 may close on 14/6.
  bool first_by_name = false;
  bool by_name = false;       // the same of `last`
  std::vector<Period> named;  // quarters, half-years and years named as such: "Quý II" → Q2
  std::string awaits;         // dependent: what it waits for, as written
  Place place;                // of the time itself; empty where only a structured schedule says it

  bool operator==(const Part&) const = default;
};

// Why a stretch of a phrase was not understood or is impossible; offsets in bytes of the phrase.
enum class Trouble { unreadable, impossible_date, reversed, outside_year };
struct Doubt {
  Trouble trouble = Trouble::unreadable;
  size_t begin = 0;
  size_t end = 0;
};

// A whole phrase. When a doubt could change a report the kind is unknown and there are no parts:
// what is half understood is never half used.
struct Schedule {
  ScheduleKind kind = ScheduleKind::unknown;
  Every every = Every::none;
  std::optional<base::Date> first;
  std::optional<base::Date> last;
  std::string awaits;
  std::vector<Part> parts;
  std::vector<Doubt> doubts;  // in the order of the phrase
};

// "ongoing", "on-demand", …; "week", "half-year", …: the words of machine formats.
std::string_view to_string(ScheduleKind kind);
std::string_view to_string(Every every);

// What a bare period means depends on the head of the column it stands in.
enum class Heading {
  active,  // "Thời gian thực hiện": the time in which the task is active
  due      // "Thời hạn hoàn thành", "Hoàn thành": the time by whose last day it is due
};

// Everything outside the phrase that its meaning rests on.
struct Context {
  int year = 0;  // of the plan: completes dates without a year
  Heading heading = Heading::active;
  std::optional<base::Date> plan_date;
};

class Lexicon;
class TermCalendar;

// Reads phrases as officers write them. The vocabulary is data (data/lexicon/schedule.json), loaded
// at the first phrase; the store must live longer than the reader.
class PhraseReader {
 public:
  explicit PhraseReader(base::DataStore& data) : data_(&data) {}

  // Never fails: what is not understood gives doubts, and the kind unknown where the doubt could
  // change a report.
  Schedule read(std::string_view phrase, const Context& context) const;
  Heading heading(std::string_view column_head) const;

 private:
  const Lexicon& lexicon() const;
  TermCalendar& term_calendar() const;

  base::DataStore* data_;
  mutable std::shared_ptr<const Lexicon> lexicon_;
  mutable std::shared_ptr<TermCalendar> term_calendar_;
};

// The quarters of the year `year` in which a task of this schedule is active under a regime.
// Periods named as such belong to the reporting period of that name; days are placed by cut-off,
// days after the year's last cut-off in Q4. A deadline is active from the plan's start to its last
// day. Ongoing, recurring, on-demand, dependent and unknown tasks are active throughout, or
// throughout the window that the phrase names for them.
std::vector<Period> active_quarters(const Schedule& schedule, const Regime& regime, int year);

}  // namespace dinhky::schedule
