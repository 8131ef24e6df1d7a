// Whether a plan is issued: until then no paper that rests on it may go out.
#pragma once

#include <string>

#include "plan/model.h"

namespace dinhky::plan {

// Number and day are both given. A comment that ignores plan-not-issued changes nothing of that.
inline bool is_issued(const Head& head) {
  return !head.number.empty() && head.date && head.date->day;
}

// "34/KH-UBND"; empty while number or symbol is open.
inline std::string full_number(const Head& head) {
  if (head.number.empty() || head.symbol.empty()) return {};
  return head.number.value + "/" + head.symbol.value;
}

}  // namespace dinhky::plan
