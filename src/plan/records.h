// Under which period the units' answers are kept, and which of them a report adds up.
//
// Results are kept for the shortest period that the plan reports, quarters as a rule; half-years
// and years are derived from them, never typed twice. A combined form's answers are the quarter's.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "plan/assignment.h"
#include "plan/deadlines.h"
#include "schedule/period.h"

namespace dinhky::plan {

// The period under which the answers of a form for `period` are filed: 2025-H1 → 2025-Q2.
schedule::Period record_period(const Plan& plan, const schedule::Period& period);
// The records that a report on `period` rests on, in order of time: 2025-H1 → Q1, Q2.
std::vector<schedule::Period> records_in(const Plan& plan, const schedule::Period& period);
// All records of the plan's year up to the end of `period`, in order of time.
std::vector<schedule::Period> records_until(const Plan& plan, const schedule::Period& period);
// All records of the plan's year.
std::vector<schedule::Period> all_records(const Plan& plan);

// Everybody's part on each day that was asked for, computed once a day. Safe to ask from several
// threads.
class AssignmentsByDay {
 public:
  explicit AssignmentsByDay(const Registry& registry) : registry_(registry) {}
  const Assignments& on(base::Date day) const;
  // A unit's part in a record in which it does not exist, made once: of one that speaks for those
  // it follows.
  const std::vector<Assignment>& spoken_for(
      size_t unit, const schedule::Period& record,
      const std::function<std::vector<Assignment>()>& make) const;

 private:
  const Registry& registry_;
  mutable std::mutex mutex_;
  mutable std::map<base::Date, Assignments> by_day_;
  mutable std::map<std::pair<size_t, schedule::Period>, std::vector<Assignment>> spoken_for_;
};

// The day on which the unit's part in a record is decided: the reference day of the period; of a
// unit that ended before it, its last day within the period. nullopt for one that did not exist in
// the period.
std::optional<base::Date> record_day(const Plan& plan, const Timing& timing, const Unit& unit,
                                     const schedule::Period& record);

}  // namespace dinhky::plan
