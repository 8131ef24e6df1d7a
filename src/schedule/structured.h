// Schedules without words: the mappings that a plan may hold in place of a phrase.
//
//   {from: 2025-Q2, until: 2025-09-30}          {by: 2025-06-30}
//   {every: month, on: 20}                      {every: quarter, on: {month: last, day: 14}}
//   {every: week, on: friday, from: 2025-03}    {dates: [2025-05-12..2025-05-16, 2025-09-22]}
//   {awaits: kế hoạch kiểm tra}                 {kind: ongoing}, {kind: on-demand}
//
// Times are days (2025-06-30), months (2025-06), quarters, half-years and years (2025-Q2, 2025-H1,
// 2025): the last four belong to the reporting period of their name, as in phrases. Days that only
// stand for a part of a month ("đầu tháng 4") do so too with `placed: by-month`. Several statements
// stand in a list. `calendar` and `after` name things of the plan; the plan reads them.
#pragma once

#include <string>

#include "diag/diagnostic.h"
#include "schedule/schedule.h"
#include "yaml/node.h"

namespace dinhky::schedule {

// True when the mapping holds more than a phrase and what it is bound to.
bool is_structured(const yaml::Node& mapping);

// What the mapping, or the list of mappings, says; its keys are checked already. What contradicts
// itself or cannot be is a finding at its place and leaves its statement out.
Schedule read_structured(const yaml::Node& node, int plan_year, diag::Findings& findings);

// The same schedule as YAML to be pasted behind "schedule:", on one line; empty when nothing was
// understood.
std::string to_structured(const Schedule& schedule);

}  // namespace dinhky::schedule
