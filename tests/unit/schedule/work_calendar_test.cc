#include "schedule/work_calendar.h"

#include <doctest/doctest.h>

#include <string>

#include "schedule/regime.h"

namespace dinhky::schedule {
namespace {

using base::Date;

Date day(int year, int month, int day) {
  return base::make_date(year, month, day).value();
}

int working_days_in(const WorkCalendar& calendar, int year) {
  return calendar.working_days_between(day(year - 1, 12, 31), day(year, 12, 31));
}

TEST_CASE("working days of the years whose notices are known") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2026);
  CHECK(calendar.known(2025));
  CHECK(calendar.known(2026));
  // 2025 has 261 weekdays, 12 of them off, and one Saturday worked.
  CHECK(working_days_in(calendar, 2025) == 250);
  // 2026 has 261 weekdays, 14 of them off, and two Saturdays worked.
  CHECK(working_days_in(calendar, 2026) == 249);
}

TEST_CASE("days off and Saturdays worked") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2026);
  CHECK(calendar.is_working(day(2025, 1, 24)));
  for (int d = 27; d <= 31; ++d) CHECK_FALSE(calendar.is_working(day(2025, 1, d)));
  CHECK(calendar.is_working(day(2025, 2, 3)));
  CHECK(calendar.is_working(day(2025, 4, 26)));
  CHECK_FALSE(calendar.is_working(day(2025, 4, 27)));
  CHECK_FALSE(calendar.is_working(day(2025, 5, 2)));
  CHECK(calendar.is_working(day(2026, 1, 10)));
  CHECK(calendar.is_working(day(2026, 8, 22)));
  CHECK_FALSE(calendar.is_working(day(2026, 8, 31)));
  CHECK_FALSE(calendar.is_working(day(2026, 11, 24)));
  CHECK(calendar.is_working(day(2026, 11, 23)));
  // Saturday 26/4/2025 is worked, Saturday 3/5/2025 is not.
  CHECK_FALSE(calendar.is_working(day(2025, 5, 3)));
}

TEST_CASE("a day off knows its name and its notice; a weekend is no holiday") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2025);
  const auto national = calendar.holiday(day(2025, 9, 2));
  REQUIRE(national.has_value());
  CHECK(national->name.find("Quốc khánh") != std::string::npos);
  CHECK(national->source.find("6150") != std::string::npos);
  CHECK_FALSE(calendar.holiday(day(2025, 9, 6)).has_value());
  CHECK_FALSE(calendar.holiday(day(2025, 9, 3)).has_value());
}

TEST_CASE("two working days after the cut-offs of 2025 and 2026") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2026);
  const auto regime = load_regime(data, "nd09-2019").value();
  const Date expected[2][4] = {
      {day(2025, 3, 18), day(2025, 6, 17), day(2025, 9, 16), day(2025, 12, 16)},
      {day(2026, 3, 17), day(2026, 6, 16), day(2026, 9, 16), day(2026, 12, 16)}};
  for (int y = 0; y < 2; ++y) {
    for (int q = 0; q < 4; ++q) {
      const auto cutoff = regime.cutoff({2025 + y, PeriodKind::quarter, q + 1});
      CHECK(calendar.add_working_days(cutoff, 2) == expected[y][q]);
    }
  }
}

TEST_CASE("counting over holidays, swapped days and weekends") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2025);
  // Friday 25/4 → Saturday 26/4 (worked), Monday 28/4, Tuesday 29/4, Monday 5/5.
  CHECK(calendar.add_working_days(day(2025, 4, 25), 1) == day(2025, 4, 26));
  CHECK(calendar.add_working_days(day(2025, 4, 25), 3) == day(2025, 4, 29));
  CHECK(calendar.add_working_days(day(2025, 4, 25), 4) == day(2025, 5, 5));
  CHECK(calendar.working_days_between(day(2025, 4, 25), day(2025, 5, 5)) == 4);
  CHECK(calendar.add_working_days(day(2025, 4, 27), 0) == day(2025, 4, 27));
  CHECK(calendar.working_days_between(day(2025, 5, 5), day(2025, 5, 5)) == 0);
  CHECK(calendar.working_days_between(day(2025, 5, 6), day(2025, 5, 5)) == 0);
}

TEST_CASE("a count that no calendar holds ends") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2025);
  CHECK(calendar.add_working_days(day(2025, 1, 1), 999'999'999) <= day(2200, 12, 31));
}

TEST_CASE("years that rest on no notice are not taken for known") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2024, 2028);
  CHECK_FALSE(calendar.known(2024));
  CHECK_FALSE(calendar.known(2027));
  CHECK_FALSE(calendar.known(2028));
  // The days that the law itself fixes are off all the same.
  CHECK_FALSE(calendar.is_working(day(2027, 1, 1)));
  CHECK_FALSE(calendar.is_working(day(2027, 5, 3)));
  // 2028 has no file: weekends only. 1/1/2028 is a Saturday, 30/4 a Sunday, 1/5 a Monday.
  CHECK(calendar.is_working(day(2028, 5, 1)));
  CHECK_FALSE(calendar.is_working(day(2028, 4, 30)));
}

TEST_CASE("only the years asked for are there") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2026, 2026);
  CHECK_FALSE(calendar.known(2025));
  CHECK(calendar.is_working(day(2025, 9, 2)));
}

}  // namespace
}  // namespace dinhky::schedule
