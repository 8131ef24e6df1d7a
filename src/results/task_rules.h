// The results-* rules of single tasks and their figures.
#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "results/scope.h"
#include "results/unit_report.h"
#include "results/words.h"

namespace dinhky::results {

struct TaskRules {
  const Scope& scope;
  const Words& words;
  const std::vector<plan::Assignment>& parts;  // the unit's, on the day of the record
  schedule::Period record;

  // `task` is the one the result names; nullptr when the plan has none of that id.
  void check_result(const TaskResult& result, const plan::Task* task,
                    diag::Findings& findings) const;
  // Tasks that the unit leads and does not answer for, or only in part.
  void check_complete(const UnitReport& report, diag::Findings& findings) const;
};

}  // namespace dinhky::results
