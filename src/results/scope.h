// What the units' reports are read against: the plan, resolved.
#pragma once

#include <vector>

#include "plan/activity.h"
#include "plan/papers.h"
#include "plan/records.h"
#include "plan/registry.h"

namespace dinhky::results {

// Refers to its parts; they outlive it.
struct Scope {
  const plan::Plan& plan;
  const plan::Registry& registry;
  const plan::Timing& timing;
  const plan::Activity& activity;
  const plan::AssignmentsByDay& assignments;

  // The unit's part in every task when it reported for the record. One that has not begun yet
  // speaks for those that it follows; empty when there are none, and when it had ended before.
  const std::vector<plan::Assignment>& parts_of(size_t unit, const schedule::Period& record) const;

  // Its part in one task; nullptr where it has none. Of several through those that it follows, one
  // that leads.
  const plan::Assignment* part_of(size_t unit, const schedule::Period& record,
                                  const plan::Task& task) const;
  bool leads(size_t unit, const schedule::Period& record, const plan::Task& task) const;

  // Who follows the unit, and may speak for it in a record in which it does not exist itself yet.
  std::vector<size_t> speakers_for(size_t unit, const schedule::Period& record) const;
  // The other way round: units asked in the record that the unit speaks for.
  std::vector<size_t> spoken_for(size_t unit, const schedule::Period& record) const;
};

}  // namespace dinhky::results
