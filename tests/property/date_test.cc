// What holds of every day from 1900 to 2200.
#include "base/date.h"

#include <doctest/doctest.h>

namespace dinhky::base {
namespace {

TEST_CASE("every day is written and read back, and follows the day before it") {
  int days = 0;
  int expected_weekday = 1;
  const Date last = make_date(2200, 12, 31).value();
  for (Date day = make_date(1900, 1, 1).value(); day <= last; day = day.plus_days(1)) {
    ++days;
    const bool iso = parse_iso_date(to_iso(day)) == day;
    const bool vietnamese = parse_vietnamese_date(to_vietnamese(day)) == day;
    const bool parts = make_date(day.year(), day.month(), day.day()) == day;
    const bool month_end =
        (day.plus_days(1).day() == 1) == (day == last_day_of_month(day.year(), day.month()));
    const bool weekday = day.weekday() == expected_weekday;
    if (!(iso && vietnamese && parts && month_end && weekday)) FAIL(to_iso(day));
    expected_weekday = expected_weekday % 7 + 1;
  }
  // 301 years. Every fourth from 1904 to 2200 is a leap year (75), except 2100 and 2200.
  CHECK(days == 301 * 365 + 73);
}

}  // namespace
}  // namespace dinhky::base
