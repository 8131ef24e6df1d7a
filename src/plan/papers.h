// Which reports a plan asks for, and who compiles each.
#pragma once

#include <vector>

#include "base/date.h"
#include "plan/deadlines.h"
#include "plan/model.h"
#include "schedule/period.h"
#include "schedule/regime.h"

namespace dinhky::plan {

// One report. Reports that close on one day may be one paper: "quý II và 6 tháng đầu năm".
struct Paper {
  schedule::Period period;               // the widest: its folder
  std::vector<schedule::Period> covers;  // all periods it reports on, shortest first

  bool combined() const { return covers.size() > 1; }
};

// Every paper that `reporting` asks for, in order of time, never the second half-year. Papers whose
// cut-off lies before the plan's day are left out; a plan dated by its month keeps them.
std::vector<Paper> all_papers(const Plan& plan, const schedule::Regime& regime);
// The same, with those that close before the plan's day.
std::vector<Paper> asked_papers(const Plan& plan);
// A period named outright: exactly that report.
Paper paper_of(const schedule::Period& period);

// The day on which it is decided who reports and who compiles: the units' deadline, else the
// cut-off.
base::Date reference_day(const Plan& plan, const Timing& timing, const schedule::Period& period);
// The line in force on the day; nullptr when none is.
const Line* line_on(const Plan& plan, base::Date day);
// A line that names nobody is not known yet.
bool is_unknown(const Line& line);

// "quý II và 6 tháng đầu năm 2025".
std::string vietnamese_name(const Paper& paper);

}  // namespace dinhky::plan
