// A plan's deadlines and reports as entries of a calendar.
#pragma once

#include <vector>

#include "emit/ical.h"
#include "plan/dues.h"
#include "plan/registry.h"
#include "report/texts.h"

namespace dinhky::emit {

// One entry an obligation. Each keeps its uid for as long as its task keeps its id and the plan its
// own.
CalendarFile calendar_of(const plan::Plan& plan, const plan::Registry& registry,
                         const std::vector<plan::Obligation>& obligations,
                         const report::Texts& texts);

}  // namespace dinhky::emit
