#include "schedule/period.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace dinhky::schedule {
namespace {

Period quarter(int year, int index) {
  return {year, PeriodKind::quarter, index};
}

Period half(int year, int index) {
  return {year, PeriodKind::half, index};
}

Period whole_year(int year) {
  return {year, PeriodKind::year, 1};
}

std::vector<Period> periods_of(int year) {
  return {quarter(year, 1), quarter(year, 2), half(year, 1),   quarter(year, 3),
          quarter(year, 4), half(year, 2),    whole_year(year)};
}

TEST_CASE("periods are read in the form they are printed in") {
  CHECK(parse_period("2025-Q1") == quarter(2025, 1));
  CHECK(parse_period("2025-q4") == quarter(2025, 4));
  CHECK(parse_period("2025-H1") == half(2025, 1));
  CHECK(parse_period("2025-h2") == half(2025, 2));
  CHECK(parse_period("2025") == whole_year(2025));
  for (int year = 1990; year <= 2060; ++year) {
    for (const auto& period : periods_of(year)) CHECK(parse_period(to_string(period)) == period);
  }
}

TEST_CASE("what is no period is not read as one") {
  for (const char* text : {"", "25", "2025-", "2025-Q", "2025-Q0", "2025-Q5", "2025-H3", "2025-H0",
                           "2025Q1", "2025/Q1", "2025-Q1 ", " 2025", "2025-Q11", "20a5", "2025-X1",
                           "0999", "9999-Q1", "2025-Q-", "-025"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_period(text).has_value());
  }
}

TEST_CASE("periods have the names that officials give them") {
  CHECK(vietnamese_name(quarter(2025, 1)) == "quý I năm 2025");
  CHECK(vietnamese_name(quarter(2025, 4)) == "quý IV năm 2025");
  CHECK(vietnamese_name(half(2025, 1)) == "6 tháng đầu năm 2025");
  CHECK(vietnamese_name(half(2025, 2)) == "6 tháng cuối năm 2025");
  CHECK(vietnamese_name(whole_year(2026)) == "năm 2026");
}

TEST_CASE("periods come in the order in which they end, the shorter first") {
  auto periods = periods_of(2026);
  const auto before = periods_of(2025);
  periods.insert(periods.end(), before.begin(), before.end());
  std::sort(periods.begin(), periods.end());
  std::vector<std::string> names;
  for (const auto& period : periods) names.push_back(to_string(period));
  const std::vector<std::string> expected = {"2025-Q1", "2025-Q2", "2025-H1", "2025-Q3", "2025-Q4",
                                             "2025-H2", "2025",    "2026-Q1", "2026-Q2", "2026-H1",
                                             "2026-Q3", "2026-Q4", "2026-H2", "2026"};
  CHECK(names == expected);
}

TEST_CASE("months of periods") {
  CHECK(quarter(2025, 2).first_month() == 4);
  CHECK(quarter(2025, 2).last_month() == 6);
  CHECK(half(2025, 2).first_month() == 7);
  CHECK(half(2025, 2).last_month() == 12);
  CHECK(whole_year(2025).first_month() == 1);
  CHECK(whole_year(2025).last_month() == 12);
  CHECK(quarter_of_month(2025, 1) == quarter(2025, 1));
  CHECK(quarter_of_month(2025, 3) == quarter(2025, 1));
  CHECK(quarter_of_month(2025, 4) == quarter(2025, 2));
  CHECK(quarter_of_month(2025, 12) == quarter(2025, 4));
}

TEST_CASE("quarters inside, and the neighbours in time") {
  CHECK(quarters_of(half(2025, 1)) == std::vector{quarter(2025, 1), quarter(2025, 2)});
  CHECK(quarters_of(half(2025, 2)) == std::vector{quarter(2025, 3), quarter(2025, 4)});
  CHECK(quarters_of(quarter(2025, 3)) == std::vector{quarter(2025, 3)});
  CHECK(quarters_of(whole_year(2025)).size() == 4);
  CHECK(next(quarter(2025, 4)) == quarter(2026, 1));
  CHECK(next(half(2025, 1)) == half(2025, 2));
  CHECK(next(half(2025, 2)) == half(2026, 1));
  CHECK(next(whole_year(2025)) == whole_year(2026));
  for (const auto& period : periods_of(2025)) {
    CHECK(previous(next(period)) == period);
    CHECK(next(previous(period)) == period);
  }
}

TEST_CASE("roman numerals") {
  CHECK(roman(1) == "I");
  CHECK(roman(4) == "IV");
  CHECK(roman(9) == "IX");
  CHECK(roman(14) == "XIV");
  CHECK(roman(40) == "XL");
  CHECK(roman(1994) == "MCMXCIV");
  CHECK(roman(3999) == "MMMCMXCIX");
}

}  // namespace
}  // namespace dinhky::schedule
