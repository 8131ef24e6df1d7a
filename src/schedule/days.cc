#include "schedule/days.h"

#include <algorithm>

namespace dinhky::schedule {
namespace {

std::vector<Point*> points_of(std::vector<Stretch>& stretches) {
  std::vector<Point*> points;
  for (auto& stretch : stretches) {
    points.push_back(&stretch.first);
    if (stretch.two_ends) points.push_back(&stretch.last);
  }
  return points;
}

// The place of a point within its year, to compare by.
int order(const Point& point) {
  switch (point.unit) {
    case Unit::day:
      return point.number * 32 + (point.day == kLastOne ? 31 : point.day);
    case Unit::week:
      return point.number * 32 + (point.day == kLastOne ? 29 : point.day * 7 - 6);
    case Unit::month:
      return point.number * 32;
    case Unit::quarter:
      return (point.number * 3 - 2) * 32;
    default:
      return 0;
  }
}

void take_month(Point& point, const Point& from) {
  const bool within_month = point.unit == Unit::day || point.unit == Unit::week;
  if (!within_month || point.number != 0 || point.every != Every::none) return;
  if (from.unit == point.unit && from.number == 0) point.every = from.every;
  if (from.unit != point.unit || from.number == 0) return;
  point.number = from.number;
  if (point.year == 0) point.year = from.year;
}

bool needs_year(const Point& point) {
  return point.year == 0 && point.unit != Unit::year && point.unit != Unit::now;
}

// The year of a point before one whose year is written: the same, unless that runs backwards and
// the plan's own year does not ("từ tháng 11 đến tháng 2/2026" in a plan of 2025).
void take_year_behind(Point& point, const Point& behind, int plan_year) {
  if (!needs_year(point) || behind.year == 0) return;
  const bool backwards = order(point) > order(behind) && behind.unit != Unit::year;
  point.year = backwards && plan_year == behind.year - 1 ? plan_year : behind.year;
}

void take_year_before(Point& point, const Point& before, int plan_year) {
  if (!needs_year(point) || before.year == 0) return;
  const bool backwards = order(point) < order(before);
  point.year = backwards && plan_year == before.year + 1 ? plan_year : before.year;
}

std::optional<Days> months(int year, int first, int last) {
  const auto begin = base::make_date(year, first, 1);
  if (!begin || last < 1 || last > 12) return std::nullopt;
  return Days{*begin, base::last_day_of_month(year, last), true};
}

// The first ten days, the next ten, and the rest (thượng, trung, hạ tuần).
std::optional<Days> month_days(const Point& point) {
  auto days = months(point.year, point.number, point.number);
  if (!days) return days;
  const auto begin = days->first;
  if (point.third == Third::middle) days->first = begin.plus_days(10);
  if (point.third == Third::last) days->first = begin.plus_days(20);
  if (point.third == Third::first) days->last = begin.plus_days(9);
  if (point.third == Third::middle) days->last = begin.plus_days(19);
  if (point.third == Third::first_half) days->last = begin.plus_days(14);
  if (point.third == Third::second_half) days->first = begin.plus_days(15);
  return days;
}

// Weeks are counted from the first of the month, seven days each; the last week is its last seven.
std::optional<Days> week_days(const Point& point) {
  auto days = months(point.year, point.number, point.number);
  if (!days) return days;
  if (point.day == kLastOne) {
    days->first = days->last.plus_days(-6);
    return days;
  }
  const auto begin = days->first.plus_days(point.day * 7 - 7);
  if (point.day < 1 || days->last < begin) return std::nullopt;
  days->first = begin;
  days->last = std::min(days->last, begin.plus_days(6));
  return days;
}

std::optional<Days> some_days(const Point& point) {
  auto days = months(point.year, point.number, point.number);
  if (!days || point.day < 1 || point.day > days->last.day()) return std::nullopt;
  if (point.third == Third::first) days->last = days->first.plus_days(point.day - 1);
  if (point.third == Third::last) days->first = days->last.plus_days(1 - point.day);
  return days;
}

std::optional<Days> one_day(const Point& point) {
  auto day = base::make_date(point.year, point.number, point.day == kLastOne ? 1 : point.day);
  if (!day) return std::nullopt;
  if (point.day == kLastOne) day = base::last_day_of_month(day->year(), day->month());
  return Days{*day, *day, false};
}

std::optional<Days> quarter_days(const Point& point) {
  if (point.number < 1 || point.number > 4) return std::nullopt;
  const int last = point.number * 3;
  switch (point.third) {
    case Third::first:
      return months(point.year, last - 2, last - 2);
    case Third::middle:
      return months(point.year, last - 1, last - 1);
    case Third::last:
      return months(point.year, last, last);
    default:
      break;
  }
  return months(point.year, last - 2, last);
}

// The begin and the end of a year are its first and last quarter.
std::optional<Days> year_days(const Point& point) {
  return months(point.year, point.third == Third::last ? 10 : 1,
                point.third == Third::first ? 3 : 12);
}

std::optional<Period> period_named(const Point& point) {
  if (point.unit == Unit::months && point.number == 6) {
    return Period{point.year, PeriodKind::half, point.third == Third::first ? 1 : 2};
  }
  if (point.third != Third::none) return std::nullopt;
  if (point.unit == Unit::quarter) return Period{point.year, PeriodKind::quarter, point.number};
  if (point.unit == Unit::year) return Period{point.year, PeriodKind::year, 1};
  return std::nullopt;
}

}  // namespace

void complete(std::vector<Stretch>& stretches, int plan_year) {
  const auto points = points_of(stretches);
  const size_t n = points.size();
  for (auto* point : points) {
    if (point->next_year) point->year = plan_year + 1;
  }
  for (size_t i = n; i-- > 1;) take_month(*points[i - 1], *points[i]);
  for (size_t i = 1; i < n; ++i) take_month(*points[i], *points[i - 1]);
  for (size_t i = n; i-- > 1;) take_year_behind(*points[i - 1], *points[i], plan_year);
  for (size_t i = 1; i < n; ++i) take_year_before(*points[i], *points[i - 1], plan_year);
  for (auto* point : points) {
    if (point->year == 0) point->year = plan_year;
  }
}

std::optional<Days> days_of(const Point& point) {
  switch (point.unit) {
    case Unit::day:
      return one_day(point);
    case Unit::week:
      return week_days(point);
    case Unit::days:
      return some_days(point);
    case Unit::month:
      return month_days(point);
    case Unit::quarter:
      return quarter_days(point);
    case Unit::year:
      return year_days(point);
    case Unit::months:
      if (point.number < 1 || point.number > 12) return std::nullopt;
      return point.third == Third::first ? months(point.year, 1, point.number)
                                         : months(point.year, 13 - point.number, 12);
    case Unit::none:
    case Unit::now:
      break;
  }
  return std::nullopt;
}

std::vector<Period> periods_named(const Stretch& stretch) {
  const auto first = period_named(stretch.first);
  const auto last = stretch.two_ends ? period_named(stretch.last) : first;
  if (!first || !last || stretch.open || stretch.last_excluded) return {};
  return periods_between(*first, *last);
}

}  // namespace dinhky::schedule
