// The figures of an indicator in the words of the consolidated report.
#pragma once

#include <string>

#include "report/consolidated.h"
#include "results/indicators.h"

namespace dinhky::report {

// "12 tin", "25/42 (59,52%)"; empty where nothing was added up.
std::string amount(const results::FigureSum& sum, const plan::Indicator& indicator);
// "Từ đầu năm: 12/40 (30%)"; empty where the plan sets no target, or there is nothing to hold
// against it.
std::string against_target(const results::IndicatorTotal& total, const Texts& texts);
// The figures that stand beside the sum, with the reason, a line a reason; empty where all count.
std::string uncounted_figures(const Consolidation& all, const results::IndicatorTotal& total);

}  // namespace dinhky::report
