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

  // `task` is the one the result names, `part` the unit's part in it; nullptr when the plan has no
  // task of that id, the unit no part.
  void check_result(const TaskResult& result, const plan::Task* task, const plan::Assignment* part,
                    diag::Findings& findings) const;
  // Tasks that the unit leads and does not answer for, or only in part.
  void check_complete(const UnitReport& report, diag::Findings& findings) const;
};

}  // namespace dinhky::results
