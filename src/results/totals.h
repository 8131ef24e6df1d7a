// Where the plan's tasks stand at the end of a period, from what the units reported.
//
// A task has the worst status of the units that lead it, in the order overdue, not-met, unreported,
// not-due, ongoing, done. A task whose time is yet to come is not-due; one whose time is over keeps
// the last word that its leads said of it. Every task of the plan has exactly one status or none
// (unreported), so that the counts close:
// done + ongoing + not-due + not-met + overdue + unreported = all tasks.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "results/returns.h"
#include "results/scope.h"
#include "results/unit_report.h"

namespace dinhky::results {

// A unit that has to answer for a task, and what it said.
struct LeadState {
  size_t unit = 0;
  bool joint = false;
  std::optional<Status> status;             // nullopt: not reported
  std::optional<schedule::Period> said_in;  // the record that holds the last word
};

struct TaskState {
  const plan::Task* task = nullptr;
  bool ongoing_kind = false;     // thường xuyên; else có thời hạn
  bool asked = false;            // active in the period
  std::optional<Status> status;  // nullopt: unreported
  // A lead told of a result within the period, or since the task's time was over.
  bool has_result = false;
  std::vector<LeadState> leads;  // empty where the task's time is yet to come, or nobody leads it

  // Done; of ongoing tasks (thường xuyên), under way with a result.
  bool achieved() const;
};

struct Counts {
  size_t all = 0;
  std::array<size_t, std::size(kStatuses)> by_status{};  // in the order of kStatuses
  size_t unreported = 0;
  size_t achieved_ongoing = 0;  // thường xuyên
  size_t achieved_dated = 0;    // có thời hạn
  size_t ongoing_kind = 0;      // tasks of each kind
  size_t dated_kind = 0;

  size_t of(Status status) const { return by_status[static_cast<size_t>(status)]; }
  size_t achieved() const { return achieved_ongoing + achieved_dated; }
};

// The worse of two, where nullopt is "unreported".
std::optional<Status> worst(std::optional<Status> a, std::optional<Status> b);

// Thường xuyên: without a term of its own, or one that comes again and again.
bool is_ongoing_kind(const plan::Task& task);

// Every task in the order of the annex, as it stands at the end of the period.
std::vector<TaskState> task_states(const Scope& scope, const Returns& returns,
                                   const schedule::Period& period);
Counts count(const std::vector<TaskState>& states);

// Who has to report for a record, and whether it has.
struct UnitState {
  size_t unit = 0;
  const UnitReport* report = nullptr;  // nullptr: missing
};

// Units asked on the reference day of the record, in the order of the plan; then, where they
// reported, units that ended within it.
std::vector<UnitState> unit_states(const Scope& scope, const Returns& returns,
                                   const schedule::Period& record);

}  // namespace dinhky::results
