// An office's own days off and days worked: the file that `reporting.work_calendar` names.
#pragma once

#include "diag/diagnostic.h"
#include "schedule/day_rows.h"
#include "yaml/node.h"

namespace dinhky::plan {

// Rows that cannot be meant (no days, backwards, far too long, a day said twice) are told and left
// out. The tree has been checked against kWorkDaysFileShape.
schedule::DayRows build_work_days(const yaml::Node& root, diag::Findings& findings);

}  // namespace dinhky::plan
