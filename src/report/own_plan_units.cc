#include "report/own_plan_units.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace dinhky::report {
namespace {

using plan::Group;
using plan::GroupKind;
using plan::NameKind;
using plan::Text;
using plan::Unit;

class Needed {
 public:
  Needed(const plan::Plan& parent, const plan::Registry& registry)
      : parent_(parent), registry_(registry) {}

  void name(const Text& text) {
    const auto found = registry_.resolve(text.value);
    if (found.kind == NameKind::unit) unit(found.index);
    if (found.kind == NameKind::group) group(found.index);
  }
  void names(const std::vector<Text>& list) {
    for (const auto& text : list) name(text);
  }

  void unit(size_t index) {
    if (!units.insert(index).second) return;
    name(parent_.units[index].parent);
    names(parent_.units[index].successors);
  }

  void group(size_t index) {
    if (!groups.insert(index).second) return;
    const auto& group = parent_.groups[index];
    names(group.members);
    names(group.candidates);
    name(group.parent);
    const bool everybody = group.kind == GroupKind::open && group.candidates.empty();
    for (size_t i = 0; i < parent_.units.size(); ++i) {
      if (everybody || (group.kind == GroupKind::predicate && may_match(group, parent_.units[i]))) {
        unit(i);
      }
    }
  }

  std::set<size_t> units;
  std::set<size_t> groups;

 private:
  static bool may_match(const Group& group, const Unit& unit) {
    return (group.level.empty() || group.level.value == unit.level.value) &&
           (group.unit_kind.empty() || group.unit_kind.value == unit.kind.value) &&
           (group.parent.empty() || group.parent.value == unit.parent.value);
  }

  const plan::Plan& parent_;
  const plan::Registry& registry_;
};

void drop(const plan::Registry& registry, size_t unit, std::vector<Text>& names) {
  std::vector<Text> others;
  for (const auto& name : names) {
    const auto found = registry.resolve(name.value);
    if (found.kind != NameKind::unit || found.index != unit) others.push_back(name);
  }
  if (!others.empty()) names = std::move(others);
}

}  // namespace

void add_named_units(const plan::Plan& parent, const plan::Registry& registry, size_t own_unit,
                     plan::Plan& draft) {
  Needed needed(parent, registry);
  needed.unit(own_unit);
  for (const auto* task : draft.tasks()) {
    needed.names(task->lead);
    needed.names(task->coordinating);
  }
  for (const auto& line : draft.reporting.lines) {
    for (const auto* text : {&line.compiler, &line.addressee, &line.via, &line.superior}) {
      needed.name(*text);
    }
  }
  draft.units_shared = parent.units_shared;
  if (!parent.units_shared) {
    for (const size_t unit : needed.units) draft.units.push_back(parent.units[unit]);
  }
  for (const size_t index : needed.groups) {
    auto group = parent.groups[index];
    if (parent.units_shared && group.span.file != parent.head.span.file) continue;
    if (group.kind == GroupKind::list) drop(registry, own_unit, group.members);
    draft.groups.push_back(std::move(group));
  }
}

void add_named_calendars(const plan::Plan& parent, plan::Plan& draft) {
  for (const auto& calendar : parent.calendars) {
    const auto tasks = draft.tasks();
    if (std::any_of(tasks.begin(), tasks.end(), [&](const plan::Task* task) {
          return task->schedule.calendar.value == calendar.id.value;
        })) {
      draft.calendars.push_back(calendar);
    }
  }
}

}  // namespace dinhky::report
