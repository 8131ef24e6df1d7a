// Tasks without a lead, with several, and units that meet themselves in both lists of a task.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/text.h"
#include "check/check.h"
#include "check/places.h"
#include "diag/catalogue.h"
#include "plan/assignment.h"

namespace dinhky::check {
namespace {

using plan::NameKind;
using plan::Party;

void check_leads(const Context& context, const plan::Task& task, const std::vector<Party>& lead,
                 diag::Findings& findings) {
  if (task.lead.empty()) {
    findings.add(diag::rules::lead_missing, task.id.span).with("task", task.id.value);
    return;
  }
  if (lead.size() < 2) return;
  const bool named = std::any_of(lead.begin(), lead.end(), [](const Party& party) {
    return party.name.kind == NameKind::unit;
  });
  std::vector<std::string> names;
  for (const auto& party : lead) names.push_back(party.label);
  auto& finding = findings.add(diag::rules::lead_several, across(context.sources, task.lead),
                               named ? "" : "groups");
  finding.with("task", task.id.value).with("leads", base::joined(names, "; "));
  if (!named) finding.as(diag::Severity::note);
  finding.hint({named ? "lead-several.hint" : "lead-several.groups.hint", {}});
}

// The same name in both lists of a task.
void check_both_outright(const plan::Task& task, const std::vector<Party>& lead,
                         const std::vector<Party>& coordinating, diag::Findings& findings) {
  std::map<std::string_view, const Party*> leads;
  for (const auto& party : lead) leads.emplace(party.id, &party);
  for (const auto& party : coordinating) {
    const auto twin = leads.find(party.id);
    if (twin == leads.end()) continue;
    findings.add(diag::rules::lead_and_coordinating, party.span)
        .with("name", party.label)
        .with("task", task.id.value)
        .also(twin->second->span, {"related.leads-here", {}})
        .hint({"lead-and-coordinating.hint", {}});
  }
}

// A unit that a group reaches in one list while the other list names it, or reaches it through
// another group. The cause is the group's membership, so it is told once a group.
class GroupOverlaps {
 public:
  explicit GroupOverlaps(const Context& context) : context_(context) {}

  void look(const std::vector<Party>& lead, const std::vector<Party>& coordinating) {
    for (const auto& group : coordinating) {
      if (group.name.kind != NameKind::group) continue;
      for (const auto& other : lead) meet(group, other);
    }
    for (const auto& group : lead) {
      if (group.name.kind != NameKind::group) continue;
      for (const auto& other : coordinating) {
        if (other.name.kind == NameKind::unit) meet(group, other);
      }
    }
  }

  void report(diag::Findings& findings) const {
    for (const auto& [id, overlap] : by_group_) {
      auto& finding =
          findings.add(diag::rules::lead_and_coordinating, overlap.places.front(), "group");
      finding.as(diag::Severity::note)
          .with("group", overlap.label)
          .with("units", base::joined({overlap.units.begin(), overlap.units.end()}, ", "))
          .with("count", std::to_string(overlap.places.size()))
          .hint({"lead-and-coordinating.group.hint", {}});
      for (size_t i = 1; i < overlap.places.size(); ++i) {
        finding.also(overlap.places[i], {"related.also-here", {}});
      }
    }
  }

 private:
  struct Overlap {
    std::string label;
    std::set<std::string> units;
    std::vector<diag::Span> places;
  };

  const std::set<size_t>& members(const Party& party) {
    const auto [at, added] = members_.try_emplace(party.id);
    if (added) {
      for (const auto& day : context_.reference_days) {
        for (const auto& member : context_.registry.members_on(party.name, day)) {
          at->second.insert(member.unit);
        }
      }
    }
    return at->second;
  }

  void meet(const Party& group, const Party& other) {
    if (group.id == other.id) return;
    // Who belongs to an open group is not known; nothing can be said of it.
    if (context_.registry.is_open(group.name.index)) return;
    if (other.name.kind == NameKind::group && context_.registry.is_open(other.name.index)) return;
    bool shared = false;
    for (const size_t unit : members(other)) {
      if (!members(group).contains(unit)) continue;
      by_group_[group.id].units.insert(context_.plan.units[unit].name.value);
      shared = true;
    }
    if (!shared) return;
    auto& overlap = by_group_[group.id];
    overlap.label = group.label;
    if (overlap.places.empty() || overlap.places.back() != group.span) {
      overlap.places.push_back(group.span);
    }
  }

  const Context& context_;
  std::map<std::string, std::set<size_t>> members_;
  std::map<std::string, Overlap> by_group_;
};

}  // namespace

void check_assignments(const Context& context, diag::Findings& findings) {
  GroupOverlaps overlaps(context);
  for (const auto* task : context.plan.tasks()) {
    const auto lead = plan::parties_of(context.registry, task->lead);
    const auto coordinating = plan::parties_of(context.registry, task->coordinating);
    check_leads(context, *task, lead, findings);
    check_both_outright(*task, lead, coordinating, findings);
    overlaps.look(lead, coordinating);
  }
  overlaps.report(findings);
}

}  // namespace dinhky::check
