// Who does what on a day: the annex's leads and coordinating units, resolved to one unit.
//
// A unit named outright beats the same unit reached through a group; of two groups, lead beats
// coordinating. What a unit inherits adds to its own part: an inherited lead is a lead, an
// inherited coordinating role takes no lead away. A group that leads does so severally, each member
// for its own part; a unit named outright beside another lead leads jointly with it. Members of an
// open group get its tasks as optional rows.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "plan/registry.h"

namespace dinhky::plan {

enum class Role { lead, coordinating };

// One name of a task's lead or coordinating list that means somebody.
struct Party {
  Resolution name;
  std::string id;             // of the unit or group
  std::string label;          // its official name
  diag::Span span;            // where the task names it
  std::vector<size_t> units;  // of a unit's name: who it means on the day, itself or who follows it
};

// The two lists of a task, resolved.
struct TaskParties {
  const Task* task = nullptr;
  std::vector<Party> lead;
  std::vector<Party> coordinating;
};

struct Assignment {
  const TaskParties* parties = nullptr;
  size_t unit = 0;
  Role role = Role::lead;
  const Party* through = nullptr;  // the name that reaches the unit
  bool joint = false;              // named outright beside another lead
  bool optional = false;           // reached through an open group: "(nếu có)"
  std::vector<size_t> inherited_from;

  const Task& task() const { return *parties->task; }
  // Id of the group through which the unit was reached; empty = named outright.
  std::string via() const;
  // With whom: a lead's joint partners, then who coordinates; a coordinating unit's leads.
  std::vector<const Party*> with() const;
};

// The names of the list that mean a unit or a group, each once.
std::vector<Party> parties_of(const Registry& registry, const std::vector<Text>& names);

// Everybody's part in every task on one day. Refers to the registry's plan.
class Assignments {
 public:
  Assignments(const Registry& registry, base::Date day);
  Assignments(Assignments&&) = default;

  base::Date day() const { return day_; }
  // In the order of the annex; empty for a unit that takes no part or does not exist that day.
  const std::vector<Assignment>& of_unit(size_t unit) const { return by_unit_[unit]; }
  // The unit's part in a task of the plan; nullptr where it has none.
  const Assignment* part_of(size_t unit, const Task& task) const;
  // The tasks in the order of the annex.
  const std::vector<TaskParties>& tasks() const { return tasks_; }

 private:
  base::Date day_;
  std::vector<TaskParties> tasks_;
  std::unordered_map<const Task*, const TaskParties*> by_task_;
  std::vector<std::vector<Assignment>> by_unit_;
};

}  // namespace dinhky::plan
