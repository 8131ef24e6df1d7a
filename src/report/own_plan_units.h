// Which units, groups and calendars of a plan a draft made from it still needs.
#pragma once

#include "plan/registry.h"

namespace dinhky::report {

// Puts into the draft what its tasks, lines and groups name, and what these name in turn. Groups
// that list the draft's own unit lose it: there they mean the others. With a shared units file only
// the parent's own groups are copied.
void add_named_units(const plan::Plan& parent, const plan::Registry& registry, size_t own_unit,
                     plan::Plan& draft);
void add_named_calendars(const plan::Plan& parent, plan::Plan& draft);

}  // namespace dinhky::report
