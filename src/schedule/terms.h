// Terms that count from the plan's own issue: "100 ngày kể từ ngày ban hành".
#pragma once

#include <optional>

#include "base/data_store.h"
#include "schedule/grammar.h"
#include "schedule/schedule.h"
#include "schedule/work_calendar.h"

namespace dinhky::schedule {

// The work calendar that terms in working days go by, read when the first one comes and again only
// where a longer one reaches beyond its years.
class TermCalendar {
 public:
  explicit TermCalendar(base::DataStore& data) : data_(data) {}
  const WorkCalendar& of_years(int first, int last);

 private:
  base::DataStore& data_;
  std::optional<WorkCalendar> calendar_;
  int first_ = 0;
  int last_ = 0;
};

// Where the plan's day is known, its terms become deadlines and what begins with its issue begins
// then; where it is not, they wait.
//
// The first day of a term is not counted, and a term in months or years ends on the same day of its
// last month, or on that month's last day (Bộ luật Dân sự 91/2015/QH13, Điều 147 and 148).
void settle_terms(Statement& statement, const Context& context, TermCalendar& calendar);

}  // namespace dinhky::schedule
