#include "schedule/period.h"

#include <fmt/format.h>

#include <tuple>
#include <utility>

#include "base/date.h"

namespace dinhky::schedule {
namespace {

constexpr int kMonthsOf[] = {3, 6, 12};  // by PeriodKind

int months_of(PeriodKind kind) {
  return kMonthsOf[static_cast<int>(kind)];
}

std::optional<int> read_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int Period::first_month() const {
  return (index - 1) * months_of(kind) + 1;
}

int Period::last_month() const {
  return index * months_of(kind);
}

std::strong_ordering Period::operator<=>(const Period& other) const {
  return std::tuple(year, last_month(), months_of(kind)) <=>
         std::tuple(other.year, other.last_month(), months_of(other.kind));
}

std::optional<Period> parse_period(std::string_view text) {
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  const auto year = read_digits(text.substr(0, 4));
  if (!year || !base::make_date(*year, 1, 1)) return std::nullopt;
  if (text.size() == 4) return Period{*year, PeriodKind::year, 1};
  const bool quarter = text[5] == 'Q' || text[5] == 'q';
  const bool half = text[5] == 'H' || text[5] == 'h';
  const int index = text[6] - '0';
  if (text[4] != '-' || index < 1 || index > (quarter ? 4 : 2) || !(quarter || half)) {
    return std::nullopt;
  }
  return Period{*year, quarter ? PeriodKind::quarter : PeriodKind::half, index};
}

std::string to_string(const Period& period) {
  switch (period.kind) {
    case PeriodKind::quarter:
      return fmt::format("{}-Q{}", period.year, period.index);
    case PeriodKind::half:
      return fmt::format("{}-H{}", period.year, period.index);
    case PeriodKind::year:
      break;
  }
  return std::to_string(period.year);
}

std::string vietnamese_name(const Period& period) {
  switch (period.kind) {
    case PeriodKind::quarter:
      return fmt::format("quý {} năm {}", roman(period.index), period.year);
    case PeriodKind::half:
      return fmt::format("6 tháng {} năm {}", period.index == 1 ? "đầu" : "cuối", period.year);
    case PeriodKind::year:
      break;
  }
  return fmt::format("năm {}", period.year);
}

std::vector<Period> periods_between(const Period& first, const Period& last) {
  std::vector<Period> periods;
  if (first.kind != last.kind) return periods;
  for (auto period = first; period <= last; period = next(period)) periods.push_back(period);
  return periods;
}

std::vector<Period> quarters_of(const Period& period) {
  std::vector<Period> quarters;
  for (int month = period.first_month(); month < period.last_month(); month += 3) {
    quarters.push_back(quarter_of_month(period.year, month));
  }
  return quarters;
}

Period quarter_of_month(int year, int month) {
  return {year, PeriodKind::quarter, (month - 1) / 3 + 1};
}

Period next(const Period& period) {
  const int last = 12 / months_of(period.kind);
  if (period.index < last) return {period.year, period.kind, period.index + 1};
  return {period.year + 1, period.kind, 1};
}

Period previous(const Period& period) {
  if (period.index > 1) return {period.year, period.kind, period.index - 1};
  return {period.year - 1, period.kind, 12 / months_of(period.kind)};
}

std::string roman(int number) {
  static constexpr std::pair<int, const char*> kSteps[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string out;
  for (const auto& [value, letters] : kSteps) {
    for (; number >= value; number -= value) out += letters;
  }
  return out;
}

}  // namespace dinhky::schedule
