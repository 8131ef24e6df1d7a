// When a task is done, as data: what a schedule phrase or a structured schedule means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// One statement of a schedule. Days are calendar days, whatever the regime.
struct Part {
  ScheduleKind kind = ScheduleKind::unknown;
  Every every = Every::none;        // recurring only
  std::optional<base::Date> first;  // deadlines have none; absent = open
  std::optional<base::Date> last;
  std::vector<Period> named;  // periods named as such: "Quý II" → Q2. Empty: placed by days
  std::string awaits;         // dependent: what it waits for, as written
};

// Why a stretch of a phrase was not understood or is impossible; offsets in bytes of the phrase.
enum class Trouble { unreadable, impossible_date, reversed, outside_year };
struct Doubt {
  Trouble trouble = Trouble::unreadable;
  size_t begin = 0;
  size_t end = 0;
};

struct Schedule {
  ScheduleKind kind =
      ScheduleKind::unknown;  // of the whole; unknown when a doubt could change a report
  Every every = Every::none;
  std::optional<base::Date> first;
  std::optional<base::Date> last;
  std::string awaits;
  std::vector<Part> parts;
  std::vector<Doubt> doubts;
};

// "ongoing", "on-demand", …; "week", "half-year", …: the words of machine formats.
std::string_view to_string(ScheduleKind kind);
std::string_view to_string(Every every);

// What a bare period means depends on the head of the column it stands in.
enum class Heading {
  active,  // "Thời gian thực hiện": the time in which the task is active
  due      // "Thời hạn hoàn thành", "Hoàn thành": the time by whose last day it is due
};
Heading read_heading(std::string_view column_head);

// Everything outside the phrase that its meaning rests on.
struct Context {
  int year = 0;  // of the plan: completes dates without a year
  Heading heading = Heading::active;
  std::optional<base::Date> plan_date;
};

// Reads a phrase as an officer wrote it. Never fails: what is not understood gives doubts, and the
// kind unknown where the doubt could change a report.
Schedule read_phrase(std::string_view phrase, const Context& context);

// The quarters of the year `year` in which a task of this schedule is active under a regime.
// Periods named as such belong to the reporting period of that name; days are placed by cut-off,
// days after the year's last cut-off in Q4. A deadline is active from the plan's start to its last
// day. Ongoing, recurring, on-demand, unknown and undated dependent tasks are active throughout.
std::vector<Period> active_quarters(const Schedule& schedule, const Regime& regime, int year);

}  // namespace dinhky::schedule
