// Which tasks a unit, a group or a calendar has to do with.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/facts.h"

namespace dinhky::plan {

// Refers to the registry, which must outlive it.
class TouchedTasks {
 public:
  explicit TouchedTasks(const Registry& registry);

  // Places of the tasks in Plan::tasks(), in order, that name the unit, the group or the calendar
  // of this id, or reach it: a group that it belongs to, a unit that it follows. Asked for the
  // first day of the plan's year and the last day of each quarter.
  std::vector<size_t> of(Subject subject, const std::string& id) const;

 private:
  using Name = std::pair<NameKind, size_t>;  // a unit or a group, by its place in the plan

  std::set<size_t> of_unit(size_t unit) const;
  std::set<size_t> of_group(size_t group) const;
  const std::set<size_t>& reached_by(const Name& name) const;

  const Registry& registry_;
  std::map<Name, std::vector<size_t>> tasks_;  // that name it as lead or coordinating
  mutable std::map<Name, std::set<size_t>> reached_;
};

}  // namespace dinhky::plan
