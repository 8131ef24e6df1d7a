#include "plan/registry.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text_table.h"

namespace dinhky::plan {
namespace {

void add_member(std::map<size_t, Member>& found, size_t unit, const std::vector<size_t>& through) {
  const auto [at, added] = found.try_emplace(unit, Member{unit, through});
  if (added) return;
  // Reached a second time: what it inherits adds up.
  auto& inherited = at->second.inherited_from;
  for (const size_t old : through) {
    if (std::find(inherited.begin(), inherited.end(), old) == inherited.end()) {
      inherited.push_back(old);
    }
  }
  std::sort(inherited.begin(), inherited.end());
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): its members are moved out, by a binding
std::vector<Member> values(std::map<size_t, Member> found) {
  std::vector<Member> members;
  for (auto& [unit, member] : found) members.push_back(std::move(member));
  return members;
}

}  // namespace

base::Abbreviations load_abbreviations(base::DataStore& data) {
  base::Abbreviations list;
  const auto bytes = data.read("lexicon/abbreviations.json");
  if (!bytes) return list;
  for (const auto& [brief, whole] : base::read_text_table(*bytes)) {
    list.emplace_back(base::fold_words(brief), base::fold_words(whole));
  }
  return list;
}

Registry::Registry(const Plan& plan, base::Abbreviations abbreviations)
    : plan_(&plan), abbreviations_(std::move(abbreviations)) {
  for (size_t i = 0; i < plan.units.size(); ++i) {
    const auto& unit = plan.units[i];
    ids_.try_emplace(unit.id.value, Resolution{NameKind::unit, i, {}});
    add_name(unit.name.value, NameKind::unit, i);
    for (const auto& alias : unit.aliases) add_name(alias.value, NameKind::unit, i);
  }
  for (size_t i = 0; i < plan.groups.size(); ++i) {
    const auto& group = plan.groups[i];
    ids_.try_emplace(group.id.value, Resolution{NameKind::group, i, {}});
    add_name(group.name.value, NameKind::group, i);
  }
  find_open_groups();
}

void Registry::add_name(std::string_view name, NameKind kind, size_t index) {
  auto key = fold(name);
  if (key.empty()) return;
  const auto [at, added] = names_.try_emplace(std::move(key), Resolution{kind, index, {}});
  auto& known = at->second;
  if (added || (known.kind == kind && known.index == index)) return;
  // A second bearer of the name: from now on the name alone is not enough.
  if (known.kind == NameKind::unit) known.units = {known.index};
  known.kind = NameKind::ambiguous;
  if (kind == NameKind::unit &&
      std::find(known.units.begin(), known.units.end(), index) == known.units.end()) {
    known.units.push_back(index);
  }
}

Resolution Registry::resolve(std::string_view name) const {
  if (const auto id = ids_.find(name); id != ids_.end()) return id->second;
  const auto found = names_.find(fold(name));
  return found == names_.end() ? Resolution{} : found->second;
}

std::vector<Member> Registry::unit_on(size_t unit, base::Date day) const {
  std::map<size_t, Member> found;
  collect_unit(unit, day, found);
  return values(std::move(found));
}

std::vector<Member> Registry::group_on(size_t group, base::Date day) const {
  std::map<size_t, Member> found;
  std::set<size_t> seen;
  collect_group(group, day, seen, found);
  return values(std::move(found));
}

std::vector<Member> Registry::members_on(const Resolution& name, base::Date day) const {
  if (name.kind == NameKind::unit) return unit_on(name.index, day);
  if (name.kind == NameKind::group) return group_on(name.index, day);
  return {};
}

// Walks from the unit to its successors, breadth first, until units that exist are reached.
void Registry::collect_unit(size_t unit, base::Date day, std::map<size_t, Member>& found) const {
  const auto& units = plan_->units;
  if (units[unit].in_force(day)) return add_member(found, unit, {});
  std::set<size_t> seen{unit};
  std::vector<size_t> ended{unit};
  for (size_t i = 0; i < ended.size(); ++i) {
    const Unit& old = units[ended[i]];
    if (!old.until || day <= *old.until) continue;  // not begun yet: nobody stands in for it
    for (const auto& name : old.successors) {
      const auto next = resolve(name.value);
      if (next.kind != NameKind::unit || !seen.insert(next.index).second) continue;
      if (units[next.index].in_force(day)) {
        add_member(found, next.index, {unit});
      } else {
        ended.push_back(next.index);
      }
    }
  }
}

bool Registry::matches(const Group& group, const Unit& unit) const {
  if (!group.level.empty() && group.level.value != unit.level.value) return false;
  if (!group.unit_kind.empty() && group.unit_kind.value != unit.kind.value) return false;
  if (group.parent.empty()) return true;
  if (unit.parent.empty()) return false;
  const auto wanted = resolve(group.parent.value);
  const auto actual = resolve(unit.parent.value);
  return wanted.kind == NameKind::unit && actual.kind == NameKind::unit &&
         wanted.index == actual.index;
}

void Registry::collect_names(const std::vector<Text>& names, base::Date day, std::set<size_t>& seen,
                             std::map<size_t, Member>& found) const {
  for (const auto& name : names) {
    const auto member = resolve(name.value);
    if (member.kind == NameKind::unit) collect_unit(member.index, day, found);
    if (member.kind == NameKind::group) collect_group(member.index, day, seen, found);
  }
}

void Registry::collect_group(size_t index, base::Date day, std::set<size_t>& seen,
                             std::map<size_t, Member>& found) const {
  // Once is enough: a group reached on two ways brings the same members, and cycles end here.
  if (!seen.insert(index).second) return;
  const Group& group = plan_->groups[index];
  if (group.kind == GroupKind::list) {
    collect_names(group.members, day, seen, found);
  } else if (group.kind == GroupKind::open && !group.candidates.empty()) {
    collect_names(group.candidates, day, seen, found);
  } else if (group.kind != GroupKind::unknown) {
    for (size_t i = 0; i < plan_->units.size(); ++i) {
      const bool belongs = group.kind == GroupKind::open || matches(group, plan_->units[i]);
      if (belongs) collect_unit(i, day, found);
    }
  }
}

// From the open groups to those that hold them, however deep; each is asked once.
void Registry::find_open_groups() {
  const auto& groups = plan_->groups;
  std::vector<std::vector<size_t>> holders(groups.size());
  std::vector<size_t> pending;
  for (size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].kind == GroupKind::open) pending.push_back(i);
    for (const auto& name : groups[i].members) {
      const auto member = resolve(name.value);
      if (member.kind == NameKind::group) holders[member.index].push_back(i);
    }
  }
  open_.assign(groups.size(), false);
  while (!pending.empty()) {
    const size_t group = pending.back();
    pending.pop_back();
    if (open_[group]) continue;
    open_[group] = true;
    pending.insert(pending.end(), holders[group].begin(), holders[group].end());
  }
}

std::vector<std::string> Registry::known_names() const {
  std::vector<std::string> names;
  for (const auto& unit : plan_->units) names.push_back(unit.id.value);
  for (const auto& group : plan_->groups) names.push_back(group.id.value);
  for (const auto& unit : plan_->units) names.push_back(unit.name.value);
  for (const auto& group : plan_->groups) names.push_back(group.name.value);
  return names;
}

}  // namespace dinhky::plan
