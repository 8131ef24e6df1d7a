// Calendar days, without any notion of time of day or time zone.
//
// A Date is a plain value. Weekdays, months and years follow the Gregorian calendar. Nothing here
// reads the clock: "today" is always handed in from outside (see base/clock.h).
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dinhky::base {

class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}

  constexpr int year() const { return static_cast<int>(ymd().year()); }
  constexpr int month() const { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
  constexpr int day() const { return static_cast<int>(static_cast<unsigned>(ymd().day())); }
  // 1 = Monday … 7 = Sunday (ISO 8601).
  constexpr int weekday() const {
    return static_cast<int>(std::chrono::weekday(days_).iso_encoding());
  }
  constexpr bool weekend() const { return weekday() >= 6; }

  constexpr Date plus_days(int n) const { return Date(days_ + std::chrono::days(n)); }
  constexpr int days_since(Date other) const {
    return static_cast<int>((days_ - other.days_).count());
  }

  constexpr auto operator<=>(const Date&) const = default;

 private:
  constexpr std::chrono::year_month_day ymd() const { return std::chrono::year_month_day(days_); }
  std::chrono::sys_days days_{};
};

// nullopt when the day does not exist (31/4) or the year is outside 1900..2200, the span in which
// a year written in an administrative document is not a slip of the pen.
std::optional<Date> make_date(int year, int month, int day);

Date last_day_of_month(int year, int month);

// "2025-03-14"; nothing else is accepted.
std::optional<Date> parse_iso_date(std::string_view text);
// "14/3/2025", "14-03-2025" or "14.3.2025": day first, as Vietnamese documents write it.
std::optional<Date> parse_vietnamese_date(std::string_view text);

// "2025-03-14".
std::string to_iso(Date date);
// "14/3/2025", "05/01/2025": a leading zero for days below 10 and for months 1 and 2 only
// (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b).
std::string to_vietnamese(Date date);
// "ngày 14 tháng 3 năm 2025", with the same rule of the leading zero.
std::string to_vietnamese_long(Date date);
// "3", "02": the month alone under the same rule; "5", "05": the day.
std::string vietnamese_month(int month);
std::string vietnamese_day(int day);

}  // namespace dinhky::base
