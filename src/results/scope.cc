#include "results/scope.h"

#include <algorithm>

namespace dinhky::results {

using plan::Assignment;

const std::vector<Assignment>& Scope::parts_of(size_t unit, const schedule::Period& record) const {
  const auto day = plan::record_day(plan, timing, plan.units[unit], record);
  if (day) return assignments.on(*day).of_unit(unit);
  return assignments.spoken_for(unit, record, [&] {
    std::vector<Assignment> parts;
    for (const size_t other : spoken_for(unit, record)) {
      const auto& theirs = parts_of(other, record);
      parts.insert(parts.end(), theirs.begin(), theirs.end());
    }
    return parts;
  });
}

const Assignment* Scope::part_of(size_t unit, const schedule::Period& record,
                                 const plan::Task& task) const {
  const auto day = plan::record_day(plan, timing, plan.units[unit], record);
  if (day) return assignments.on(*day).part_of(unit, task);
  const Assignment* found = nullptr;
  for (const auto& part : parts_of(unit, record)) {
    if (&part.task() != &task) continue;
    if (part.role == plan::Role::lead) return &part;
    if (found == nullptr) found = &part;
  }
  return found;
}

bool Scope::leads(size_t unit, const schedule::Period& record, const plan::Task& task) const {
  const auto* part = part_of(unit, record, task);
  return part != nullptr && part->role == plan::Role::lead;
}

std::vector<size_t> Scope::speakers_for(size_t unit, const schedule::Period& record) const {
  const auto& until = plan.units[unit].until;
  if (!until) return {};
  std::vector<size_t> units;
  // A follower may begin later than the next day; by the end of the year it must exist.
  for (const auto& day : {until->plus_days(1), base::last_day_of_month(plan.head.year, 12)}) {
    for (const auto& member : registry.unit_on(unit, day)) {
      const auto& follower = plan.units[member.unit];
      const bool absent = !plan::record_day(plan, timing, follower, record);
      if (member.unit != unit && absent) units.push_back(member.unit);
    }
    if (!units.empty()) break;
  }
  return units;
}

std::vector<size_t> Scope::spoken_for(size_t unit, const schedule::Period& record) const {
  std::vector<size_t> units;
  for (size_t other = 0; other < plan.units.size(); ++other) {
    if (other == unit || !plan::record_day(plan, timing, plan.units[other], record)) continue;
    const auto after = speakers_for(other, record);
    if (std::find(after.begin(), after.end(), unit) != after.end()) units.push_back(other);
  }
  return units;
}

}  // namespace dinhky::results
