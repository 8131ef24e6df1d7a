// How wide the columns of an annex are.
#pragma once

#include <string_view>
#include <vector>

#include "report/document.h"

namespace dinhky::report {

// How much room the column wants beside others, by the key of tasks ("content", "lead").
double column_weight(std::string_view key);

// Shares of the text width by weight, but none so narrow that its longest word would break, as far
// as there is room for all. Reads the table's head and its rows of single cells.
std::vector<double> annex_widths(const std::vector<double>& weights, const Table& table,
                                 bool landscape);

}  // namespace dinhky::report
