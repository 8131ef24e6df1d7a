// What a unit was asked and left open.
#pragma once

#include <vector>

#include "results/scope.h"
#include "results/unit_report.h"
#include "results/words.h"

namespace dinhky::results {

// Tasks that the unit leads and that are active in the record, in the order of the annex.
struct Gaps {
  std::vector<const plan::Task*> missing;    // no result at all
  std::vector<const plan::Task*> no_status;  // a row without a status
  std::vector<const plan::Task*> no_result;  // a status without words; not-due needs none
  std::vector<const Text*> samples;          // answers in which a form's sample text still stands

  bool any() const {
    return !missing.empty() || !no_status.empty() || !no_result.empty() || !samples.empty();
  }
};

Gaps gaps_of(const Scope& scope, const Words& words, const UnitReport& report,
             const std::vector<plan::Assignment>& parts, const schedule::Period& record);

}  // namespace dinhky::results
