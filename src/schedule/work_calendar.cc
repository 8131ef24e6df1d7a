#include "schedule/work_calendar.h"

#include <algorithm>

#include "schedule/statutory_days.h"
#include "yaml/data_file.h"

namespace dinhky::schedule {
namespace {

// Beyond the years of make_date no count, however large a file may ask for, makes sense.
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

base::Date first_of(int year) {
  return *base::make_date(year, 1, 1);
}

base::Date last_of(int year) {
  return *base::make_date(year, 12, 31);
}

template <class Action>
void for_days(const std::vector<DayRow>& rows, const Action& action) {
  for (const auto& row : rows) {
    for (auto day = row.days.first; day <= row.days.last; day = day.plus_days(1)) action(day, row);
  }
}

}  // namespace

WorkCalendar WorkCalendar::load(base::DataStore& data, int first_year, int last_year) {
  WorkCalendar calendar;
  std::optional<StatutoryRules> rules;  // read only where a year has no file
  for (int year = first_year; year <= last_year; ++year) {
    const auto root = yaml::read_data(data, "calendars/vn-" + std::to_string(year) + ".yaml");
    if (root) {
      calendar.years_[year] = Year::noticed;
      calendar.add(read_day_rows(*root));
    } else {
      if (!rules) rules = load_statutory_rules(data);
      calendar.years_[year] = Year::derived;
      calendar.add(statutory_days(*rules, year));
    }
  }
  return calendar;
}

void WorkCalendar::add(const DayRows& rows) {
  for (const auto& row : rows.unknown) {
    for_days({row}, [&](base::Date day, const DayRow&) { unknown_[day] = stretches_.size(); });
    stretches_.push_back({row.days, row.what, false});
  }
  for_days(rows.off, [&](base::Date day, const DayRow& row) {
    worked_.erase(day);
    // Of two holidays on one day the first gives its name.
    off_.emplace(day, row.what);
  });
  for_days(rows.worked, [&](base::Date day, const DayRow& row) {
    off_.erase(day);
    worked_[day] = row.what.source;
  });
  for (const int year : rows.complete) years_[year] = Year::complete;
}

void WorkCalendar::correct(const DayRows& own) {
  for (const auto* rows : {&own.off, &own.worked, &own.normal}) {
    for_days(*rows, [&](base::Date day, const DayRow&) {
      off_.erase(day);
      worked_.erase(day);
      unknown_.erase(day);
    });
  }
  for (const int year : own.complete) {
    unknown_.erase(unknown_.lower_bound(first_of(year)), unknown_.upper_bound(last_of(year)));
  }
  add(own);
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
  const auto end = last_of(kLastYear);
  while (n > 0 && day < end) {
    day = day.plus_days(1);
    if (is_working(day)) --n;
  }
  return day;
}

base::Date WorkCalendar::subtract_working_days(base::Date day, int n) const {
  const auto end = first_of(kFirstYear);
  while (n > 0 && end < day) {
    day = day.plus_days(-1);
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

base::Date WorkCalendar::move(base::Date day, Move how) const {
  if (how == Move::keep || is_working(day)) return day;
  return how == Move::next ? add_working_days(day, 1) : subtract_working_days(day, 1);
}

bool WorkCalendar::known(int year) const {
  const auto found = years_.find(year);
  return found != years_.end() && found->second == Year::complete;
}

std::vector<UnknownDays> WorkCalendar::doubts_between(base::Date after, base::Date until) const {
  std::vector<UnknownDays> doubts;
  const auto first = after.plus_days(1);
  std::optional<size_t> last_stretch;
  for (int year = first.year(); first <= until && year <= until.year(); ++year) {
    const auto known = years_.find(year);
    if (known == years_.end()) continue;
    if (known->second == Year::derived) {
      doubts.push_back({{first_of(year), last_of(year)}, {}, true});
      continue;
    }
    auto at = unknown_.lower_bound(std::max(first, first_of(year)));
    for (; at != unknown_.end() && at->first <= std::min(until, last_of(year)); ++at) {
      if (last_stretch != at->second) doubts.push_back(stretches_[at->second]);
      last_stretch = at->second;
    }
  }
  return doubts;
}

}  // namespace dinhky::schedule
