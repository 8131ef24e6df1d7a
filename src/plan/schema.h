// The keys of a plan file and of the files it may name, as tables (yaml/shape.h).
#pragma once

#include <string_view>

#include "yaml/shape.h"

namespace dinhky::plan {

// The word of an open set's members.
inline constexpr std::string_view kOpenMembers = "open";

bool is_level(std::string_view text);
bool is_kind(std::string_view text);

extern const yaml::Shape kPlanShape;
extern const yaml::Shape kUnitsFileShape;
extern const yaml::Shape kWorkDaysFileShape;

}  // namespace dinhky::plan
