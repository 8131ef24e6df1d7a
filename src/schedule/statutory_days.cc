#include "schedule/statutory_days.h"

#include <set>
#include <utility>

#include "yaml/data_file.h"
#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

int integer_of(const yaml::Node& node, std::string_view key) {
  return yaml::read_integer(yaml::text_of(node, key)).value_or(0);
}

std::vector<StatutoryDay> days_under(const yaml::Node& root, std::string_view key) {
  std::vector<StatutoryDay> days;
  const auto* list = root.find(key);
  if (list == nullptr) return days;
  for (const auto& node : list->items) {
    days.push_back({yaml::text_of(node, "day"),
                    {yaml::text_of(node, "name"), yaml::text_of(node, "source")},
                    yaml::text_of(node, "made_up") == "true",
                    integer_of(node, "first_year"),
                    integer_of(node, "before"),
                    integer_of(node, "after")});
  }
  return days;
}

std::map<int, LunarYear> load_lunar(base::DataStore& data) {
  std::map<int, LunarYear> years;
  const auto root = yaml::read_data(data, "calendars/lunar.yaml");
  const auto* rows = root ? root->find("years") : nullptr;
  if (rows == nullptr) return years;
  for (const auto& node : rows->items) {
    const auto new_year = base::parse_iso_date(yaml::text_of(node, "new_year"));
    const auto hung_kings = base::parse_iso_date(yaml::text_of(node, "hung_kings"));
    if (!new_year || !hung_kings) continue;
    years[integer_of(node, "year")] = {*new_year, *hung_kings, integer_of(node, "last_month_days"),
                                       integer_of(node, "leap_month")};
  }
  return years;
}

std::optional<base::Date> anchor_of(const StatutoryRules& rules, const std::string& anchor,
                                    int year) {
  if (anchor != "new_year" && anchor != "hung_kings") {
    return base::parse_iso_date(std::to_string(year) + "-" + anchor);
  }
  const auto lunar = rules.lunar.find(year);
  if (lunar == rules.lunar.end()) return std::nullopt;
  return anchor == "new_year" ? lunar->second.new_year : lunar->second.hung_kings;
}

DayOff in_lieu_of(const DayOff& made_up, const DayOff& holiday) {
  return {made_up.name + " " + holiday.name, made_up.source + "; " + holiday.source};
}

}  // namespace

StatutoryRules load_statutory_rules(base::DataStore& data) {
  StatutoryRules rules;
  const auto root = yaml::read_data(data, "calendars/statutory.yaml");
  if (!root) return rules;
  rules.holidays = days_under(*root, "holidays");
  rules.unknown = days_under(*root, "unknown");
  if (const auto* made_up = root->find("made_up")) {
    rules.made_up = {yaml::text_of(*made_up, "name"), yaml::text_of(*made_up, "source")};
  }
  rules.lunar = load_lunar(data);
  return rules;
}

DayRows statutory_days(const StatutoryRules& rules, int year) {
  DayRows rows;
  std::set<base::Date> off;
  std::vector<std::pair<base::Date, const StatutoryDay*>> weekends;
  for (const auto& holiday : rules.holidays) {
    const auto day = anchor_of(rules, holiday.anchor, year);
    if (!day || year < holiday.first_year) continue;
    rows.off.push_back({{*day, *day}, holiday.what});
    if (day->weekend() && holiday.made_up) weekends.emplace_back(*day, &holiday);
    off.insert(*day);
  }
  // After all holidays are known: 30/4 on a Saturday and 01/5 on a Sunday are made up on Monday and
  // Tuesday.
  for (const auto& weekend : weekends) {
    auto day = weekend.first;
    while (day.weekend() || off.contains(day)) day = day.plus_days(1);
    off.insert(day);
    rows.off.push_back({{day, day}, in_lieu_of(rules.made_up, weekend.second->what)});
  }
  for (const auto& stretch : rules.unknown) {
    const auto day = anchor_of(rules, stretch.anchor, year);
    if (!day) continue;
    rows.unknown.push_back(
        {{day->plus_days(-stretch.before), day->plus_days(stretch.after)}, stretch.what});
  }
  return rows;
}

}  // namespace dinhky::schedule
