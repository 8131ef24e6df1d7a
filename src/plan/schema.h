// The keys of a plan file and of a units file, as tables (yaml/shape.h).
#pragma once

#include "yaml/shape.h"

namespace dinhky::plan {

extern const yaml::Shape kPlanShape;
extern const yaml::Shape kUnitsFileShape;

}  // namespace dinhky::plan
