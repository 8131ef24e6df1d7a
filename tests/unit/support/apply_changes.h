// The facts of the new plan from those of the old one and what diff says: so it is shown that a
// list of changes leaves nothing out.
#pragma once

#include <string>
#include <vector>

#include "plan/changes.h"

namespace dinhky::test {

plan::Facts applied(plan::Facts facts, const std::vector<plan::Change>& changes);

// All that the facts say, a line each; of units, groups, calendars and lines, that have no order,
// sorted.
std::vector<std::string> described(const plan::Facts& facts);
// One line a change, for messages of failed checks.
std::string described(const plan::Change& change);

}  // namespace dinhky::test
