#include "results/scope.h"

namespace dinhky::results {

const std::vector<plan::Assignment>& Scope::parts_of(size_t unit,
                                                     const schedule::Period& record) const {
  static const std::vector<plan::Assignment> nothing;
  const auto day = plan::record_day(plan, timing, plan.units[unit], record);
  return day ? assignments.on(*day).of_unit(unit) : nothing;
}

}  // namespace dinhky::results
