#include "schedule/time_value.h"

#include <fmt/format.h>

#include "schedule/period.h"
#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

TimeValue of_months(int year, int first_month, int last_month) {
  return {*base::make_date(year, first_month, 1), base::last_day_of_month(year, last_month), true,
          false};
}

// How many months a name covers; months of a longer one begin or end with it.
constexpr int kSteps[] = {12, 3, 1};

bool opens(const FirstDay& first, int months) {
  return first.day.day() == 1 && (first.day.month() - 1) % months == 0;
}

bool closes(const LastDay& last, int months) {
  return last.day == base::last_day_of_month(last.day.year(), last.day.month()) &&
         last.day.month() % months == 0;
}

std::string name_of(base::Date day, int months) {
  if (months == 12) return std::to_string(day.year());
  if (months == 3) return to_string(quarter_of_month(day.year(), day.month()));
  return fmt::format("{:04}-{:02}", day.year(), day.month());
}

int step_of(const std::optional<FirstDay>& first, const std::optional<LastDay>& last) {
  if (!first || !last) return 1;
  for (const int months : kSteps) {
    const bool fits =
        (!first->by_name || opens(*first, months)) && (!last->by_name || closes(*last, months));
    if (fits) return months;
  }
  return 1;
}

}  // namespace

std::optional<TimeValue> read_time(std::string_view text) {
  if (const auto period = parse_period(text)) {
    if (!yaml::read_year(std::to_string(period->year))) return std::nullopt;
    auto value = of_months(period->year, period->first_month(), period->last_month());
    value.whole_year = period->kind == PeriodKind::year;
    return value;
  }
  const auto date = yaml::read_date_or_month(text);
  if (!date) return std::nullopt;
  if (!date->day) return of_months(date->year, date->month, date->month);
  return TimeValue{*date->day, *date->day, false, false};
}

std::pair<std::string, std::string> end_texts(std::optional<FirstDay> first,
                                              std::optional<LastDay> last) {
  const int months = step_of(first, last);
  std::pair<std::string, std::string> texts;
  if (first) texts.first = first->by_name ? name_of(first->day, months) : base::to_iso(first->day);
  if (last) texts.second = last->by_name ? name_of(last->day, months) : base::to_iso(last->day);
  return texts;
}

}  // namespace dinhky::schedule
