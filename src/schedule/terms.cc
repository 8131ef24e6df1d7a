#include "schedule/terms.h"

#include <algorithm>

#include "base/limits.h"

namespace dinhky::schedule {
namespace {

std::optional<base::Date> months_later(base::Date day, int months) {
  const int month = day.month() - 1 + months;
  const auto first = base::make_date(day.year() + month / 12, month % 12 + 1, 1);
  if (!first) return std::nullopt;
  const auto last = base::last_day_of_month(first->year(), first->month());
  return std::min(first->plus_days(day.day() - 1), last);
}

std::optional<base::Date> end_of(const Length& length, base::Date from, TermCalendar& calendar) {
  switch (length.unit) {
    case Unit::week:
      return from.plus_days(length.count * 7);
    case Unit::month:
      return months_later(from, length.count);
    case Unit::year:
      return months_later(from, length.count * 12);
    default:
      break;
  }
  if (length.count > base::kMaxTermDays) return std::nullopt;
  if (!length.working) return from.plus_days(length.count);
  // Two calendar days hold a working one on the average, feasts included.
  const int last_year = from.plus_days(length.count * 2 + 30).year();
  return calendar.of_years(from.year(), last_year).add_working_days(from, length.count);
}

// A clause of one day, as if it had been written.
void set_day(Clause& clause, base::Date day) {
  Stretch stretch;
  auto& point = stretch.first;
  point.unit = Unit::day;
  point.day = day.day();
  point.number = day.month();
  point.year = day.year();
  point.year_written = true;
  point.begin = clause.begin;
  point.end = clause.end;
  clause.stretches = {stretch};
  clause.awaits.clear();
}

}  // namespace

const WorkCalendar& TermCalendar::of_years(int first, int last) {
  if (!calendar_ || first < first_ || last_ < last) {
    first_ = calendar_ ? std::min(first_, first) : first;
    last_ = calendar_ ? std::max(last_, last) : last;
    calendar_ = WorkCalendar::load(data_, first_, last_);
  }
  return *calendar_;
}

void settle_terms(Statement& statement, const Context& context, TermCalendar& calendar) {
  for (auto& clause : statement.clauses) {
    if (clause.kind == ClauseKind::term) {
      const auto end =
          context.plan_date ? end_of(clause.length, *context.plan_date, calendar) : std::nullopt;
      clause.kind = end ? ClauseKind::deadline : ClauseKind::dependent;
      if (end) set_day(clause, *end);
    } else if (clause.own_issue && context.plan_date) {
      clause.kind = ClauseKind::window;
      set_day(clause, *context.plan_date);
      clause.stretches.front().open = true;
      clause.spanning = clause.led = true;
    }
  }
}

}  // namespace dinhky::schedule
