#include "base/date.h"

#include <fmt/format.h>

#include "base/text.h"

namespace dinhky::base {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

// Reads 1..max_digits digits at `at`, moving it; -1 when there are none or too many.
int read_number(std::string_view text, size_t& at, size_t max_digits) {
  int value = 0;
  size_t start = at;
  while (at < text.size() && is_digit(text[at])) {
    if (at - start == max_digits) return -1;
    value = value * 10 + (text[at] - '0');
    ++at;
  }
  return at == start ? -1 : value;
}

bool read_char(std::string_view text, size_t& at, std::string_view allowed) {
  if (at >= text.size() || allowed.find(text[at]) == std::string_view::npos) return false;
  ++at;
  return true;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  // std::chrono keeps months and days in a byte: 257 would come out as 1.
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day ymd{std::chrono::year(year),
                                        std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return std::nullopt;
  return Date(std::chrono::sys_days(ymd));
}

Date last_day_of_month(int year, int month) {
  const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                    std::chrono::last;
  return Date(std::chrono::sys_days(last));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  size_t at = 0;
  const int year = read_number(text, at, 4);
  if (at != 4 || !read_char(text, at, "-")) return std::nullopt;
  const int month = read_number(text, at, 2);
  if (at != 7 || !read_char(text, at, "-")) return std::nullopt;
  const int day = read_number(text, at, 2);
  if (at != 10) return std::nullopt;
  return make_date(year, month, day);
}

std::optional<Date> parse_vietnamese_date(std::string_view text) {
  size_t at = 0;
  const int day = read_number(text, at, 2);
  if (day < 0 || !read_char(text, at, "/-.")) return std::nullopt;
  const int month = read_number(text, at, 2);
  if (month < 0 || !read_char(text, at, "/-.")) return std::nullopt;
  const size_t year_at = at;
  const int year = read_number(text, at, 4);
  if (at != text.size() || at - year_at != 4) return std::nullopt;
  return make_date(year, month, day);
}

std::string to_iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

std::string vietnamese_month(int month) {
  return month <= 2 ? fmt::format("{:02}", month) : std::to_string(month);
}

std::string vietnamese_day(int day) {
  return fmt::format("{:02}", day);
}

std::string to_vietnamese(Date date) {
  return fmt::format("{}/{}/{}", vietnamese_day(date.day()), vietnamese_month(date.month()),
                     date.year());
}

std::string to_vietnamese_long(Date date) {
  return fmt::format("ngày {} tháng {} năm {}", vietnamese_day(date.day()),
                     vietnamese_month(date.month()), date.year());
}

}  // namespace dinhky::base
