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
  // 2028 has no file: what the law fixes. 1/1/2028 is a Saturday, 30/4 a Sunday, 1/5 a Monday.
  CHECK_FALSE(calendar.is_working(day(2028, 1, 3)));
  CHECK_FALSE(calendar.is_working(day(2028, 5, 1)));
  CHECK_FALSE(calendar.is_working(day(2028, 5, 2)));
  CHECK(calendar.is_working(day(2028, 5, 3)));
}

TEST_CASE("counting back leads to where counting on began") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2026);
  CHECK(calendar.subtract_working_days(day(2025, 5, 5), 1) == day(2025, 4, 29));
  CHECK(calendar.subtract_working_days(day(2025, 5, 5), 4) == day(2025, 4, 25));
  CHECK(calendar.subtract_working_days(day(2025, 9, 2), 0) == day(2025, 9, 2));
  CHECK(calendar.subtract_working_days(day(2025, 9, 2), 1) == day(2025, 8, 29));
  CHECK(day(1900, 1, 1) <= calendar.subtract_working_days(day(2025, 1, 1), 999'999'999));
}

TEST_CASE("a day off moves to the nearest working day on the side asked for") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2025, 2026);
  CHECK(calendar.move(day(2025, 9, 2), Move::keep) == day(2025, 9, 2));
  CHECK(calendar.move(day(2025, 9, 2), Move::previous) == day(2025, 8, 29));
  CHECK(calendar.move(day(2025, 9, 2), Move::next) == day(2025, 9, 3));
  // A Saturday worked stays, the free one before 31/8/2026 goes back to Friday.
  CHECK(calendar.move(day(2026, 8, 22), Move::next) == day(2026, 8, 22));
  CHECK(calendar.move(day(2026, 8, 29), Move::previous) == day(2026, 8, 28));
  CHECK(calendar.move(day(2026, 8, 29), Move::next) == day(2026, 9, 3));
}

TEST_CASE("what is not known is told of the days that touch it") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2026, 2028);
  CHECK(calendar.doubts_between(day(2026, 1, 1), day(2026, 11, 20)).empty());
  const auto swap = calendar.doubts_between(day(2026, 11, 20), day(2026, 11, 23));
  REQUIRE(swap.size() == 1);
  CHECK(swap[0].days.first == day(2026, 11, 21));
  CHECK_FALSE(swap[0].what.source.empty());
  const auto tet = calendar.doubts_between(day(2027, 1, 29), day(2027, 2, 4));
  REQUIRE(tet.size() == 1);
  CHECK(tet[0].what.name == "Tết Nguyên đán");
  CHECK(calendar.doubts_between(day(2027, 2, 4), day(2027, 2, 4)).empty());
  CHECK(calendar.doubts_between(day(2027, 2, 12), day(2027, 8, 31)).empty());
  // Of a year without a notice that is the year, once, whatever lies in it.
  const auto years = calendar.doubts_between(day(2027, 8, 1), day(2028, 3, 1));
  REQUIRE(years.size() == 2);
  CHECK(years[0].days.first == day(2027, 9, 1));
  CHECK(years[1].whole_year);
  CHECK(years[1].days.last == day(2028, 12, 31));
  // Of years that were not loaded nothing is said.
  CHECK(calendar.doubts_between(day(2029, 1, 1), day(2199, 1, 1)).empty());
}

TEST_CASE("an office adds days, takes them away and settles what was open") {
  base::DataStore data;
  auto calendar = WorkCalendar::load(data, 2026, 2028);
  DayRows own;
  own.off.push_back({{day(2027, 2, 4), day(2027, 2, 10)}, {"Tết", "Thông báo 1"}});
  own.off.push_back({{day(2026, 11, 23), day(2026, 11, 23)}, {"Hoán đổi", "Công văn 2"}});
  own.worked.push_back({{day(2026, 11, 28), day(2026, 11, 28)}, {"", "Công văn 2"}});
  own.normal.push_back({{day(2026, 8, 31), day(2026, 8, 31)}, {}});
  own.normal.push_back({{day(2026, 8, 22), day(2026, 8, 22)}, {}});
  own.complete = {2028};
  calendar.correct(own);
  CHECK_FALSE(calendar.is_working(day(2026, 11, 23)));
  CHECK(calendar.holiday(day(2026, 11, 23)).value().source == "Công văn 2");
  CHECK(calendar.is_working(day(2026, 11, 28)));
  CHECK(calendar.is_working(day(2026, 8, 31)));
  CHECK_FALSE(calendar.is_working(day(2026, 8, 22)));
  CHECK_FALSE(calendar.is_working(day(2027, 2, 4)));
  CHECK(calendar.doubts_between(day(2026, 11, 22), day(2026, 11, 23)).empty());
  CHECK(calendar.doubts_between(day(2026, 11, 23), day(2026, 11, 24)).size() == 1);
  CHECK(calendar.doubts_between(day(2027, 2, 1), day(2027, 2, 10)).empty());
  CHECK(calendar.doubts_between(day(2027, 2, 10), day(2027, 2, 11)).size() == 1);
  CHECK(calendar.known(2028));
  CHECK(calendar.doubts_between(day(2028, 1, 1), day(2028, 12, 31)).empty());
  CHECK_FALSE(calendar.is_working(day(2028, 5, 2)));  // the law's days stay
}

TEST_CASE("only the years asked for are there") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, 2026, 2026);
  CHECK_FALSE(calendar.known(2025));
  CHECK(calendar.is_working(day(2025, 9, 2)));
}

}  // namespace
}  // namespace dinhky::schedule
