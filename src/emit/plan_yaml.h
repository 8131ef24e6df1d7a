// A plan as a plan file.
#pragma once

#include <string>
#include <string_view>

#include "plan/model.h"

namespace dinhky::emit {

// Everything that the plan holds, in the order of the manual (docs/vi/plan.md), behind the comment;
// the loader reads the same plan from it. What is not given is left out, but for the number and the
// day, which somebody has to fill in.
std::string to_plan_yaml(const plan::Plan& plan, std::string_view comment);

}  // namespace dinhky::emit
