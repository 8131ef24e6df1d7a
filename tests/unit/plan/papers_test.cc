#include "plan/papers.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/plans.h"

namespace dinhky::plan {
namespace {

using schedule::PeriodKind;
using test::day;
using test::Names;

// Nghị định 09/2019/NĐ-CP, Điều 12: figures up to the 14th of a period's last month.
const schedule::Regime kDecree{"nd09-2019", "", "", 14};
const schedule::Regime kCalendar{"calendar", "", "", 0};

Plan asking(bool quarterly, bool six_month, bool annual, bool combine = true) {
  Plan plan;
  plan.head.year = 2025;
  plan.reporting.quarterly = quarterly;
  plan.reporting.six_month = six_month;
  plan.reporting.annual = annual;
  plan.reporting.combine = combine;
  return plan;
}

// "2025-H1 = 2025-Q2 + 2025-H1".
Names shown(const std::vector<Paper>& papers) {
  Names list;
  for (const auto& paper : papers) {
    std::string text = schedule::to_string(paper.period);
    if (paper.combined()) {
      for (const auto& period : paper.covers) {
        text += (&period == &paper.covers.front() ? " = " : " + ") + schedule::to_string(period);
      }
    }
    list.push_back(text);
  }
  return list;
}

TEST_CASE("reports that close on one day are one paper") {
  CHECK(shown(asked_papers(asking(true, true, true))) ==
        Names{"2025-Q1", "2025-H1 = 2025-Q2 + 2025-H1", "2025-Q3", "2025 = 2025-Q4 + 2025"});
  CHECK(shown(asked_papers(asking(true, false, true))) ==
        Names{"2025-Q1", "2025-Q2", "2025-Q3", "2025 = 2025-Q4 + 2025"});
  CHECK(shown(asked_papers(asking(false, true, true))) == Names{"2025-H1", "2025"});
  CHECK(shown(asked_papers(asking(false, false, true))) == Names{"2025"});
  CHECK(asked_papers(asking(false, false, false)).empty());
}

TEST_CASE("or a paper each, never the second half-year") {
  CHECK(shown(asked_papers(asking(true, true, true, false))) ==
        Names{"2025-Q1", "2025-Q2", "2025-H1", "2025-Q3", "2025-Q4", "2025"});
}

TEST_CASE("a period named outright is exactly that report") {
  const auto paper = paper_of({2025, PeriodKind::half, 1});
  CHECK_FALSE(paper.combined());
  CHECK(vietnamese_name(paper) == "6 tháng đầu năm 2025");
}

TEST_CASE("the names of papers say the year once") {
  Names names;
  for (const auto& paper : asked_papers(asking(true, true, true))) {
    names.push_back(vietnamese_name(paper));
  }
  CHECK(names == Names{"quý I năm 2025", "quý II và 6 tháng đầu năm 2025", "quý III năm 2025",
                       "quý IV và năm 2025"});
}

TEST_CASE("papers that close before the plan's day are left out") {
  auto plan = asking(true, true, true);
  CHECK(all_papers(plan, kDecree).size() == 4);  // no date at all
  plan.head.date = yaml::DateOrMonth{2025, 4, std::nullopt};
  CHECK(all_papers(plan, kDecree).size() == 4);  // the day is open
  plan.head.date->day = day(2025, 3, 14);
  CHECK(all_papers(plan, kDecree).size() == 4);  // the day of the cut-off itself
  plan.head.date->day = day(2025, 3, 15);
  CHECK(shown(all_papers(plan, kDecree)).front() == "2025-H1 = 2025-Q2 + 2025-H1");
  CHECK(all_papers(plan, kCalendar).size() == 4);  // under this regime it closes on 31/3
}

TEST_CASE("deadlines count working days behind the cut-off") {
  auto plan = asking(true, true, true);
  const Timing timing{kDecree, {}};
  const schedule::Period first{2025, PeriodKind::quarter, 1};
  CHECK_FALSE(unit_deadline(plan, timing, first));
  CHECK(base::to_iso(reference_day(plan, timing, first)) == "2025-03-14");  // a Friday
  plan.reporting.units.working_days_after_cutoff = 2;
  CHECK(base::to_iso(unit_deadline(plan, timing, first)->day) == "2025-03-18");
  CHECK(base::to_iso(reference_day(plan, timing, first)) == "2025-03-18");
}

TEST_CASE("the line in force on a day") {
  auto plan = asking(true, true, true);
  CHECK(line_on(plan, day(2025, 6, 30)) == nullptr);
  Line before, after;
  before.until = day(2025, 6, 30);
  before.compiler.value = "van-phong";
  after.from = day(2025, 7, 1);
  plan.reporting.lines = {before, after};
  CHECK(line_on(plan, day(2025, 6, 30)) == &plan.reporting.lines[0]);
  CHECK(line_on(plan, day(2025, 7, 1)) == &plan.reporting.lines[1]);
  CHECK_FALSE(is_unknown(plan.reporting.lines[0]));
  CHECK(is_unknown(plan.reporting.lines[1]));
}

}  // namespace
}  // namespace dinhky::plan
