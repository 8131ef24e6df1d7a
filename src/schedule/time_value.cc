#include "schedule/time_value.h"

#include <fmt/format.h>

#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

TimeValue of_months(int year, int first_month, int last_month) {
  return {*base::make_date(year, first_month, 1), base::last_day_of_month(year, last_month), true,
          std::nullopt};
}

// How many months a name covers; months of a longer one begin or end with it.
constexpr int kSteps[] = {12, 3, 1};

bool opens(base::Date day, int months) {
  return day.day() == 1 && (day.month() - 1) % months == 0;
}

bool closes(base::Date day, int months) {
  return day == base::last_day_of_month(day.year(), day.month()) && day.month() % months == 0;
}

std::string name_of(base::Date day, int months) {
  if (months == 12) return std::to_string(day.year());
  if (months == 3) return to_string(quarter_of_month(day.year(), day.month()));
  return fmt::format("{:04}-{:02}", day.year(), day.month());
}

// 0 where a name stands for less than its month.
int step_of(const End& first, const End& last) {
  const bool both = first.day && last.day;
  for (const int months : kSteps) {
    if (months > 1 && !both) continue;
    const bool fits = (!first.day || !first.by_name || opens(*first.day, months)) &&
                      (!last.day || !last.by_name || closes(*last.day, months));
    if (fits) return months;
  }
  return 0;
}

std::string text_of(const End& end, int months) {
  if (!end.day) return {};
  return end.by_name && months > 0 ? name_of(*end.day, months) : base::to_iso(*end.day);
}

}  // namespace

std::optional<TimeValue> read_time(std::string_view text) {
  if (const auto period = parse_period(text)) {
    if (!yaml::read_year(std::to_string(period->year))) return std::nullopt;
    auto value = of_months(period->year, period->first_month(), period->last_month());
    value.period = *period;
    return value;
  }
  const auto date = yaml::read_date_or_month(text);
  if (!date) return std::nullopt;
  if (!date->day) return of_months(date->year, date->month, date->month);
  return TimeValue{*date->day, *date->day, false, std::nullopt};
}

EndTexts end_texts(const End& first, const End& last) {
  const int months = step_of(first, last);
  const bool all_named = (!first.day || first.by_name) && (!last.day || last.by_name);
  return {text_of(first, months), text_of(last, months), months == 0 && all_named};
}

}  // namespace dinhky::schedule
