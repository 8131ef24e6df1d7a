// The table of the consolidated report: where each task stands, who did what, the figures.
#pragma once

#include <string>

#include "report/consolidated.h"

namespace dinhky::report {

// TT, content, leads, time, status, results; rows stand under the sections of the annex, a row more
// for each indicator.
Table results_table(const Consolidation& all);

// What everybody told of the task, in words: identical texts once, who leads it first, and by name
// those that lead it and are silent.
std::string told_of_task(const Consolidation& all, const results::TaskState& state);

// "Hoàn thành", …, "Chưa báo cáo".
std::string status_name(const std::optional<results::Status>& status, const Texts& texts);

}  // namespace dinhky::report
