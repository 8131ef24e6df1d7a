#include <algorithm>

#include "results/totals.h"

#include <doctest/doctest.h>

#include "results/finished.h"
#include "support/record_desk.h"

namespace dinhky::results {
namespace {

using test::RecordDesk;
using Strings = std::vector<std::string>;

constexpr char kUnits[] = R"(  - {id: a, name: Phòng A, level: huyen, kind: phong}
  - {id: b, name: Phòng B, level: huyen, kind: phong}
  - {id: c, name: Phòng C, level: huyen, kind: phong}
)";
constexpr char kGroups[] = R"(  - {id: cac-phong, name: Các phòng, members: [a, b, c]}
  - {id: mo, name: Đơn vị có dịch vụ, members: open, candidates: [a, b]}
)";

std::string task(const std::string& id, const std::string& lead, const std::string& schedule,
                 const std::string& more = {}) {
  return "        - {id: " + id + ", content: Việc, lead: [" + lead + "], schedule: " + schedule +
         more + "}\n";
}

std::string said(const std::string& id, const std::string& status,
                 const std::string& result = "Đã làm") {
  return "  - {task: " + id + ", status: " + status + ", result: " + result + "}\n";
}

struct Desk : RecordDesk {
  explicit Desk(const std::string& tasks)
      : RecordDesk(test::plan_of_2025(kUnits, tasks, kGroups)) {}
  void file(const std::string& period, const std::string& unit, const std::string& rows) {
    put(period, unit, "results:\n" + rows);
    open();
    CHECK(record().returns.failures().empty());
  }
};

TEST_CASE("the worse of two words") {
  using S = std::optional<Status>;
  const S order[] = {Status::overdue, Status::not_met, std::nullopt,
                     Status::not_due, Status::ongoing, Status::done};
  for (size_t i = 0; i < 6; ++i) {
    for (size_t j = 0; j < 6; ++j) {
      CHECK(worst(order[i], order[j]) == order[std::min(i, j)]);
    }
  }
}

TEST_CASE("a task takes the worst word of its leads; joint leads and members of groups alike") {
  Desk desk(task("T1", "a, b", "Thường xuyên") + task("T2", "cac-phong", "Thường xuyên"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 - (a -, b -)", "T2 - (a -, b -, c -)"});
  desk.file("2025-Q1", "a", said("T1", "done") + said("T2", "ongoing"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 - (a done, b -)", "T2 - (a ongoing, b -, c -)"});
  desk.file("2025-Q1", "b", said("T1", "ongoing") + said("T2", "not-met"));
  CHECK(desk.states("2025-Q1") ==
        Strings{"T1 ongoing (a done, b ongoing)", "T2 not-met (a ongoing, b not-met, c -)"});
  desk.file("2025-Q1", "c", said("T2", "overdue"));
  CHECK(desk.states("2025-Q1")[1] == "T2 overdue (a ongoing, b not-met, c overdue)");
  const auto counts = desk.counts("2025-Q1");
  CHECK(counts.all == 2);
  CHECK(counts.of(Status::ongoing) == 1);
  CHECK(counts.of(Status::overdue) == 1);
  CHECK(counts.unreported == 0);
}

TEST_CASE("who only coordinates sets no status") {
  Desk desk(task("T1", "a", "Thường xuyên", ", coordinating: [b]"));
  desk.file("2025-Q1", "b", said("T1", "overdue"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 - (a -)"});
  desk.file("2025-Q1", "a", said("T1", "done"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 done (a done)"});
}

TEST_CASE("who may belong to an open group answers only where it says something") {
  Desk desk(task("T1", "mo", "Thường xuyên"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 -"});
  CHECK(desk.counts("2025-Q1").unreported == 1);
  desk.file("2025-Q1", "a", said("T1", "done"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 done (a done)"});
  desk.file("2025-Q1", "b", "  - {task: T1, result: Có làm}\n");
  CHECK(desk.states("2025-Q1") == Strings{"T1 done (a done)"});
}

TEST_CASE("before its time a task is not due, after it keeps its last word") {
  Desk desk(task("T1", "a", "Quý II"));
  CHECK(desk.states("2025-Q1") == Strings{"T1 not-due"});
  CHECK(desk.states("2025-Q2") == Strings{"T1 - (a -)"});
  CHECK(desk.states("2025-Q3") == Strings{"T1 - (a -)"});  // it was due, and nobody told
  desk.file("2025-Q2", "a", said("T1", "not-met"));
  CHECK(desk.states("2025-Q2") == Strings{"T1 not-met (a not-met)"});
  CHECK(desk.states("2025-Q3") == Strings{"T1 not-met (a not-met)"});
  desk.file("2025-Q3", "a", said("T1", "done"));
  CHECK(desk.states("2025-Q2") == Strings{"T1 not-met (a not-met)"});
  CHECK(desk.states("2025-Q3") == Strings{"T1 done (a done)"});
  CHECK(desk.states("2025") == Strings{"T1 done (a done)"});
}

TEST_CASE("a half-year and a year stand where their last quarter stands") {
  Desk desk(task("T1", "a", "Thường xuyên") + task("T2", "a", "Quý I"));
  desk.file("2025-Q1", "a", said("T1", "done") + said("T2", "done"));
  CHECK(desk.states("2025-H1") == Strings{"T1 - (a -)", "T2 done (a done)"});
  desk.file("2025-Q2", "a", said("T1", "ongoing"));
  CHECK(desk.states("2025-H1") == Strings{"T1 ongoing (a ongoing)", "T2 done (a done)"});
  CHECK(desk.states("2025-Q1") == Strings{"T1 done (a done)", "T2 done (a done)"});
  CHECK(desk.states("2025") == Strings{"T1 - (a -)", "T2 done (a done)"});
}

TEST_CASE("thường xuyên is what has no term: ongoing, recurring, on demand") {
  Desk desk(task("T1", "a", "Thường xuyên") + task("T2", "a", "Hằng tháng") +
            task("T3", "a", "Khi có yêu cầu") + task("T4", "a", "Quý I") +
            task("T5", "a", "Trước ngày 30/9/2025") + task("T6", "a", "không đọc được xyz"));
  Strings kinds;
  for (const auto* each : desk.workspace().plan->tasks()) {
    kinds.push_back(is_ongoing_kind(*each) ? "ongoing" : "dated");
  }
  CHECK(kinds == Strings{"ongoing", "ongoing", "ongoing", "dated", "dated", "dated"});
}

TEST_CASE("achieved: done, and of thường xuyên what is under way with a result") {
  Desk desk(task("T1", "a", "Thường xuyên") + task("T2", "a", "Thường xuyên") +
            task("T3", "a", "Quý I") + task("T4", "a", "Quý I") + task("T5", "a", "Thường xuyên") +
            task("T6", "a", "Quý III"));
  desk.file("2025-Q1", "a",
            said("T1", "ongoing") + "  - {task: T2, status: ongoing}\n" + said("T3", "ongoing") +
                said("T4", "done") + said("T5", "done"));
  const auto counts = desk.counts("2025-Q1");
  CHECK(counts.all == 6);
  CHECK(counts.ongoing_kind == 3);
  CHECK(counts.dated_kind == 3);
  CHECK(counts.achieved_ongoing == 2);  // T1, T5
  CHECK(counts.achieved_dated == 1);    // T4
  CHECK(counts.achieved() == 3);
  CHECK(counts.of(Status::done) == 2);
  CHECK(counts.of(Status::ongoing) == 3);
  CHECK(counts.of(Status::not_due) == 1);
  CHECK(counts.unreported == 0);
}

TEST_CASE("what recurs in one quarter stays achieved when its time is over") {
  Desk desk(task("T1", "a", "Hằng tháng từ tháng 1 đến tháng 2"));
  REQUIRE(is_ongoing_kind(*desk.workspace().plan->tasks().front()));
  desk.file("2025-Q1", "a", said("T1", "ongoing"));
  CHECK(desk.counts("2025-Q1").achieved() == 1);
  CHECK(desk.counts("2025-Q2").achieved() == 1);
}

// ---- units that end in mid-year: a and b become c on 1 July ----

constexpr char kMerging[] =
    R"(  - {id: a, name: Phòng A, level: huyen, valid: {until: 2025-06-30}, successors: [c]}
  - {id: b, name: Phòng B, level: huyen, valid: {until: 2025-06-30}, successors: [c]}
  - {id: c, name: Phòng C, level: huyen, valid: {from: 2025-07-01}}
)";

struct Merger : RecordDesk {
  explicit Merger(const std::string& tasks) : RecordDesk(test::plan_of_2025(kMerging, tasks)) {}
  void file(const std::string& period, const std::string& unit, const std::string& rows) {
    put(period, unit, "results:\n" + rows);
    open();
    CHECK(told() == Strings());
  }
};

TEST_CASE("a successor's report counts for its predecessors' tasks") {
  Merger desk(task("T1", "a", "Thường xuyên") + task("T2", "b", "Quý II"));
  desk.file("2025-Q2", "a", said("T1", "ongoing"));
  desk.file("2025-Q2", "b", said("T2", "not-met"));
  CHECK(desk.states("2025-Q2") == Strings{"T1 ongoing (a ongoing)", "T2 not-met (b not-met)"});
  CHECK(desk.states("2025-Q3") == Strings{"T1 - (c -)", "T2 not-met (b not-met)"});
  desk.put("2025-Q3", "c", "results:\n" + said("T1", "done") + said("T2", "done"));
  desk.open();
  CHECK(desk.states("2025-Q3") == Strings{"T1 done (c done)", "T2 done (b done)"});
}

TEST_CASE("a report of the old unit for its last days stands beside its successor's") {
  Merger desk(task("T1", "a", "Thường xuyên"));
  desk.file("2025-Q3", "a", said("T1", "overdue", "Bàn giao"));
  CHECK(desk.states("2025-Q3") == Strings{"T1 - (c -)"});
  const auto units =
      unit_states(desk.record().scope, desk.record().returns, RecordDesk::period("2025-Q3"));
  REQUIRE(units.size() == 2);
  CHECK(units[0].unit == desk.unit("c"));
  CHECK(units[0].report == nullptr);
  CHECK(units[1].unit == desk.unit("a"));
  CHECK(units[1].report != nullptr);
  desk.file("2025-Q3", "c", "  - {task: T1, status: ongoing, result: Tiếp tục}\n");
  CHECK(desk.states("2025-Q3") == Strings{"T1 ongoing (c ongoing)"});
}

TEST_CASE("of two successors the worse word counts") {
  RecordDesk desk(test::plan_of_2025(
      R"(  - {id: a, name: Phòng A, level: huyen, valid: {until: 2025-06-30}, successors: [b, c]}
  - {id: b, name: Phòng B, level: huyen, valid: {from: 2025-07-01}}
  - {id: c, name: Phòng C, level: huyen, valid: {from: 2025-07-01}}
)",
      task("T1", "a", "Quý II")));
  desk.put("2025-Q2", "a", "results:\n" + said("T1", "ongoing"));
  desk.put("2025-Q3", "b", "results:\n" + said("T1", "done"));
  desk.put("2025-Q3", "c", "results:\n" + said("T1", "overdue"));
  desk.open();
  CHECK(desk.states("2025-Q3") == Strings{"T1 overdue (a overdue)"});
}

// ---- who has to report ----

TEST_CASE("units that report, in the order of the plan") {
  Desk desk(task("T1", "b", "Thường xuyên", ", coordinating: [a]") + task("T2", "c", "Quý III"));
  desk.file("2025-Q1", "b", said("T1", "done"));
  const auto states =
      unit_states(desk.record().scope, desk.record().returns, RecordDesk::period("2025-Q1"));
  REQUIRE(states.size() == 2);  // c has nothing to do in the first quarter
  CHECK(states[0].unit == desk.unit("a"));
  CHECK(states[0].report == nullptr);
  CHECK(states[1].report != nullptr);
}

// ---- tasks that need no more watching ----

Strings finished(const RecordDesk& desk, cli::Record& record) {
  Strings list;
  const auto tasks = finished_tasks(record.scope, record.returns);
  for (const auto* each : desk.workspace().plan->tasks()) {
    if (tasks.contains(each)) list.push_back(each->id.value);
  }
  return list;
}

TEST_CASE("finished is what every lead called done, whenever it said so") {
  Desk desk(task("T1", "a, b", "Năm 2025") + task("T2", "a", "Năm 2025", ", coordinating: [b]") +
            task("T3", "mo", "Năm 2025"));
  CHECK(finished(desk, desk.record()) == Strings());
  desk.file("2025-Q1", "a", said("T1", "done") + said("T2", "ongoing"));
  desk.file("2025-Q1", "b", said("T2", "done") + said("T3", "done"));
  CHECK(finished(desk, desk.record()) == Strings{"T3"});
  desk.file("2025-Q2", "b", said("T1", "done"));
  CHECK(finished(desk, desk.record()) == Strings{"T1", "T3"});
  desk.file("2025-Q3", "a", said("T1", "ongoing") + said("T2", "done"));
  CHECK(finished(desk, desk.record()) == Strings{"T2", "T3"});
  desk.file("2025-Q3", "b", "  - {task: T2, status: overdue}\n" + said("T3", "done"));
  CHECK(finished(desk, desk.record()) == Strings{"T2", "T3"});
}

TEST_CASE("a successor goes by its predecessors until it speaks") {
  Merger desk(task("T1", "a, b", "Năm 2025") + task("T2", "b", "Năm 2025"));
  desk.file("2025-Q2", "a", said("T1", "done"));
  desk.put("2025-Q2", "b", "results:\n" + said("T1", "ongoing") + said("T2", "done"));
  desk.put("2025-Q3", "c", "next: Tiếp tục\n");
  desk.open();
  CHECK(finished(desk, desk.record()) == Strings{"T2"});
  desk.put("2025-Q3", "c", "results:\n" + said("T1", "done"));
  desk.open();
  CHECK(finished(desk, desk.record()) == Strings{"T1", "T2"});
}

}  // namespace
}  // namespace dinhky::results
