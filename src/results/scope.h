// What the units' reports are read against: the plan, resolved.
#pragma once

#include <map>
#include <string_view>

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

  // The unit's part in every task when it reported for the record; empty when it did not exist.
  const std::vector<plan::Assignment>& parts_of(size_t unit, const schedule::Period& record) const;
};

}  // namespace dinhky::results
