#include "results/figure.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/doctest_strings.h"

namespace dinhky::results {
namespace {

// "1.234,5", "23 of 39", "85 %", with " pointed" behind; or what is wrong.
std::string read(std::string_view text, std::string_view unit = "tin") {
  const auto reading = read_figure(text, unit);
  if (reading.fault == FigureFault::too_long) return "too long";
  if (!reading.figure) return "unreadable";
  const auto& figure = *reading.figure;
  auto out = to_vietnamese(figure.value);
  if (figure.total) out += " of " + to_vietnamese(*figure.total);
  if (figure.percent) out += " %";
  if (figure.pointed) out += " pointed";
  return out;
}

Number number(int64_t whole, int64_t ten_thousandths = 0) {
  return Number::of_scaled(whole * Number::kScale + ten_thousandths);
}

TEST_CASE("figures as offices write them") {
  CHECK(read("12") == "12");
  CHECK(read("0") == "0");
  CHECK(read("05") == "5");
  CHECK(read("12,5") == "12,5");
  CHECK(read("12.") == "12");
  CHECK(read("1.234") == "1.234");
  CHECK(read("1.234,5") == "1.234,5");
  CHECK(read("1.234.567,5") == "1.234.567,5");
  CHECK(read("0,0001") == "0,0001");
  CHECK(read("12,50000") == "12,5");
}

TEST_CASE("blanks of every kind between thousands") {
  CHECK(read("1 234") == "1.234");
  CHECK(read("1\xC2\xA0"
             "234") == "1.234");
  CHECK(read("1\xE2\x80\xAF"
             "234 567") == "1.234.567");
  CHECK(read("12 34") == "unreadable");
  CHECK(read("  12  ") == "12");
}

TEST_CASE("a point that parts no thousands is a decimal point, and told") {
  CHECK(read("12.5") == "12,5 pointed");
  CHECK(read("12.50") == "12,5 pointed");
  CHECK(read("0.125") == "0,125 pointed");
  CHECK(read("1234.567") == "1.234,567 pointed");
  CHECK(read("1.234.5") == "unreadable");
  CHECK(read("1,234,567") == "unreadable");
}

TEST_CASE("parts of a whole, and rates") {
  CHECK(read("23/39") == "23 of 39");
  CHECK(read("23 / 39 tin") == "23 of 39");
  CHECK(read("1.023/2.039") == "1.023 of 2.039");
  CHECK(read("85%", "%") == "85 %");
  CHECK(read("85,5 %") == "85,5 %");
  CHECK(read("12.5/39") == "12,5 of 39 pointed");
  CHECK(read("23/") == "unreadable");
  CHECK(read("23/39/2") == "unreadable");
  CHECK(read("/39") == "unreadable");
}

TEST_CASE("the unit may stand behind the figure, nothing else") {
  CHECK(read("12 tin") == "12");
  CHECK(read("12 Tin.") == "12");
  CHECK(read("12tin") == "12");
  CHECK(read("12 tin, bài", "tin, bài") == "12");
  CHECK(read("12 bài") == "unreadable");
  CHECK(read("khoảng 12") == "unreadable");
  CHECK(read("12-15") == "unreadable");
  CHECK(read("12 (ước)") == "unreadable");
  CHECK(read("mười hai") == "unreadable");
  CHECK(read("") == "unreadable");
  CHECK(read("-") == "unreadable");
}

TEST_CASE("signs: hyphen, minus and dash") {
  CHECK(read("-3") == "-3");
  CHECK(read("−3") == "-3");
  CHECK(read("– 3") == "-3");
  CHECK(read("-0") == "0");
  CHECK(read("-1.234,5") == "-1.234,5");
  CHECK(read("--3") == "unreadable");
}

TEST_CASE("what a number does not hold") {
  CHECK(read("99999999999999") == "99.999.999.999.999");
  CHECK(read("123456789012345") == "too long");
  CHECK(read("000123456789012345") == "too long");
  CHECK(read("0000000000000000012") == "12");
  CHECK(read("1,23456") == "too long");
  CHECK(read("5/123456789012345") == "too long");
  CHECK(read(std::string(100'000, '9')) == "too long");
}

TEST_CASE("sums tell when they do not fit") {
  auto sum = Number();
  const auto large = number(99'999'999'999'999);
  int added = 0;
  for (; added < 1000; ++added) {
    const auto next = sum.plus(large);
    if (!next) break;
    sum = *next;
  }
  CHECK(added == 9);
  CHECK_FALSE(large.times(100).has_value());
  CHECK(number(3, 5000).times(3) == number(10, 5000));
}

TEST_CASE("targets from the plan") {
  CHECK(Number::of(12) == number(12));
  CHECK(Number::of(0.1) == number(0, 1000));
  CHECK(Number::of(-2.5) == number(-2, -5000));
  CHECK(Number::of(1e300) > number(99'999'999'999'999));  // held back, not wrapped round
  CHECK(to_vietnamese(number(-1234, -5600)) == "-1.234,56");
  CHECK(to_vietnamese(number(999)) == "999");
  CHECK(to_vietnamese(number(1'000'000)) == "1.000.000");
}

TEST_CASE("percent, at most two decimals, half up") {
  using Share = std::optional<std::string>;
  CHECK(percent(number(23), number(39)) == Share("58,97%"));
  CHECK(percent(number(1), number(3)) == Share("33,33%"));
  CHECK(percent(number(2), number(3)) == Share("66,67%"));
  CHECK(percent(number(1), number(8)) == Share("12,5%"));
  CHECK(percent(number(1), number(20'000)) == Share("0,01%"));  // 0.005 goes up
  CHECK(percent(number(1), number(20'001)) == Share("0%"));
  CHECK(percent(number(39), number(39)) == Share("100%"));
  CHECK(percent(number(0), number(39)) == Share("0%"));
  CHECK(percent(number(50), number(39)) == Share("128,21%"));
  CHECK(percent(number(1), number(0)) == Share());
  CHECK(percent(number(1), number(-3)) == Share());
  CHECK(percent(number(-1), number(3)) == Share());
  CHECK(percent(number(45'000'000'000'000), number(90'000'000'000'000)) == Share("50%"));
}

TEST_CASE("what is printed is read again as the same") {
  for (const int64_t scaled :
       {0LL, 1LL, 12'345LL, 10'000LL, -25'000LL, 12'345'678'901LL, 999'999'999'999'999'999LL}) {
    CAPTURE(scaled);
    const auto number = Number::of_scaled(scaled);
    const auto reading = read_figure(to_vietnamese(number), "");
    REQUIRE(reading.figure.has_value());
    CHECK(reading.figure->value == number);
    CHECK_FALSE(reading.figure->pointed);
  }
}

}  // namespace
}  // namespace dinhky::results
