// Which tasks a unit, a group or a calendar has to do with.
#pragma once

#include <string>
#include <vector>

#include "plan/facts.h"

namespace dinhky::plan {

class TouchedTasks {
 public:
  // Who does what is asked for the first day of the plan's year and the last day of each quarter.
  explicit TouchedTasks(const Registry& registry);

  // Places of the tasks in Plan::tasks(), in order: that name the unit, the group or the calendar
  // of this id, or reach it through a group.
  std::vector<size_t> of(Subject subject, const std::string& id) const;

 private:
  std::vector<size_t> of_unit(const std::string& id) const;
  std::vector<size_t> of_group(const std::string& id) const;

  const Registry& registry_;
  std::vector<std::vector<size_t>> by_unit_;
};

}  // namespace dinhky::plan
