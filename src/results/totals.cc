#include "results/totals.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace dinhky::results {
namespace {

using plan::Assignment;
using plan::Task;
using schedule::Period;

// Worse comes first; "unreported" stands between not-met and not-due.
int rank(std::optional<Status> status) {
  if (!status) return 2;
  switch (*status) {
    case Status::overdue:
      return 0;
    case Status::not_met:
      return 1;
    case Status::not_due:
      return 3;
    case Status::ongoing:
      return 4;
    case Status::done:
      break;
  }
  return 5;
}

class StateBuilder {
 public:
  StateBuilder(const Scope& scope, const Returns& returns, const Period& period)
      : scope_(scope),
        returns_(returns),
        period_(period),
        records_(plan::records_until(scope.plan, period)),
        inside_(plan::records_in(scope.plan, period)) {}

  std::vector<TaskState> build() {
    std::vector<TaskState> states;
    for (const auto* task : scope_.plan.tasks()) {
      TaskState state;
      state.task = task;
      state.ongoing_kind = is_ongoing_kind(*task);
      state.asked = scope_.activity.active(*task, period_);
      states.push_back(std::move(state));
    }
    for (auto& state : states) find_last_active(state);
    add_leads(states);
    for (auto& state : states) merge(state);
    return states;
  }

 private:
  // The last record up to the period in which the task is active decides who answers for it.
  void find_last_active(const TaskState& state) {
    for (const auto& record : records_) {
      if (scope_.activity.active(*state.task, record)) deciding_[state.task] = record;
    }
  }

  // One walk over the units of each deciding day, not one a task.
  void add_leads(std::vector<TaskState>& states) {
    std::map<const Task*, TaskState*> by_task;
    std::map<Period, bool> days;
    for (auto& state : states) {
      by_task[state.task] = &state;
      const auto found = deciding_.find(state.task);
      if (found != deciding_.end()) days[found->second] = true;
    }
    for (const auto& [record, used] : days) {
      const auto day = plan::reference_day(scope_.plan, scope_.timing, record);
      const auto& assignments = scope_.assignments.on(day);
      for (size_t unit = 0; unit < scope_.plan.units.size(); ++unit) {
        for (const auto& part : assignments.of_unit(unit)) {
          const auto found = deciding_.find(&part.task());
          if (found == deciding_.end() || found->second != record) continue;
          if (part.role == plan::Role::lead) add_lead(part, record, *by_task[&part.task()]);
        }
      }
    }
  }

  // Who may belong to an open group answers only where it says something.
  void add_lead(const Assignment& part, const Period& record, TaskState& state) {
    LeadState lead;
    lead.unit = part.unit;
    lead.joint = part.joint;
    const auto& id = part.task().id.value;
    // Later records first: who follows the unit speaks for it; of several the worst word counts.
    for (auto at = records_.rbegin(); at != records_.rend() && *at > record; ++at) {
      for (const size_t unit : heirs(part.unit, *at)) {
        take(unit, *at, id, lead);
        note_result(unit, *at, id, state);
      }
    }
    take(part.unit, record, id, lead);
    note_result(part.unit, record, id, state);
    for (const size_t unit : scope_.speakers_for(part.unit, record)) {
      if (!lead.status) take(unit, record, id, lead);
      note_result(unit, record, id, state);
    }
    // A predecessor's result stands beside its successor's; its status does not replace it.
    for (const auto& inside : inside_) {
      note_result(part.unit, inside, id, state);
      for (const size_t old : part.inherited_from) note_result(old, inside, id, state);
    }
    if (part.optional && !lead.status) return;
    state.leads.push_back(lead);
  }

  // Who speaks for the unit in a record: itself, or those that follow it.
  std::vector<size_t> heirs(size_t unit, const Period& record) const {
    const auto day = plan::reference_day(scope_.plan, scope_.timing, record);
    std::vector<size_t> units;
    for (const auto& member : scope_.registry.unit_on(unit, day)) units.push_back(member.unit);
    return units;
  }

  // A unit is asked of all its tasks in a row.
  const TaskResult* word_of(size_t unit, const Period& record, const std::string& id) const {
    if (!last_asked_ || last_asked_->unit != unit || last_asked_->record != record) {
      last_asked_ = Subject{unit, record};
      last_filed_ = returns_.find(record, unit);
    }
    return last_filed_ == nullptr ? nullptr : last_filed_->find(id);
  }

  // Words of earlier records than the last that said something do not count any more.
  void take(size_t unit, const Period& record, const std::string& id, LeadState& lead) const {
    const auto* result = word_of(unit, record, id);
    if (result == nullptr || !result->status) return;
    if (lead.said_in && *lead.said_in != record) return;
    lead.status = lead.said_in ? worst(lead.status, result->status) : result->status;
    lead.said_in = record;
  }

  void note_result(size_t unit, const Period& record, const std::string& id,
                   TaskState& state) const {
    const auto* result = word_of(unit, record, id);
    if (result != nullptr && !result->result.empty()) state.has_result = true;
  }

  void merge(TaskState& state) const {
    if (!deciding_.contains(state.task)) {
      state.status = Status::not_due;
      return;
    }
    if (state.leads.empty()) return;
    state.status = state.leads.front().status;
    for (const auto& lead : state.leads) state.status = worst(state.status, lead.status);
  }

  const Scope& scope_;
  const Returns& returns_;
  Period period_;
  std::vector<Period> records_;
  std::vector<Period> inside_;
  std::map<const Task*, Period> deciding_;
  mutable std::optional<Subject> last_asked_;
  mutable const Filed* last_filed_ = nullptr;
};

}  // namespace

bool TaskState::achieved() const {
  if (status == Status::done) return true;
  return ongoing_kind && status == Status::ongoing && has_result;
}

std::optional<Status> worst(std::optional<Status> a, std::optional<Status> b) {
  return rank(b) < rank(a) ? b : a;
}

bool is_ongoing_kind(const Task& task) {
  using schedule::ScheduleKind;
  if (!task.schedule.calendar.empty()) return false;
  switch (task.schedule.value.kind) {
    case ScheduleKind::ongoing:
    case ScheduleKind::recurring:
    case ScheduleKind::on_demand:
      return true;
    default:
      return false;
  }
}

std::vector<TaskState> task_states(const Scope& scope, const Returns& returns,
                                   const Period& period) {
  return StateBuilder(scope, returns, period).build();
}

Counts count(const std::vector<TaskState>& states) {
  Counts counts;
  for (const auto& state : states) {
    ++counts.all;
    ++(state.ongoing_kind ? counts.ongoing_kind : counts.dated_kind);
    if (state.status) {
      ++counts.by_status[static_cast<size_t>(*state.status)];
    } else {
      ++counts.unreported;
    }
    if (state.achieved()) ++(state.ongoing_kind ? counts.achieved_ongoing : counts.achieved_dated);
  }
  return counts;
}

std::vector<UnitState> unit_states(const Scope& scope, const Returns& returns,
                                   const Period& record) {
  const auto day = plan::reference_day(scope.plan, scope.timing, record);
  const auto report_of = [&](size_t unit) {
    const auto* filed = returns.find(record, unit);
    return filed == nullptr ? nullptr : &filed->report;
  };
  std::vector<UnitState> states;
  for (const size_t unit :
       plan::reporting_units(scope.plan, scope.assignments.on(day), scope.activity, record)) {
    states.push_back({unit, report_of(unit)});
  }
  std::set<size_t> asked;
  for (auto& state : states) {
    asked.insert(state.unit);
    // Who follows a unit may have told for it, in a file of its own name.
    for (const size_t follower : scope.speakers_for(state.unit, record)) {
      if (state.report == nullptr) state.report = report_of(follower);
      if (state.report != nullptr) asked.insert(follower);
    }
  }
  for (const auto& filed : returns.all()) {
    if (filed.subject.record != record || asked.contains(filed.subject.unit)) continue;
    states.push_back({filed.subject.unit, &filed.report});
  }
  return states;
}

}  // namespace dinhky::results
