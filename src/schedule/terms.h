// Terms that count from the plan's own issue: "100 ngày kể từ ngày ban hành".
#pragma once

#include "base/data_store.h"
#include "schedule/grammar.h"
#include "schedule/schedule.h"

namespace dinhky::schedule {

// Where the plan's day is known, its terms become deadlines and what begins with its issue begins
// then; where it is not, they wait.
//
// The first day of a term is not counted, and a term in months or years ends on the same day of its
// last month, or on that month's last day (Bộ luật Dân sự 91/2015/QH13, Điều 147 and 148).
void settle_terms(Statement& statement, const Context& context, base::DataStore& data);

}  // namespace dinhky::schedule
