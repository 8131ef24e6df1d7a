// A unit's own plan beside the plan that it carries out: the same plan, known tasks, nothing left
// out, nothing later, the same figures.
#include <map>
#include <optional>
#include <set>

#include "base/fold.h"
#include "base/text.h"
#include "check/check.h"
#include "diag/catalogue.h"
#include "plan/activity.h"
#include "plan/assignment.h"
#include "yaml/scalar.h"

namespace dinhky::check {
namespace {

using plan::Plan;
using plan::Task;

// The day after which nothing of the task is left to do; nullopt where it has none. A task bound to
// a calendar ends with it.
std::optional<base::Date> end_of(const Plan& plan, const Task& task) {
  const auto* calendar = plan::calendar_of(plan, task);
  if (calendar == nullptr) return task.schedule.value.last;
  std::optional<base::Date> last;
  for (const auto& range : calendar->dates) {
    if (!last || *last < range.last) last = range.last;
  }
  return last;
}

// Goes on to the end of the plan.
bool goes_on(const Task& task) {
  const auto kind = task.schedule.value.kind;
  return kind == schedule::ScheduleKind::ongoing || kind == schedule::ScheduleKind::recurring;
}

class BesideParent {
 public:
  BesideParent(const Context& context, const Plan& parent, diag::Findings& findings)
      : context_(context),
        key_(*context.plan.head.parent),
        parent_(parent),
        registry_(parent, plan::load_abbreviations(context.data)),
        findings_(findings) {
    for (const auto* task : parent.tasks()) tasks_.emplace(task->id.value, task);
  }

  void check() {
    const auto& id = parent_.head.id.value;
    if (!key_.id.empty() && key_.id.value != id) {
      findings_.add(diag::rules::parent_plan, key_.id.span, "id")
          .with("path", key_.file.value)
          .with("found", id)
          .hint({"hint.write", {{"text", "id: " + id}}});
      return;  // another plan: its tasks are not these
    }
    for (const auto* task : context_.plan.tasks()) {
      if (!task->parent.empty()) look_up(*task);
    }
    if (key_.unit.empty()) return;
    const auto unit = find_unit();
    if (!unit) return;
    const auto led = tasks_led_by(*unit);
    for (const auto& [above, own] : taken_) {
      if (led.contains(above)) check_indicators(*above, own);
    }
    // A task named by a wrong id may be the very one that seems to be left out.
    if (!unknown_) check_missing(*unit, led);
  }

 private:
  void look_up(const Task& task) {
    const auto found = tasks_.find(task.parent.value);
    if (found != tasks_.end()) {
      taken_[found->second].push_back(&task);
      compare_ends(task, *found->second);
      return;
    }
    unknown_ = true;
    std::vector<std::string> ids;
    for (const auto& [id, other] : tasks_) ids.push_back(id);
    auto& finding = findings_.add(diag::rules::parent_task_unknown, task.parent.span)
                        .with("name", task.parent.value)
                        .with("plan", parent_.head.id.value);
    if (const auto meant = base::nearest(task.parent.value, ids)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
  }

  void compare_ends(const Task& task, const Task& above) {
    const auto latest = end_of(parent_, above);
    if (!latest) return;
    const auto own = end_of(context_.plan, task);
    const bool open = !own && goes_on(task);
    if (!open && (!own || *own <= *latest)) return;
    const auto place = task.schedule.span;
    auto& finding = open ? findings_.add(diag::rules::parent_schedule_later, place, "open")
                         : findings_.add(diag::rules::parent_schedule_later, place);
    finding.with("task", above.id.value).with("last", base::to_vietnamese(*latest));
    if (own) finding.with("day", base::to_vietnamese(*own));
  }

  // Figures go up under the parent's ids; what it adds up must be of one kind.
  void check_indicators(const Task& above, const std::vector<const Task*>& own) {
    for (const auto& wanted : above.indicators) {
      bool found = false;
      for (const auto* task : own) {
        for (const auto& indicator : task->indicators) {
          if (indicator.id.value != wanted.id.value) continue;
          found = true;
          compare_indicators(above, wanted, indicator);
        }
      }
      if (found) continue;
      findings_.add(diag::rules::parent_indicator, own.front()->parent.span)
          .with("task", above.id.value)
          .with("indicator", wanted.id.value)
          .hint({"hint.write", {{"text", "indicators: {" + declaration_of(wanted) + "}"}}});
    }
  }

  void compare_indicators(const Task& above, const plan::Indicator& wanted,
                          const plan::Indicator& indicator) {
    const auto name = [&](diag::Diagnostic& finding, const std::string& own,
                          const std::string& theirs) {
      finding.with("indicator", indicator.id.value)
          .with("task", above.id.value)
          .with("own", own.empty() ? "…" : own)
          .with("parent", theirs);
    };
    const auto place = indicator.id.span;
    if (!wanted.aggregate.empty() && indicator.aggregate != wanted.aggregate) {
      name(findings_.add(diag::rules::parent_indicator, place, "aggregate"), indicator.aggregate,
           wanted.aggregate);
    }
    if (!wanted.unit.empty() && indicator.unit.value != wanted.unit.value) {
      name(findings_.add(diag::rules::parent_indicator, place, "unit"), indicator.unit.value,
           wanted.unit.value);
    }
  }

  // As the plan file writes it.
  static std::string declaration_of(const plan::Indicator& indicator) {
    std::vector<std::string> parts;
    if (!indicator.label.empty())
      parts.push_back("label: " + yaml::scalar_in_flow(indicator.label.value));
    if (!indicator.unit.empty())
      parts.push_back("unit: " + yaml::scalar_in_flow(indicator.unit.value));
    if (!indicator.aggregate.empty()) parts.push_back("aggregate: " + indicator.aggregate);
    return indicator.id.value + ": {" + base::joined(parts, ", ") + "}";
  }

  std::optional<size_t> find_unit() {
    const auto found = registry_.resolve(key_.unit.value);
    if (found.kind == plan::NameKind::unit) return found.index;
    auto& finding = findings_.add(diag::rules::parent_plan, key_.unit.span, "unit")
                        .with("name", key_.unit.value)
                        .with("plan", parent_.head.id.value);
    std::vector<std::string> ids;
    for (const auto& unit : parent_.units) ids.push_back(unit.id.value);
    if (const auto meant = base::nearest(key_.unit.value, ids)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
    return std::nullopt;
  }

  // On any of the days on which it is asked who reports; through an open group nothing is required
  // of the unit.
  std::set<const Task*> tasks_led_by(size_t unit) const {
    std::set<const Task*> led;
    for (const auto day : context_.reference_days) {
      const plan::Assignments assignments(registry_, day);
      for (const auto& assignment : assignments.of_unit(unit)) {
        if (assignment.role == plan::Role::lead && !assignment.optional) {
          led.insert(&assignment.task());
        }
      }
    }
    return led;
  }

  void check_missing(size_t unit, const std::set<const Task*>& led) {
    std::vector<std::string> missing;
    for (const auto* task : parent_.tasks()) {
      if (led.contains(task) && !taken_.contains(task)) missing.push_back(task->id.value);
    }
    if (missing.empty()) return;
    findings_.add(diag::rules::parent_task_missing, key_.unit.span)
        .with("count", std::to_string(missing.size()))
        .with("tasks", base::joined(missing, ", "))
        .with("unit", parent_.units[unit].name.value)
        .hint({"hint.write", {{"text", "parent: " + missing.front()}}});
  }

  const Context& context_;
  const plan::ParentPlan& key_;
  const Plan& parent_;
  plan::Registry registry_;
  diag::Findings& findings_;
  std::map<std::string, const Task*> tasks_;
  std::map<const Task*, std::vector<const Task*>> taken_;  // the parent's → those that carry it out
  bool unknown_ = false;  // a task names one that the parent does not have
};

// Tasks that carry out those of a plan which is named nowhere.
void check_orphans(const Context& context, diag::Findings& findings) {
  const Task* first = nullptr;
  diag::Diagnostic* finding = nullptr;
  for (const auto* task : context.plan.tasks()) {
    if (task->parent.empty()) continue;
    if (first == nullptr) {
      first = task;
      finding = &findings.add(diag::rules::parent_plan, task->parent.span, "none")
                     .with("name", task->parent.value);
    } else {
      finding->also(task->parent.span, {"related.parent-task", {}});
    }
  }
}

}  // namespace

void check_parent(const Context& context, diag::Findings& findings) {
  const auto& parent = context.plan.head.parent;
  if (!parent) return check_orphans(context, findings);
  if (parent->plan != nullptr) BesideParent(context, *parent->plan, findings).check();
}

}  // namespace dinhky::check
