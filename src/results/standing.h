// How a period stands: who has reported and what is open, where each task stands, for `status`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "results/gaps.h"
#include "results/totals.h"

namespace dinhky::results {

// One unit's report for one record.
struct UnitStanding {
  UnitState state;
  schedule::Period record;
  Gaps gaps;  // of those that have reported

  bool missing() const { return state.report == nullptr; }
};

struct Standing {
  std::vector<schedule::Period> records;
  std::vector<UnitStanding> units;  // by record; missing ones first, then in the order of the plan
  std::vector<TaskState> tasks;
  Counts counts;

  // The leads of each task by unit, in the order of the plan: rows of the table units × tasks, a
  // cell for each of `tasks`, nullptr where the unit does not lead.
  std::map<size_t, std::vector<const LeadState*>> matrix() const;
};

Standing standing_of(const Scope& scope, const Words& words, const Returns& returns,
                     const schedule::Period& period);

// Done and all, and the share in percent with two decimals: "58,97%".
std::string share_of(const Counts& counts);

}  // namespace dinhky::results
