// Clauses → parts → the whole schedule.
#pragma once

#include <vector>

#include "schedule/grammar.h"
#include "schedule/schedule.h"

namespace dinhky::schedule {

// The parts of one understood statement. A window beside "thường xuyên" or "hằng quý" bounds it
// ("Hằng tháng từ tháng 3 đến tháng 9"); a deadline ends the window that it stands beside ("Quý II,
// xong trước ngày 15/6"). What "và" joins stays apart.
std::vector<Part> parts_of(const Statement& statement, const Context& context,
                           std::vector<Doubt>& doubts);

// What an experienced clerk would call the whole: the kind that keeps the task in the most reports.
// Ongoing before recurring; then dependent, which has to be asked about; then range, deadline and
// on demand. The whole spans the parts of its own kind, open at an end where one of them is; a
// range reaches to the deadlines beside it.
void set_whole(Schedule& schedule);

}  // namespace dinhky::schedule
