#include "plan/touched.h"

#include <algorithm>

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

bool names_one_of(const Registry& registry, const std::vector<Text>& list,
                  const std::set<size_t>& groups) {
  return std::any_of(list.begin(), list.end(), [&](const Text& name) {
    const auto found = registry.resolve(name.value);
    return found.kind == NameKind::group && groups.contains(found.index);
  });
}

}  // namespace

TouchedTasks::TouchedTasks(const Registry& registry) : registry_(registry) {
  const auto tasks = registry.plan().tasks();
  for (size_t i = 0; i < tasks.size(); ++i) {
    for (const auto* list : {&tasks[i]->lead, &tasks[i]->coordinating}) {
      for (const auto& name : *list) {
        const auto found = registry.resolve(name.value);
        if (found.kind != NameKind::unit && found.kind != NameKind::group) continue;
        tasks_[{found.kind, found.index}].push_back(i);
      }
    }
  }
}

std::vector<size_t> TouchedTasks::of(Subject subject, const std::string& id) const {
  std::set<size_t> places;
  if (subject == Subject::calendar) {
    const auto tasks = registry_.plan().tasks();
    for (size_t i = 0; i < tasks.size(); ++i) {
      if (tasks[i]->schedule.calendar.value == id) places.insert(i);
    }
  } else {
    const auto found = registry_.resolve(id);
    if (found.kind == NameKind::unit && subject == Subject::unit) places = of_unit(found.index);
    if (found.kind == NameKind::group && subject == Subject::group) places = of_group(found.index);
  }
  return {places.begin(), places.end()};
}

// The units that the name means on any of the days.
const std::set<size_t>& TouchedTasks::reached_by(const Name& name) const {
  const auto [at, added] = reached_.try_emplace(name);
  if (!added) return at->second;
  for (const auto day : days_of(registry_.plan().head.year)) {
    for (const auto& member : registry_.members_on({name.first, name.second, {}}, day)) {
      at->second.insert(member.unit);
    }
  }
  if (name.first == NameKind::unit) at->second.insert(name.second);
  return at->second;
}

std::set<size_t> TouchedTasks::of_unit(size_t unit) const {
  std::set<size_t> places;
  for (const auto& [name, tasks] : tasks_) {
    if (reached_by(name).contains(unit)) places.insert(tasks.begin(), tasks.end());
  }
  return places;
}

// Groups that hold the group count as it.
std::set<size_t> TouchedTasks::of_group(size_t group) const {
  const auto& groups = registry_.plan().groups;
  std::set<size_t> wanted = {group};
  for (bool grown = true; grown;) {
    grown = false;
    for (size_t i = 0; i < groups.size(); ++i) {
      if (wanted.contains(i) || (!names_one_of(registry_, groups[i].members, wanted) &&
                                 !names_one_of(registry_, groups[i].candidates, wanted))) {
        continue;
      }
      wanted.insert(i);
      grown = true;
    }
  }
  std::set<size_t> places;
  for (const auto& [name, tasks] : tasks_) {
    if (name.first != NameKind::group || !wanted.contains(name.second)) continue;
    places.insert(tasks.begin(), tasks.end());
  }
  return places;
}

}  // namespace dinhky::plan
