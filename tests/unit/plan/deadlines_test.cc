#include "plan/deadlines.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "plan/deadline_phrase.h"
#include "support/doctest_strings.h"
#include "support/plans.h"

namespace dinhky::plan {
namespace {

using schedule::Move;
using schedule::Period;
using schedule::PeriodKind;
using test::day;

const Period kQ1{2025, PeriodKind::quarter, 1};
const Period kQ2{2025, PeriodKind::quarter, 2};
const Period kH1{2025, PeriodKind::half, 1};
const Period kQ3{2025, PeriodKind::quarter, 3};
const Period kYear{2025, PeriodKind::year, 1};

struct Office {
  base::DataStore data;
  Plan plan;
  Timing timing{schedule::load_regime(data, "nd09-2019").value(),
                schedule::WorkCalendar::load(data, 2025, 2026)};

  // "2025-09-19", or "2025-09-19 < 2025-09-20" where it moved.
  std::string units(const Period& period) const {
    const auto due = unit_deadline(plan, timing, period);
    if (!due) return "none";
    return base::to_iso(due->day) + (due->moved() ? " < " + base::to_iso(due->stated) : "");
  }
};

TEST_CASE("counted deadlines never lie on a day off") {
  Office office;
  CHECK(office.units(kQ1) == "none");
  office.plan.reporting.units.working_days_after_cutoff = 2;
  office.plan.reporting.if_day_off = Move::next;
  CHECK(office.units(kQ1) == "2025-03-18");
  CHECK(office.units(kH1) == "2025-06-17");
  CHECK(office.units(kYear) == "2025-12-16");
  CHECK_FALSE(superior_deadline(office.plan, office.timing, kQ1));
  office.plan.reporting.superior.working_days_after_cutoff = 5;
  CHECK(superior_deadline(office.plan, office.timing, kQ1)->day == day(2025, 3, 21));
}

TEST_CASE("a day of the last month, or of the month after") {
  Office office;
  office.plan.reporting.units.on = MonthDay{20, false};
  CHECK(office.units(kQ1) == "2025-03-20");
  CHECK(office.units(kH1) == "2025-06-20");
  CHECK(office.units(kQ3) == "2025-09-20");  // a Saturday, kept
  office.plan.reporting.if_day_off = Move::previous;
  CHECK(office.units(kQ3) == "2025-09-19 < 2025-09-20");
  office.plan.reporting.if_day_off = Move::next;
  CHECK(office.units(kQ3) == "2025-09-22 < 2025-09-20");
  office.plan.reporting.units.on = MonthDay{31, false};
  CHECK(office.units(kQ2) == "2025-06-30");
  office.plan.reporting.units.on = MonthDay{5, true};
  CHECK(office.units(kQ2) == "2025-07-07 < 2025-07-05");
  CHECK(office.units(kYear) == "2026-01-05");
}

TEST_CASE("dates of their own; periods that close together share one") {
  Office office;
  office.plan.reporting.units.dates = {{kQ2, day(2025, 6, 18), {}}, {kYear, day(2025, 12, 19), {}}};
  CHECK(office.units(kQ1) == "none");
  CHECK(office.units(kQ2) == "2025-06-18");
  CHECK(office.units(kH1) == "2025-06-18");
  CHECK(office.units(kYear) == "2025-12-19");
  office.plan.reporting.units.dates.push_back({kH1, day(2025, 6, 20), {}});
  CHECK(office.units(kQ2) == "2025-06-18");
  CHECK(office.units(kH1) == "2025-06-20");
}

TEST_CASE("a task's deadline moves by the same rule, the end of a named period does not") {
  Office office;
  const schedule::PhraseReader reader(office.data);
  auto& task = test::add_task(office.plan, {"a"});
  const auto due = [&](const char* phrase) {
    task.schedule.value = reader.read(phrase, {2025, schedule::Heading::due, std::nullopt});
    std::vector<std::string> days;
    for (const auto& deadline : task_deadlines(office.plan, office.timing, task)) {
      days.push_back(base::to_iso(deadline.due.day));
    }
    return days.empty() ? "none" : base::joined(days, " ");
  };
  CHECK(due("Chậm nhất ngày 31/8/2025") == "2025-08-31");
  office.plan.reporting.if_day_off = Move::previous;
  CHECK(due("Chậm nhất ngày 31/8/2025") == "2025-08-29");
  office.plan.reporting.if_day_off = Move::next;
  CHECK(due("Chậm nhất ngày 31/8/2025") == "2025-09-03");
  CHECK(due("Tháng 8") == "2025-08-31");
  CHECK(due("Thường xuyên") == "none");
  CHECK(due("Thường xuyên; báo cáo trước ngày 15/6 và 15/12") == "2025-06-16 2025-12-15");
}

TEST_CASE("what a deadline rests on and nobody knows") {
  Office office;
  auto& reporting = office.plan.reporting;
  reporting.units.dates = {{kYear, day(2026, 11, 23), {}}, {kQ1, day(2025, 3, 20), {}}};
  const auto doubts = [&](const Period& period) {
    return doubts_of(office.timing, *unit_deadline(office.plan, office.timing, period)).size();
  };
  CHECK(doubts(kYear) == 1);
  CHECK(doubts(kQ1) == 0);
  // Days between the cut-off and a counted deadline are counted too.
  reporting.units = {};
  reporting.units.working_days_after_cutoff = 500;
  CHECK(doubts(kYear) >= 1);
}

TEST_CASE("phrases of deadlines") {
  const auto last = [](int day) { return MonthDay{day, false}; };
  const auto after = [](int day) { return MonthDay{day, true}; };
  CHECK(read_deadline_phrase("ngày 20 tháng cuối quý") == last(20));
  CHECK(read_deadline_phrase("Ngày 20 của tháng cuối quý.") == last(20));
  CHECK(read_deadline_phrase("ngày 05 tháng cuối cùng của mỗi kỳ báo cáo") == last(5));
  CHECK(read_deadline_phrase("Chậm nhất là ngày 18 tháng cuối quý") == last(18));
  CHECK(read_deadline_phrase("trước ngày 20 tháng cuối quý") == last(19));
  CHECK(read_deadline_phrase("ngày cuối cùng của tháng cuối quý") == last(31));
  CHECK(read_deadline_phrase("ngày 5 tháng đầu quý sau") == after(5));
  CHECK(read_deadline_phrase("ngày 05 của tháng tiếp theo") == after(5));
  for (const char* text :
       {"", "ngày 20", "20", "ngày 32 tháng cuối quý", "ngày 0 tháng cuối quý", "tháng cuối quý",
        "trước ngày 1 tháng cuối quý", "ngày 20 tháng giữa quý", "ngày 20 tháng 6", "ngày 20/6",
        "ngày 20 tháng cuối quý và ngày 25", "trước ngày cuối tháng cuối quý"}) {
    CAPTURE(text);
    CHECK_FALSE(read_deadline_phrase(text));
  }
}

}  // namespace
}  // namespace dinhky::plan
