#include "schedule/step_day.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

constexpr std::array<Every, 5> kSteps = {Every::week, Every::month, Every::quarter,
                                         Every::half_year, Every::year};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::string_view kLastWord = "last";

std::optional<int> ordinal(std::string_view text, int most) {
  if (text == kLastWord) return On::kLast;
  const auto number = yaml::read_integer(text);
  if (!number || *number < 1 || *number > most) return std::nullopt;
  return *number;
}

std::string ordinal_text(int number) {
  return number == On::kLast ? std::string(kLastWord) : std::to_string(number);
}

}  // namespace

Every every_named(std::string_view word) {
  const auto found = std::find_if(kSteps.begin(), kSteps.end(),
                                  [&](Every step) { return to_string(step) == word; });
  return found == kSteps.end() ? Every::none : *found;
}

int months_of(Every every) {
  switch (every) {
    case Every::month:
      return 1;
    case Every::quarter:
      return 3;
    case Every::half_year:
      return 6;
    case Every::year:
      return 12;
    default:
      return 0;
  }
}

std::optional<On> read_on(const yaml::Node& value, Every every) {
  const bool scalar = value.kind == yaml::Kind::scalar;
  if (every == Every::week) {
    const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), value.text);
    if (!scalar || found == kWeekdays.end()) return std::nullopt;
    return On{0, 0, static_cast<int>(found - kWeekdays.begin()) + 1};
  }
  if (every == Every::month) {
    const auto day = scalar ? ordinal(value.text, 31) : std::nullopt;
    return day ? std::optional(On{0, *day, 0}) : std::nullopt;
  }
  const auto* month_node = value.find("month");
  const auto* day_node = value.find("day");
  if (month_node == nullptr || day_node == nullptr) return std::nullopt;
  const auto month = ordinal(month_node->text, months_of(every));
  const auto day = ordinal(day_node->text, 31);
  if (!month || !day) return std::nullopt;
  return On{*month, *day, 0};
}

std::string to_string(const On& on) {
  if (on.weekday != 0) return std::string(kWeekdays[static_cast<size_t>(on.weekday - 1)]);
  if (on.month == 0) return ordinal_text(on.day);
  return fmt::format("{{month: {}, day: {}}}", ordinal_text(on.month), ordinal_text(on.day));
}

base::Date day_of_step(const On& on, Every every, int year, int first_month) {
  int month = first_month;
  if (on.month > 0) month += on.month - 1;
  if (on.month == On::kLast) month += months_of(every) - 1;
  const auto last = base::last_day_of_month(year, month);
  if (on.day == On::kLast || on.day >= last.day()) return last;
  return last.plus_days(on.day - last.day());
}

}  // namespace dinhky::schedule
