// The stretches of a clause → parts with days: ranges and deadlines.
#pragma once

#include <optional>
#include <vector>

#include "schedule/clause.h"
#include "schedule/schedule.h"

namespace dinhky::schedule {

struct Windows {
  std::vector<Part> parts;  // of the kind range or deadline
  // Stretches without a month of their own ("ngày 15") that recur.
  struct Step {
    Every every = Every::none;  // none: of whatever recurs beside it
    std::optional<On> on;
  };
  std::vector<Step> steps;
  // The plan's year without its number: "trong năm".
  bool plan_year_only = false;
};

// `recurs`: the statement has a recurring clause, beside which "ngày 15" needs no month.
// Impossible, reversed and far days give doubts.
Windows windows_of(Clause clause, bool recurs, const Context& context, std::vector<Doubt>& doubts);

}  // namespace dinhky::schedule
