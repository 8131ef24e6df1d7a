#include "plan/records.h"

#include <doctest/doctest.h>

#include "support/record_desk.h"

namespace dinhky::plan {
namespace {

using test::RecordDesk;
using Strings = std::vector<std::string>;

constexpr char kUnits[] =
    R"(  - {id: a, name: Phòng A, level: huyen, valid: {until: 2025-06-30}, successors: [c]}
  - {id: b, name: Phòng B, level: huyen}
  - {id: c, name: Phòng C, level: huyen, valid: {from: 2025-07-01}}
)";
constexpr char kTask[] =
    "        - {id: T1, content: Việc, lead: [a, b], schedule: Thường xuyên}\n";

Plan plan_with(bool quarterly, bool six_month, bool annual) {
  Plan plan;
  plan.head.year = 2025;
  plan.reporting.quarterly = quarterly;
  plan.reporting.six_month = six_month;
  plan.reporting.annual = annual;
  return plan;
}

Strings names(const std::vector<schedule::Period>& periods) {
  Strings list;
  for (const auto& period : periods) list.push_back(schedule::to_string(period));
  return list;
}

TEST_CASE("a plan with quarters keeps quarters and derives the rest") {
  const auto plan = plan_with(true, true, true);
  CHECK(names(all_records(plan)) == Strings{"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"});
  const auto record = [&](std::string_view text) {
    return schedule::to_string(record_period(plan, RecordDesk::period(text)));
  };
  CHECK(record("2025-Q3") == "2025-Q3");
  CHECK(record("2025-H1") == "2025-Q2");
  CHECK(record("2025-H2") == "2025-Q4");
  CHECK(record("2025") == "2025-Q4");
  const auto inside = [&](std::string_view text) {
    return names(records_in(plan, RecordDesk::period(text)));
  };
  CHECK(inside("2025-Q1") == Strings{"2025-Q1"});
  CHECK(inside("2025-H1") == Strings{"2025-Q1", "2025-Q2"});
  CHECK(inside("2025-H2") == Strings{"2025-Q3", "2025-Q4"});
  CHECK(inside("2025").size() == 4);
  CHECK(names(records_until(plan, RecordDesk::period("2025-Q3"))) ==
        Strings{"2025-Q1", "2025-Q2", "2025-Q3"});
  CHECK(names(records_until(plan, RecordDesk::period("2025-H1"))) == Strings{"2025-Q1", "2025-Q2"});
}

TEST_CASE("a plan that says nothing of reports keeps quarters") {
  CHECK(all_records(plan_with(false, false, false)).size() == 4);
}

TEST_CASE("without quarters, the half-year and the year are kept as they are") {
  const auto plan = plan_with(false, true, true);
  CHECK(names(all_records(plan)) == Strings{"2025-H1", "2025"});
  CHECK(names(records_in(plan, RecordDesk::period("2025"))) == Strings{"2025"});
  CHECK(names(records_until(plan, RecordDesk::period("2025"))) == Strings{"2025-H1", "2025"});
  CHECK(schedule::to_string(record_period(plan, RecordDesk::period("2025-H1"))) == "2025-H1");
  CHECK(names(all_records(plan_with(false, false, true))) == Strings{"2025"});
}

TEST_CASE("the day that decides a unit's part in a record") {
  RecordDesk desk(test::plan_of_2025(kUnits, kTask));
  const auto& plan = *desk.workspace().plan;
  const auto day = [&](std::string_view unit, std::string_view period) {
    const auto found = record_day(plan, *desk.workspace().timing, plan.units[desk.unit(unit)],
                                  RecordDesk::period(period));
    return found ? base::to_iso(*found) : std::string("none");
  };
  // Q1 closes on Friday 14/3, Q2 on Saturday 14/6, Q3 on Sunday 14/9.
  CHECK(day("b", "2025-Q1") == "2025-03-18");
  CHECK(day("a", "2025-Q2") == "2025-06-17");
  CHECK(day("a", "2025-Q3") == "2025-06-30");  // its last day, within the third quarter's span
  CHECK(day("a", "2025-Q4") == "none");
  CHECK(day("c", "2025-Q2") == "none");
  CHECK(day("c", "2025-Q3") == "2025-09-16");
}

TEST_CASE("everybody's part on a day is computed once") {
  RecordDesk desk(test::plan_of_2025(kUnits, kTask));
  AssignmentsByDay days(*desk.workspace().registry);
  const auto june = *base::parse_iso_date("2025-06-17");
  const auto& first = days.on(june);
  CHECK(days.on(*base::parse_iso_date("2025-09-16")).of_unit(desk.unit("c")).size() == 1);
  CHECK(&days.on(june) == &first);
  CHECK(first.of_unit(desk.unit("a")).size() == 1);
  CHECK(first.of_unit(desk.unit("c")).empty());
}

}  // namespace
}  // namespace dinhky::plan
