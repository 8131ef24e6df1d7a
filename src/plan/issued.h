// Whether a plan is issued: until then no paper that rests on it may go out.
#pragma once

#include "plan/model.h"

namespace dinhky::plan {

// Number and day are both given. A comment that ignores plan-not-issued changes nothing of that.
inline bool is_issued(const Head& head) {
  return !head.number.empty() && head.date && head.date->day;
}

}  // namespace dinhky::plan
