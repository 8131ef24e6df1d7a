// The first draft of a unit's own plan, made from the plan that it carries out.
#pragma once

#include <string>
#include <vector>

#include "plan/assignment.h"
#include "report/paper_parts.h"

namespace dinhky::report {

struct OwnPlan {
  size_t unit = 0;
  std::string parent_file;    // the parent's file as seen from the draft; empty = not at hand
  bool coordinating = false;  // with the tasks that the unit only helps with, in a last section
};

// Head, a skeleton of the text, the tasks that the unit leads (each naming the parent's task), the
// units and groups that these still name, and the parent's reports, sent to the parent's compiler.
// Number, day and the work itself are the unit's to fill in.
plan::Plan own_plan(const Basis& run, const std::vector<const plan::Assignments*>& days,
                    const OwnPlan& wanted);

}  // namespace dinhky::report
