// The keys of a file results/<period>/<unit>.yaml, as a table (yaml/shape.h).
#pragma once

#include "yaml/shape.h"

namespace dinhky::results {

extern const yaml::Shape kReportShape;

}  // namespace dinhky::results
