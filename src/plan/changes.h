// What changed from one version of a plan to the next, in the plan's own terms.
//
// The changes hold all that is needed to make the facts of the new plan from those of the old one:
// what they do not name is the same in both.
#pragma once

#include <string>
#include <vector>

#include "plan/facts.h"

namespace dinhky::plan {

enum class ChangeKind {
  added,
  dropped,
  moved,       // to another section or another place in the order
  renumbered,  // tasks or sections: the same things under other numbers, all in one change
  changed      // one fact; "id" where a unit, group or calendar has another one
};

// A record where one of the plans has it.
struct Place {
  std::string id;
  std::string title;
  size_t index = 0;                 // in the order of its subject; of tasks in their section
  size_t section = 0;               // of tasks
  std::string section_number = {};  // of tasks
  std::string section_title = {};
  bool heading = false;  // of the text: no paragraph

  bool operator==(const Place&) const = default;
};

struct Renumbering {
  Place before;
  Place after;
};

struct Change {
  Subject subject = Subject::head;
  ChangeKind kind = ChangeKind::changed;
  Place before;  // not for what was added
  Place after;   // not for what was dropped

  // One fact; no items where it was not given. References are in the old plan's ids, so that a new
  // id alone changes no reference; one that only the new plan knows has a "+" before its id in
  // Item::same.
  std::string fact;
  FactKind fact_kind = FactKind::text;
  std::vector<Item> old_items;
  std::vector<Item> new_items;

  Record record;                     // what was added or dropped, whole
  std::vector<Renumbering> numbers;  // of renumbered
  // Of units, groups and calendars: ids in the new plan of the tasks that had or have to do with
  // it. Tasks that were dropped are told themselves.
  std::vector<std::string> touched;
};

// A schedule whose words changed and whose times did not.
bool is_only_reworded(const Change& change);

// The changes, by subject and, within one, dropped, added, then the rest in the order of the new
// plan. Empty when both say the same. Where the units of one plan could not be read, units and
// groups are not compared.
std::vector<Change> compare_plans(const Registry& before, const Registry& after);
// True when that is so.
bool units_are_unknown(const Plan& before, const Plan& after);

}  // namespace dinhky::plan
