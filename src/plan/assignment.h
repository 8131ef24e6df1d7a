// Who does what on a day: the annex's leads and coordinating units, resolved to one unit.
//
// A unit named outright beats the same unit reached through a group; of two groups, lead beats
// coordinating. A group that leads does so severally, each member for its own part; a unit named
// outright beside another lead leads jointly with it. Members of an open group get its tasks as
// optional rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "plan/registry.h"

namespace dinhky::plan {

enum class Role { lead, coordinating };

// One name of a task's lead or coordinating list that means somebody.
struct Party {
  Resolution name;
  std::string id;     // of the unit or group
  std::string label;  // its official name
  diag::Span span;    // where the task names it
};

struct Assignment {
  const Task* task = nullptr;
  Role role = Role::lead;
  bool joint = false;       // named outright beside another lead
  bool optional = false;    // reached through an open group: "(nếu có)"
  std::string via;          // id of the group through which it was reached; empty = named outright
  std::vector<Party> with;  // a lead's: the other leads of a joint task, then who coordinates;
                            // a coordinating unit's: the leads
  std::vector<size_t> inherited_from;
};

// The names of the list that mean a unit or a group, each once.
std::vector<Party> parties(const Registry& registry, const std::vector<Text>& names);

// How the unit takes part in the task on the day; nullopt when it does not.
std::optional<Assignment> assignment_of(const Registry& registry, const Task& task, size_t unit,
                                        base::Date day);

// All of them, in the order of the annex, the tasks that the unit leads and those it coordinates
// mixed as they stand there.
std::vector<Assignment> assignments_of(const Registry& registry, size_t unit, base::Date day);

}  // namespace dinhky::plan
