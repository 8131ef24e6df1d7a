#include "cli/late_units.h"

#include <algorithm>
#include <map>

#include "plan/assignment.h"
#include "plan/records.h"

namespace dinhky::cli {

LateUnits late_units(const Workspace& workspace, const plan::Paper& paper,
                     const results::Returns& returns, base::Date today) {
  const auto& plan = *workspace.plan;
  const auto record = plan::record_period(plan, paper.period);
  const auto reported = [&](size_t unit) { return returns.find(record, unit) != nullptr; };
  const auto day = plan::reference_day(plan, *workspace.timing, paper.period);
  const plan::Assignments assignments(*workspace.registry, day);
  LateUnits late;
  std::map<size_t, report::LateUnit> asked;
  for (const size_t unit :
       plan::reporting_units(plan, assignments, *workspace.activity, paper.period)) {
    const auto now = workspace.registry->unit_on(unit, today);
    const bool answered = std::any_of(now.begin(), now.end(),
                                      [&](const auto& member) { return reported(member.unit); });
    if (answered || reported(unit)) continue;
    if (now.empty()) late.unanswered.push_back(unit);
    for (const auto& member : now) {
      auto& entry =
          asked.try_emplace(member.unit, report::LateUnit{member.unit, false, {}}).first->second;
      if (member.unit == unit) {
        entry.own = true;
      } else {
        entry.inherited.push_back(unit);
      }
    }
  }
  for (auto& [unit, entry] : asked) late.asked.push_back(std::move(entry));
  return late;
}

}  // namespace dinhky::cli
