// What the overviews of a plan and of a period share.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "report/overview.h"
#include "report/paper_parts.h"

namespace dinhky::report {

// An overview of the plan that has no sections yet: its number and day, who issued it, as of when.
Overview overview_of(const Basis& run, base::Date today);

// A column for each task, in the order of the annex; no rows yet.
Matrix empty_matrix(const Basis& run, std::string_view name_key);

// The unit's name; of one that begins or ends within the plan's year, with the day.
std::string name_in_year(const Basis& run, size_t unit);

Figure figure(size_t value, std::string label, std::string note = {});

}  // namespace dinhky::report
