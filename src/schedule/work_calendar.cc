#include "schedule/work_calendar.h"

#include <string>
#include <vector>

#include "yaml/data_file.h"
#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

constexpr int kLastYear = 2200;

struct Stretch {
  base::Date first;
  base::Date last;
  DayOff what;
};

// The rows of a list: {days: 2025-01-27..2025-01-31, name, source}.
std::vector<Stretch> stretches(const yaml::Node& root, std::string_view key) {
  std::vector<Stretch> list;
  const auto* rows = root.find(key);
  if (rows == nullptr) return list;
  for (const auto& row : rows->items) {
    const auto days = yaml::text_of(row, "days");
    const size_t dots = days.find("..");
    const auto first = base::parse_iso_date(std::string_view(days).substr(0, dots));
    const auto last = dots == std::string::npos
                          ? first
                          : base::parse_iso_date(std::string_view(days).substr(dots + 2));
    if (!first || !last) continue;
    list.push_back({*first, *last, {yaml::text_of(row, "name"), yaml::text_of(row, "source")}});
  }
  return list;
}

}  // namespace

WorkCalendar WorkCalendar::load(base::DataStore& data, int first_year, int last_year) {
  WorkCalendar calendar;
  for (int year = first_year; year <= last_year; ++year) {
    const auto root = yaml::read_data(data, "calendars/vn-" + std::to_string(year) + ".yaml");
    if (!root) continue;
    calendar.years_[year] = yaml::text_of(*root, "complete") == "true";
    for (const auto& stretch : stretches(*root, "off")) {
      for (auto day = stretch.first; day <= stretch.last; day = day.plus_days(1)) {
        calendar.off_[day] = stretch.what;
      }
    }
    for (const auto& stretch : stretches(*root, "worked")) {
      calendar.worked_[stretch.first] = stretch.what.source;
    }
  }
  return calendar;
}

bool WorkCalendar::is_working(base::Date day) const {
  if (off_.contains(day)) return false;
  return !day.weekend() || worked_.contains(day);
}

std::optional<DayOff> WorkCalendar::holiday(base::Date day) const {
  const auto found = off_.find(day);
  if (found == off_.end()) return std::nullopt;
  return found->second;
}

base::Date WorkCalendar::add_working_days(base::Date day, int n) const {
  // Beyond the last year of make_date no count, however large a file may ask for, makes sense.
  const auto end = *base::make_date(kLastYear, 12, 31);
  while (n > 0 && day < end) {
    day = day.plus_days(1);
    if (is_working(day)) --n;
  }
  return day;
}

int WorkCalendar::working_days_between(base::Date after, base::Date until) const {
  int n = 0;
  for (auto day = after.plus_days(1); day <= until; day = day.plus_days(1)) {
    if (is_working(day)) ++n;
  }
  return n;
}

bool WorkCalendar::known(int year) const {
  const auto found = years_.find(year);
  return found != years_.end() && found->second;
}

}  // namespace dinhky::schedule
