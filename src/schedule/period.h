// Reporting periods as values: quarters, half-years and years.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::schedule {

enum class PeriodKind { quarter, half, year };

struct Period {
  int year = 0;
  PeriodKind kind = PeriodKind::year;
  int index = 1;  // quarter 1..4, half 1..2, year 1

  // In order of the last month, the shorter first: 2025-Q2 < 2025-H1 < 2025-Q3.
  std::strong_ordering operator<=>(const Period& other) const;
  bool operator==(const Period&) const = default;

  int first_month() const;
  int last_month() const;
};

// "2025-Q1", "2025-H2", "2025". Lower case q and h are taken too; nothing else.
std::optional<Period> parse_period(std::string_view text);
// The form that parse_period reads; also the name of the period's folder.
std::string to_string(const Period& period);
// "quý I năm 2025", "6 tháng đầu năm 2025", "6 tháng cuối năm 2025", "năm 2025".
std::string vietnamese_name(const Period& period);
// From the one to the other, both included; empty unless they are of one kind and in order.
std::vector<Period> periods_between(const Period& first, const Period& last);
// The quarters inside, in order: 2025-H1 → Q1, Q2.
std::vector<Period> quarters_of(const Period& period);
Period quarter_of_month(int year, int month);
// The next period of the same kind; the previous one.
Period next(const Period& period);
Period previous(const Period& period);
// "I", "II", "III", "IV", …: Roman numerals up to 3999.
std::string roman(int number);

}  // namespace dinhky::schedule
