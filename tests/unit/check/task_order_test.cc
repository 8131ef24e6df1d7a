#include <utility>

#include <doctest/doctest.h>

#include "check/check.h"
#include "support/findings.h"
#include "support/plans.h"

namespace dinhky::check {
namespace {

// "a b" makes task a wait for task b; findings as rule and argument.
test::Strings told(const std::vector<std::pair<size_t, std::string>>& waits, size_t tasks) {
  plan::Plan plan;
  for (size_t i = 0; i < tasks; ++i) test::add_task(plan, {"van-phong"});
  for (const auto& wait : waits) {
    auto& after = plan.annex.sections.back().tasks[wait.first - 1].schedule.after;
    after.push_back({wait.second, {}});
  }
  const plan::Registry registry(plan, {});
  const diag::Sources sources;
  base::DataStore data(nullptr, "");
  diag::Findings findings;
  check_task_order({plan, registry, sources, data, nullptr, {}}, findings);
  test::Strings list;
  for (const auto& finding : findings.all()) {
    const bool circle = finding.rule == std::string("schedule-cycle");
    list.push_back(std::string(finding.rule) + " " +
                   test::argument(finding.message, circle ? "path" : "name"));
  }
  return list;
}

}  // namespace

TEST_CASE("chains are fine") {
  CHECK(told({{2, "T1"}, {3, "T2"}, {3, "T1"}}, 3).empty());
}

TEST_CASE("a circle is told once, from its first task") {
  CHECK(told({{1, "T1"}}, 1) == test::Strings{"schedule-cycle T1 → T1"});
  CHECK(told({{1, "T3"}, {2, "T1"}, {3, "T2"}}, 3) ==
        test::Strings{"schedule-cycle T1 → T3 → T2 → T1"});
  // A task that only waits for the circle is no part of it.
  CHECK(told({{1, "T2"}, {2, "T3"}, {3, "T2"}}, 3) == test::Strings{"schedule-cycle T2 → T3 → T2"});
  CHECK(told({{1, "T2"}, {2, "T1"}, {3, "T4"}, {4, "T3"}}, 4).size() == 2);
}

TEST_CASE("a task that is not there") {
  CHECK(told({{1, "T9"}}, 2) == test::Strings{"task-unknown T9"});
}

TEST_CASE("a long chain that ends in a circle does not end the program") {
  constexpr size_t kTasks = 20'000;
  std::vector<std::pair<size_t, std::string>> waits;
  for (size_t i = 1; i <= kTasks; ++i) {
    waits.emplace_back(i, "T" + std::to_string(i % kTasks + 1));
  }
  CHECK(told(waits, kTasks).size() == 1);
}

}  // namespace dinhky::check
