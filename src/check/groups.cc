// Groups that hold nobody, groups that hold themselves, and groups whose members nobody can list.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/check.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

using plan::Group;
using plan::GroupKind;
using plan::NameKind;

// Walks from group to group along their lists, finding each cycle once, beginning at its smallest
// position so that the finding does not depend on where the walk came in.
class CycleFinder {
 public:
  CycleFinder(const Context& context, diag::Findings& findings)
      : context_(context), findings_(findings), done_(context.plan.groups.size(), false) {}

  void run() {
    for (size_t i = 0; i < context_.plan.groups.size(); ++i) visit(i);
  }
  bool in_cycle(size_t group) const { return cyclic_.contains(group); }

 private:
  void visit(size_t index) {
    const auto at = std::find(path_.begin(), path_.end(), index);
    if (at != path_.end()) return report({at, path_.end()});
    if (done_[index]) return;
    path_.push_back(index);
    const Group& group = context_.plan.groups[index];
    for (const auto* list : {&group.members, &group.candidates}) {
      for (const auto& name : *list) {
        const auto member = context_.registry.resolve(name.value);
        if (member.kind == NameKind::group) visit(member.index);
      }
    }
    path_.pop_back();
    done_[index] = true;
  }

  void report(std::vector<size_t> cycle) {
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    std::vector<std::string> ids;
    for (const size_t index : cycle) {
      cyclic_.insert(index);
      ids.push_back(context_.plan.groups[index].id.value);
    }
    ids.push_back(ids.front());
    auto& finding =
        findings_.add(diag::rules::group_cycle, context_.plan.groups[cycle.front()].members_span);
    finding.with("path", base::joined(ids, " → "));
    for (size_t i = 1; i < cycle.size(); ++i) {
      finding.also(context_.plan.groups[cycle[i]].members_span, {"related.cycle", {}});
    }
  }

  const Context& context_;
  diag::Findings& findings_;
  std::vector<bool> done_;
  std::vector<size_t> path_;
  std::set<size_t> cyclic_;
};

// Nobody on any day, and no name in the list that might have meant somebody.
bool holds_nobody(const Context& context, size_t index) {
  const Group& group = context.plan.groups[index];
  if (group.kind == GroupKind::open || group.kind == GroupKind::unknown) return false;
  if (group.kind == GroupKind::list) return group.members.empty();
  std::vector<base::Date> days = context.reference_days;
  for (const auto& unit : context.plan.units) {
    if (unit.from) days.push_back(*unit.from);
    if (unit.until) days.push_back(*unit.until);
  }
  return std::all_of(days.begin(), days.end(),
                     [&](base::Date day) { return context.registry.group_on(index, day).empty(); });
}

void report_open(const Context& context, size_t index, diag::Findings& findings) {
  std::vector<diag::Span> places;
  for (const auto* task : context.plan.tasks()) {
    for (const auto* list : {&task->lead, &task->coordinating}) {
      for (const auto& name : *list) {
        const auto found = context.registry.resolve(name.value);
        if (found.kind == NameKind::group && found.index == index) places.push_back(name.span);
      }
    }
  }
  if (places.empty()) return;
  const Group& group = context.plan.groups[index];
  auto& finding = findings.add(diag::rules::group_open, group.members_span);
  finding.with("name", group.name.value);
  if (group.candidates.empty()) finding.hint({"group-open.hint", {}});
  for (const auto& place : places) finding.also(place, {"related.used", {}});
}

}  // namespace

void check_groups(const Context& context, diag::Findings& findings) {
  CycleFinder cycles(context, findings);
  cycles.run();
  for (size_t i = 0; i < context.plan.groups.size(); ++i) {
    const Group& group = context.plan.groups[i];
    if (group.kind == GroupKind::open) {
      report_open(context, i, findings);
    } else if (context.plan.units_known && !cycles.in_cycle(i) && holds_nobody(context, i)) {
      findings.add(diag::rules::group_empty, group.members_span).with("name", group.name.value);
    }
  }
}

}  // namespace dinhky::check
