#include "plan/touched.h"

#include <algorithm>
#include <map>
#include <set>

#include "plan/assignment.h"

namespace dinhky::plan {
namespace {

std::vector<base::Date> days_of(int year) {
  std::vector<base::Date> days;
  if (const auto first = base::make_date(year, 1, 1)) days.push_back(*first);
  for (const int month : {3, 6, 9, 12}) {
    if (!days.empty()) days.push_back(base::last_day_of_month(year, month));
  }
  return days;
}

bool names(const Registry& registry, const std::vector<Text>& list, NameKind kind,
           const std::set<size_t>& wanted) {
  return std::any_of(list.begin(), list.end(), [&](const Text& name) {
    const auto found = registry.resolve(name.value);
    return found.kind == kind && wanted.contains(found.index);
  });
}

}  // namespace

TouchedTasks::TouchedTasks(const Registry& registry)
    : registry_(registry), by_unit_(registry.plan().units.size()) {
  const auto& plan = registry.plan();
  std::map<const Task*, size_t> places;
  for (const auto* task : plan.tasks()) places.emplace(task, places.size());
  for (const auto day : days_of(plan.head.year)) {
    const Assignments assignments(registry, day);
    for (size_t unit = 0; unit < plan.units.size(); ++unit) {
      for (const auto& assignment : assignments.of_unit(unit)) {
        by_unit_[unit].push_back(places.at(&assignment.task()));
      }
    }
  }
}

std::vector<size_t> TouchedTasks::of(Subject subject, const std::string& id) const {
  if (subject == Subject::unit) return of_unit(id);
  if (subject == Subject::group) return of_group(id);
  std::vector<size_t> places;
  const auto tasks = registry_.plan().tasks();
  for (size_t i = 0; i < tasks.size(); ++i) {
    if (tasks[i]->schedule.calendar.value == id) places.push_back(i);
  }
  return places;
}

std::vector<size_t> TouchedTasks::of_unit(const std::string& id) const {
  const auto found = registry_.resolve(id);
  if (found.kind != NameKind::unit) return {};
  std::set<size_t> places(by_unit_[found.index].begin(), by_unit_[found.index].end());
  const auto tasks = registry_.plan().tasks();
  for (size_t i = 0; i < tasks.size(); ++i) {
    if (names(registry_, tasks[i]->lead, NameKind::unit, {found.index}) ||
        names(registry_, tasks[i]->coordinating, NameKind::unit, {found.index})) {
      places.insert(i);
    }
  }
  return {places.begin(), places.end()};
}

// Groups that hold the group count as it.
std::vector<size_t> TouchedTasks::of_group(const std::string& id) const {
  const auto found = registry_.resolve(id);
  if (found.kind != NameKind::group) return {};
  const auto& groups = registry_.plan().groups;
  std::set<size_t> wanted = {found.index};
  for (bool grown = true; grown;) {
    grown = false;
    for (size_t i = 0; i < groups.size(); ++i) {
      if (wanted.contains(i)) continue;
      if (!names(registry_, groups[i].members, NameKind::group, wanted) &&
          !names(registry_, groups[i].candidates, NameKind::group, wanted)) {
        continue;
      }
      wanted.insert(i);
      grown = true;
    }
  }
  std::vector<size_t> places;
  const auto tasks = registry_.plan().tasks();
  for (size_t i = 0; i < tasks.size(); ++i) {
    if (names(registry_, tasks[i]->lead, NameKind::group, wanted) ||
        names(registry_, tasks[i]->coordinating, NameKind::group, wanted)) {
      places.push_back(i);
    }
  }
  return places;
}

}  // namespace dinhky::plan
