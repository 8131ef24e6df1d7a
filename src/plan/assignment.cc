#include "plan/assignment.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace dinhky::plan {
namespace {

// How strongly a list reaches a unit: through an open group, a closed one, as the successor of a
// unit that is named, by its own name.
enum class Reach { none, open_group, group, inherited, outright };

struct Way {
  Reach reach = Reach::none;
  const Party* party = nullptr;
  std::vector<size_t> inherited_from;
};

struct Ways {
  Way lead;
  Way coordinating;
};

// Members of a group on one day, computed once however many tasks name it.
class GroupCache {
 public:
  GroupCache(const Registry& registry, base::Date day) : registry_(registry), day_(day) {}

  std::vector<Member> members(const Resolution& name) {
    if (name.kind != NameKind::group) return registry_.members_on(name, day_);
    const auto [at, added] = groups_.try_emplace(name.index);
    if (added) at->second = registry_.group_on(name.index, day_);
    return at->second;
  }

 private:
  const Registry& registry_;
  base::Date day_;
  std::map<size_t, std::vector<Member>> groups_;
};

Reach reach_of(const Registry& registry, const Party& party, const Member& member) {
  if (party.name.kind == NameKind::unit) {
    return member.inherited_from.empty() ? Reach::outright : Reach::inherited;
  }
  return registry.is_open(party.name.index) ? Reach::open_group : Reach::group;
}

void improve(Way& way, Reach reach, const Party& party, Member& member) {
  auto& old = way.inherited_from;
  if (reach == way.reach && !old.empty()) {  // it follows units under both names
    old.insert(old.end(), member.inherited_from.begin(), member.inherited_from.end());
    std::sort(old.begin(), old.end());
    old.erase(std::unique(old.begin(), old.end()), old.end());
  }
  if (reach <= way.reach) return;
  way = {reach, &party, std::move(member.inherited_from)};
}

// Outright beats a group on either side; between equals lead beats coordinating, and so does an
// optional lead beside a coordinating group.
bool leads(const Ways& ways) {
  if (ways.lead.reach == Reach::none) return false;
  return ways.coordinating.reach != Reach::outright || ways.lead.reach >= Reach::inherited;
}

bool means_only(const Party& party, size_t unit) {
  return party.units.size() == 1 && party.units.front() == unit;
}

// Another lead beside the unit, on this day: a group, or a unit that exists or is followed.
bool has_partner(const TaskParties& parties, const Party* through, size_t unit) {
  return std::any_of(parties.lead.begin(), parties.lead.end(), [&](const Party& party) {
    if (&party == through || means_only(party, unit)) return false;
    return party.name.kind == NameKind::group || !party.units.empty();
  });
}

Assignment assignment_from(const TaskParties& parties, size_t unit, Ways&& ways) {
  const bool as_lead = leads(ways);
  Way& way = as_lead ? ways.lead : ways.coordinating;
  Assignment result;
  result.parties = &parties;
  result.unit = unit;
  result.role = as_lead ? Role::lead : Role::coordinating;
  result.through = way.party;
  result.joint = as_lead && way.reach >= Reach::inherited && has_partner(parties, way.party, unit);
  result.optional = way.reach == Reach::open_group;
  result.inherited_from = std::move(way.inherited_from);
  return result;
}

}  // namespace

std::string Assignment::via() const {
  return through->name.kind == NameKind::group ? through->id : std::string();
}

std::vector<const Party*> Assignment::with() const {
  std::vector<const Party*> list;
  for (const auto& party : parties->lead) {
    if (&party == through || means_only(party, unit)) continue;
    // Of two groups that lead, each member answers for its own part only.
    const bool partner = joint || party.name.kind == NameKind::unit;
    if (role == Role::coordinating || partner) list.push_back(&party);
  }
  if (role == Role::coordinating) return list;
  for (const auto& party : parties->coordinating) {
    if (!means_only(party, unit)) list.push_back(&party);
  }
  return list;
}

std::vector<Party> parties_of(const Registry& registry, const std::vector<Text>& names) {
  std::vector<Party> list;
  std::set<std::string_view> seen;
  const auto& plan = registry.plan();
  for (const auto& text : names) {
    auto name = registry.resolve(text.value);
    if (name.kind != NameKind::unit && name.kind != NameKind::group) continue;
    const bool is_unit = name.kind == NameKind::unit;
    const auto& id = is_unit ? plan.units[name.index].id : plan.groups[name.index].id;
    const auto& label = is_unit ? plan.units[name.index].name : plan.groups[name.index].name;
    if (!seen.insert(id.value).second) continue;
    list.push_back({std::move(name), id.value, label.value, text.span, {}});
  }
  return list;
}

Assignments::Assignments(const Registry& registry, base::Date day)
    : day_(day), by_unit_(registry.plan().units.size()) {
  for (const auto* task : registry.plan().tasks()) {
    tasks_.push_back(
        {task, parties_of(registry, task->lead), parties_of(registry, task->coordinating)});
  }
  for (auto& parties : tasks_) {
    for (auto* list : {&parties.lead, &parties.coordinating}) {
      for (auto& party : *list) {
        if (party.name.kind != NameKind::unit) continue;
        for (const auto& m : registry.unit_on(party.name.index, day)) party.units.push_back(m.unit);
      }
    }
  }
  GroupCache cache(registry, day);
  for (const auto& parties : tasks_) {
    by_task_.emplace(parties.task, &parties);
    std::map<size_t, Ways> reached;
    for (const auto& party : parties.lead) {
      for (auto& m : cache.members(party.name)) {
        improve(reached[m.unit].lead, reach_of(registry, party, m), party, m);
      }
    }
    for (const auto& party : parties.coordinating) {
      for (auto& m : cache.members(party.name)) {
        improve(reached[m.unit].coordinating, reach_of(registry, party, m), party, m);
      }
    }
    for (auto& [unit, ways] : reached) {
      by_unit_[unit].push_back(assignment_from(parties, unit, std::move(ways)));
    }
  }
}

const Assignment* Assignments::part_of(size_t unit, const Task& task) const {
  const auto parties = by_task_.find(&task);
  if (parties == by_task_.end()) return nullptr;
  // A unit's parts stand in the order of the tasks.
  const auto& parts = by_unit_[unit];
  const auto found = std::lower_bound(
      parts.begin(), parts.end(), parties->second,
      [](const Assignment& part, const TaskParties* wanted) { return part.parties < wanted; });
  return found != parts.end() && found->parties == parties->second ? &*found : nullptr;
}

}  // namespace dinhky::plan
