// Figures of an indicator that count nowhere, in the words of the consolidated report.
#pragma once

#include <string>

#include "report/consolidated.h"
#include "results/indicators.h"

namespace dinhky::report {

// The figures that stand beside the sum, with the reason, a line a reason; empty where all count.
std::string uncounted_figures(const Consolidation& all, const results::IndicatorTotal& total);

}  // namespace dinhky::report
