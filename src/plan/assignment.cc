#include "plan/assignment.h"

#include <algorithm>

namespace dinhky::plan {
namespace {

// How strongly a list reaches a unit: outright, through a closed group, through an open one.
enum class Reach { none, open_group, group, outright };

struct Way {
  Reach reach = Reach::none;
  const Party* party = nullptr;
  std::vector<size_t> inherited_from;
};

Way way_to(const Registry& registry, const std::vector<Party>& list, size_t unit, base::Date day) {
  Way best;
  for (const auto& party : list) {
    Reach reach = Reach::outright;
    if (party.name.kind == NameKind::group) {
      reach = registry.is_open(party.name.index) ? Reach::open_group : Reach::group;
    }
    if (reach <= best.reach) continue;
    for (auto& member : registry.members_on(party.name, day)) {
      if (member.unit == unit) best = {reach, &party, std::move(member.inherited_from)};
    }
  }
  return best;
}

// Outright beats a group on either side; between equals lead beats coordinating, and so does an
// optional lead beside a coordinating group.
bool leads(const Way& lead, const Way& coordinating) {
  if (lead.reach == Reach::none) return false;
  return coordinating.reach != Reach::outright || lead.reach == Reach::outright;
}

}  // namespace

std::vector<Party> parties(const Registry& registry, const std::vector<Text>& names) {
  std::vector<Party> list;
  const auto& plan = registry.plan();
  for (const auto& text : names) {
    auto name = registry.resolve(text.value);
    if (name.kind != NameKind::unit && name.kind != NameKind::group) continue;
    const bool is_unit = name.kind == NameKind::unit;
    const auto& id = is_unit ? plan.units[name.index].id : plan.groups[name.index].id;
    const auto& label = is_unit ? plan.units[name.index].name : plan.groups[name.index].name;
    const bool known = std::any_of(list.begin(), list.end(),
                                   [&](const Party& party) { return party.id == id.value; });
    if (!known) list.push_back({std::move(name), id.value, label.value, text.span});
  }
  return list;
}

std::optional<Assignment> assignment_of(const Registry& registry, const Task& task, size_t unit,
                                        base::Date day) {
  const auto lead_list = parties(registry, task.lead);
  const auto coordinating_list = parties(registry, task.coordinating);
  const Way lead = way_to(registry, lead_list, unit, day);
  const Way coordinating = way_to(registry, coordinating_list, unit, day);
  const bool as_lead = leads(lead, coordinating);
  const Way& way = as_lead ? lead : coordinating;
  if (way.reach == Reach::none) return std::nullopt;

  Assignment result;
  result.task = &task;
  result.role = as_lead ? Role::lead : Role::coordinating;
  result.joint = as_lead && way.reach == Reach::outright && lead_list.size() > 1;
  result.optional = way.reach == Reach::open_group;
  if (way.reach != Reach::outright) result.via = way.party->id;
  result.inherited_from = way.inherited_from;
  const auto add = [&](const std::vector<Party>& list) {
    for (const auto& party : list) {
      if (&party != way.party) result.with.push_back(party);
    }
  };
  if (!as_lead || result.joint) add(lead_list);
  if (as_lead) add(coordinating_list);
  return result;
}

std::vector<Assignment> assignments_of(const Registry& registry, size_t unit, base::Date day) {
  std::vector<Assignment> list;
  for (const auto* task : registry.plan().tasks()) {
    if (auto assignment = assignment_of(registry, *task, unit, day)) {
      list.push_back(std::move(*assignment));
    }
  }
  return list;
}

}  // namespace dinhky::plan
