// Groups written to make the program count for ever: each holds the next one twice.
#include <doctest/doctest.h>

#include "plan/registry.h"
#include "support/plans.h"

namespace dinhky::plan {
namespace {

TEST_CASE("a ladder of groups that meet again at every step") {
  constexpr int kSteps = 60;  // 2^60 ways from the first to the last
  Plan plan;
  plan.units = {test::unit("van-phong", "Văn phòng")};
  for (int i = 0; i < kSteps; ++i) {
    const auto next = i + 1 == kSteps ? "van-phong" : "g" + std::to_string(i + 1);
    plan.groups.push_back(test::list_group("g" + std::to_string(i), "", {next, next}));
  }
  const Registry registry(plan, {});
  const auto members = registry.group_on(0, test::day(2025, 3, 16));
  REQUIRE(members.size() == 1);
  CHECK(members[0].unit == 0);
  CHECK_FALSE(registry.is_open(0));
}

}  // namespace
}  // namespace dinhky::plan
