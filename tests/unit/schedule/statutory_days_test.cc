#include "schedule/statutory_days.h"

#include <doctest/doctest.h>

#include <map>

#include "schedule/work_calendar.h"
#include "support/doctest_strings.h"
#include "yaml/data_file.h"

namespace dinhky::schedule {
namespace {

using base::Date;
using Days = std::vector<std::string>;

Date day(int year, int month, int day) {
  return base::make_date(year, month, day).value();
}

Days weekdays_off(const std::vector<DayRow>& rows) {
  std::map<Date, int> days;
  for (const auto& row : rows) {
    for (auto d = row.days.first; d <= row.days.last; d = d.plus_days(1)) {
      if (!d.weekend()) days[d] = 1;
    }
  }
  Days list;
  for (const auto& entry : days) list.push_back(base::to_iso(entry.first));
  return list;
}

Days stretches(const std::vector<DayRow>& rows) {
  Days list;
  for (const auto& row : rows) {
    list.push_back(base::to_iso(row.days.first) + ".." + base::to_iso(row.days.last) + " " +
                   row.what.name);
  }
  return list;
}

DayRows shipped(base::DataStore& data, int year) {
  return read_day_rows(
      yaml::read_data(data, "calendars/vn-" + std::to_string(year) + ".yaml").value());
}

TEST_CASE("what the law fixes is what the file of 2027 states") {
  base::DataStore data;
  const auto rules = load_statutory_rules(data);
  const auto derived = statutory_days(rules, 2027);
  const auto file = shipped(data, 2027);
  CHECK(weekdays_off(derived.off) == weekdays_off(file.off));
  CHECK(stretches(derived.unknown) == stretches(file.unknown));
}

TEST_CASE("the notices of 2025 and 2026 hold every day that the law fixes") {
  base::DataStore data;
  const auto rules = load_statutory_rules(data);
  const auto calendar = WorkCalendar::load(data, 2024, 2026);
  for (const int year : {2024, 2025, 2026}) {
    const auto derived = statutory_days(rules, year);
    for (const auto& text : weekdays_off(derived.off)) {
      CAPTURE(text);
      const auto fixed = base::parse_iso_date(text).value();
      CHECK(calendar.holiday(fixed).has_value());
    }
    // What was decided for Tết and Quốc khánh lies in the stretches that would have been unknown.
    for (auto d = day(year, 1, 2); d <= day(year, 12, 31); d = d.plus_days(1)) {
      const auto holiday = calendar.holiday(d);
      if (!holiday || holiday->name.find("Tết Nguyên đán") == std::string::npos) continue;
      const auto& tet = derived.unknown.at(0).days;
      CAPTURE(base::to_iso(d));
      CHECK((tet.first <= d && d <= tet.last));
    }
  }
}

TEST_CASE("a holiday at the weekend is made up, 24/11 is not") {
  base::DataStore data;
  const auto rules = load_statutory_rules(data);
  // 1/1 Saturday, 4/4 Tuesday, 30/4 Sunday, 1/5 Monday, 2/9 Saturday, 24/11 Friday.
  CHECK(weekdays_off(statutory_days(rules, 2028).off) ==
        Days{"2028-01-03", "2028-04-04", "2028-05-01", "2028-05-02", "2028-09-04", "2028-11-24"});
  // 24/11/2029 is a Saturday, 2/9 a Sunday.
  CHECK(weekdays_off(statutory_days(rules, 2029).off) ==
        Days{"2029-01-01", "2029-04-23", "2029-04-30", "2029-05-01", "2029-09-03"});
  // 24/11/2030 is a Sunday.
  CHECK(weekdays_off(statutory_days(rules, 2030).off) ==
        Days{"2030-01-01", "2030-04-12", "2030-04-30", "2030-05-01", "2030-09-02"});
  // 30/4 on a Saturday, 1/5 on a Sunday: Monday and Tuesday.
  const auto twice = weekdays_off(statutory_days(rules, 2033).off);
  CHECK(twice == Days{"2033-01-03", "2033-05-02", "2033-05-03", "2033-09-02", "2033-11-24"});
  const auto in_lieu = statutory_days(rules, 2028).off.back();
  CHECK(in_lieu.what.name == "Nghỉ bù Quốc khánh");
  CHECK(in_lieu.what.source.find("Điều 111 khoản 3") != std::string::npos);
}

TEST_CASE("24/11 is a holiday from 2026") {
  base::DataStore data;
  const auto rules = load_statutory_rules(data);
  CHECK(weekdays_off(statutory_days(rules, 2025).off) ==
        Days{"2025-01-01", "2025-04-07", "2025-04-30", "2025-05-01", "2025-09-02"});
  CHECK(weekdays_off(statutory_days(rules, 2026).off).back() == "2026-11-24");
}

TEST_CASE("the lunar table") {
  base::DataStore data;
  const auto rules = load_statutory_rules(data);
  REQUIRE(rules.lunar.size() == 7);
  for (const auto& entry : rules.lunar) {
    CAPTURE(entry.first);
    const auto& lunar = entry.second;
    CHECK(lunar.new_year.year() == entry.first);
    // Months have 29 or 30 days: 10/3 is 68 days behind 1/1, one day more or less.
    const int days = lunar.hung_kings.days_since(lunar.new_year);
    CHECK((days == 67 || days == 68 || days == 69));
    CHECK((lunar.last_month_days == 29 || lunar.last_month_days == 30));
    // 12 months, or 13 in a year with a leap month, to the next New Year.
    const auto next = rules.lunar.find(entry.first + 1);
    if (next == rules.lunar.end()) continue;
    const int length = next->second.new_year.days_since(lunar.new_year);
    CHECK(length >= (lunar.leap_month == 0 ? 353 : 383));
    CHECK(length <= (lunar.leap_month == 0 ? 355 : 385));
  }
  CHECK(rules.lunar.at(2030).new_year == day(2030, 2, 2));  // China has 3/2
  CHECK(rules.lunar.at(2025).leap_month == 6);
}

TEST_CASE("beyond the lunar table only the solar days are derived") {
  base::DataStore data;
  const auto days = statutory_days(load_statutory_rules(data), 2031);
  CHECK(weekdays_off(days.off) ==
        Days{"2031-01-01", "2031-04-30", "2031-05-01", "2031-09-02", "2031-11-24"});
  CHECK(days.unknown.size() == 1);
}

}  // namespace
}  // namespace dinhky::schedule
