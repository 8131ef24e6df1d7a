// The figures of an indicator in words.
#pragma once

#include <string>

#include "report/texts.h"
#include "results/indicators.h"

namespace dinhky::report {

// "12 tin"; of a ratio "23/39 (58,97%)". Empty where there is nothing to add up.
std::string indicator_amount(const results::FigureSum& sum, const plan::Indicator& indicator);

// "Từ đầu năm: 12/24 (50%)". Empty without a target, without figures, and for ratios.
std::string against_target(const results::IndicatorTotal& total, const Texts& texts);

}  // namespace dinhky::report
