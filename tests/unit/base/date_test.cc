#include "base/date.h"

#include <doctest/doctest.h>

namespace dinhky::base {
namespace {

Date day(int year, int month, int d) {
  const auto made = make_date(year, month, d);
  REQUIRE(made.has_value());
  return *made;
}

std::string iso_of(std::optional<Date> date) {
  return date ? to_iso(*date) : "none";
}

TEST_CASE("a date exists or is refused") {
  CHECK(make_date(2024, 2, 29));
  CHECK_FALSE(make_date(2025, 2, 29));
  CHECK(make_date(2000, 2, 29));        // divisible by 400
  CHECK_FALSE(make_date(2100, 2, 29));  // divisible by 100 only
  CHECK(make_date(2025, 4, 30));
  CHECK_FALSE(make_date(2025, 4, 31));
  CHECK_FALSE(make_date(2025, 0, 1));
  CHECK_FALSE(make_date(2025, 13, 1));
  CHECK_FALSE(make_date(2025, 1, 0));
  CHECK_FALSE(make_date(2025, 1, 32));
  CHECK_FALSE(make_date(2025, -1, 1));
  CHECK_FALSE(make_date(2025, 1, -1));
  // Month 257 is month 1 in eight bits.
  CHECK_FALSE(make_date(2025, 257, 1));
  CHECK_FALSE(make_date(2025, 1, 257));
}

TEST_CASE("years outside 1900..2200 are slips of the pen") {
  CHECK(make_date(1900, 1, 1));
  CHECK(make_date(2200, 12, 31));
  CHECK_FALSE(make_date(1899, 12, 31));
  CHECK_FALSE(make_date(2201, 1, 1));
  CHECK_FALSE(make_date(25, 1, 1));
}

TEST_CASE("ISO dates are read in one form only") {
  CHECK(iso_of(parse_iso_date("2025-03-14")) == "2025-03-14");
  CHECK(iso_of(parse_iso_date("2024-02-29")) == "2024-02-29");
  for (const std::string text :
       {"", "2025-3-14", "2025-03-4", "2025/03/14", "14-03-2025", "2025-03-14 ", " 2025-03-14",
        "2025-02-29", "2025-00-10", "2025-13-01", "+025-03-14", "2025-03-1x", "2025-03-145",
        "20250314", "2025-03"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
}

TEST_CASE("Vietnamese dates put the day first") {
  for (const std::string text :
       {"14/3/2025", "14/03/2025", "14-3-2025", "14-03-2025", "14.3.2025"}) {
    CAPTURE(text);
    CHECK(iso_of(parse_vietnamese_date(text)) == "2025-03-14");
  }
  CHECK(iso_of(parse_vietnamese_date("05/01/2025")) == "2025-01-05");
  CHECK(iso_of(parse_vietnamese_date("5/1/2025")) == "2025-01-05");
  CHECK(iso_of(parse_vietnamese_date("01/02/2026")) == "2026-02-01");
  for (const std::string text :
       {"", "14/3/25", "14/3/025", "2025/3/14", "14/13/2025", "30/2/2025", "00/3/2025",
        "14/3/20255", "/3/2025", "14//2025", "14/3", "014/3/2025", "14/003/2025", "14 /3/2025",
        "14/3/2025 ", "14/3/2025.", "-4/3/2025"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_vietnamese_date(text));
  }
}

// Nghị định 30/2020/NĐ-CP: a zero before days below 10 and before months 1 and 2, nowhere else.
TEST_CASE("leading zeros of written dates") {
  CHECK(to_vietnamese(day(2025, 1, 5)) == "05/01/2025");
  CHECK(to_vietnamese(day(2025, 2, 18)) == "18/02/2025");
  CHECK(to_vietnamese(day(2025, 3, 1)) == "01/3/2025");
  CHECK(to_vietnamese(day(2020, 5, 12)) == "12/5/2020");
  CHECK(to_vietnamese(day(2025, 10, 9)) == "09/10/2025");
  CHECK(to_vietnamese(day(2025, 12, 31)) == "31/12/2025");
  CHECK(to_vietnamese_long(day(2025, 1, 5)) == "ngày 05 tháng 01 năm 2025");
  CHECK(to_vietnamese_long(day(2025, 6, 29)) == "ngày 29 tháng 6 năm 2025");
  CHECK(to_vietnamese_long(day(2025, 3, 14)) == "ngày 14 tháng 3 năm 2025");
  CHECK(vietnamese_month(2) == "02");
  CHECK(vietnamese_month(3) == "3");
  CHECK(vietnamese_month(11) == "11");
  CHECK(vietnamese_day(9) == "09");
  CHECK(vietnamese_day(10) == "10");
}

TEST_CASE("the last day of a month") {
  CHECK(to_iso(last_day_of_month(2024, 2)) == "2024-02-29");
  CHECK(to_iso(last_day_of_month(2025, 2)) == "2025-02-28");
  CHECK(to_iso(last_day_of_month(2025, 6)) == "2025-06-30");
  CHECK(to_iso(last_day_of_month(2025, 12)) == "2025-12-31");
}

TEST_CASE("weekdays") {
  CHECK(day(2025, 3, 14).weekday() == 5);  // a Friday
  CHECK(day(2025, 6, 14).weekday() == 6);
  CHECK(day(2025, 6, 15).weekday() == 7);
  CHECK(day(1900, 1, 1).weekday() == 1);
  CHECK_FALSE(day(2025, 3, 14).weekend());
  CHECK(day(2025, 6, 14).weekend());
  CHECK(day(2025, 6, 15).weekend());
  CHECK_FALSE(day(2025, 6, 16).weekend());
}

TEST_CASE("counting days") {
  CHECK(to_iso(day(2024, 2, 28).plus_days(1)) == "2024-02-29");
  CHECK(to_iso(day(2025, 2, 28).plus_days(1)) == "2025-03-01");
  CHECK(to_iso(day(2024, 12, 31).plus_days(1)) == "2025-01-01");
  CHECK(to_iso(day(2025, 1, 1).plus_days(-1)) == "2024-12-31");
  CHECK(day(2025, 12, 31).days_since(day(2025, 1, 1)) == 364);
  CHECK(day(2024, 12, 31).days_since(day(2024, 1, 1)) == 365);
  CHECK(day(2025, 1, 1).days_since(day(2025, 1, 3)) == -2);
  CHECK(day(2025, 1, 31) < day(2025, 2, 1));
}

}  // namespace
}  // namespace dinhky::base
