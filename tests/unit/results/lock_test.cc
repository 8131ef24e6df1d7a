#include "results/lock.h"

#include <doctest/doctest.h>

#include "support/findings.h"
#include "support/office.h"
#include "support/record_desk.h"

namespace dinhky::results {
namespace {

using test::RecordDesk;
using test::Strings;

constexpr char kUnits[] =
    "  - {id: a, name: Phòng A, level: huyen}\n  - {id: b, name: Phòng B, level: huyen}\n";
constexpr char kTasks[] = "        - {id: T1, content: Việc, lead: [a, b], schedule: Năm 2025}\n";
constexpr char kRow[] = "results: [{task: T1, status: done, result: Xong}]\n";

struct Desk : RecordDesk {
  Desk() : RecordDesk(test::plan_of_2025(kUnits, kTasks)) {
    put("2025-Q1", "a", kRow);
    put("2025-Q1", "b", kRow);
  }
  // What was read last.
  base::Result<Locked> lock_read(std::string_view which) {
    return lock(disk, "results", period(which), record().first_source, workspace().sources);
  }
  void lock_it() {
    open();
    REQUIRE(lock_read("2025-Q1"));
  }
  Strings now() {
    open();
    return told();
  }
};

TEST_CASE("a list in the form of sha256sum, of results only") {
  Desk desk;
  desk.disk.put("results/2025-Q1/a.yaml.bak", "cũ");
  desk.disk.put("results/2025-Q1/ghi-chu.txt", "x");
  CHECK_FALSE(is_locked(desk.disk, "results", RecordDesk::period("2025-Q1")));
  desk.lock_it();
  CHECK(is_locked(desk.disk, "results", RecordDesk::period("2025-Q1")));
  CHECK_FALSE(is_locked(desk.disk, "results", RecordDesk::period("2025-Q2")));
  const auto list = desk.disk.text("/office/results/2025-Q1/.locked").value();
  CHECK(list.size() == 2 * (64 + 2 + 6 + 1));
  CHECK(list.substr(64, 9) == "  a.yaml\n");
  CHECK(desk.now() == Strings());
}

TEST_CASE("each change is told until the period is locked again") {
  Desk desk;
  desk.lock_it();
  desk.put("2025-Q1", "a", std::string(kRow) + "next: Thêm\n");
  CHECK(desk.now() == Strings{"2025-Q1/a.yaml:1:1-1:1 warning results-locked"});
  const auto first = desk.disk.text("/office/results/2025-Q1/.locked").value();
  desk.lock_it();
  CHECK(desk.now() == Strings());
  // What the earlier report went by is kept, once.
  CHECK(desk.disk.text("/office/results/2025-Q1/.locked.bak") == first);
  desk.lock_it();
  CHECK_FALSE(desk.disk.text("/office/results/2025-Q1/.locked.bak2"));
  desk.disk.erase("/office/results/2025-Q1/b.yaml");
  CHECK(desk.now() == Strings{"2025-Q1/.locked:2:1-2:73 warning results-locked.gone"});
  desk.lock_it();
  CHECK(desk.now() == Strings());
  desk.put("2025-Q1", "b", kRow);
  CHECK(desk.now() == Strings{"2025-Q1/b.yaml:1:1-1:1 warning results-locked.added"});
}

// A return that is filed while the report is being made is in no report.
TEST_CASE("what came after the results were read is told") {
  Desk desk;
  desk.open();
  desk.put("2025-Q1", "a", std::string(kRow) + "next: Thêm\n");
  REQUIRE(desk.lock_read("2025-Q1"));
  CHECK(desk.now() == Strings{"2025-Q1/a.yaml:1:1-1:1 warning results-locked"});
}

TEST_CASE("a period without results is locked too") {
  Desk desk;
  desk.open();
  REQUIRE(desk.lock_read("2025-Q3"));
  CHECK(desk.disk.text("/office/results/2025-Q3/.locked") == "");
  desk.put("2025-Q3", "a", kRow);
  CHECK(desk.now() == Strings{"2025-Q3/a.yaml:1:1-1:1 warning results-locked.added"});
}

TEST_CASE("a damaged list hides nothing") {
  Desk desk;
  desk.disk.put("results/2025-Q1/.locked", "rác\n");
  CHECK(desk.now() == Strings{"2025-Q1/a.yaml:1:1-1:1 warning results-locked.added",
                              "2025-Q1/b.yaml:1:1-1:1 warning results-locked.added"});
  desk.disk.erase("/office/results/2025-Q1/.locked");
  desk.disk.put("results/2025-Q1/.locked/x", "");
  desk.open();
  CHECK(desk.record().failures.size() == 1);  // a folder where the list should be
}

// ---- the command ----

test::Office office() {
  test::Office office;
  office.disk.put("plan.yaml", test::plan_of_2025(kUnits, kTasks));
  office.disk.put("results/2025-Q1/a.yaml", test::report_head("a", "2025-Q1") + kRow);
  return office;
}

const Strings kReport = {"report", "--period", "2025-Q1", "-o", "bc.md", "--lang", "en"};

Strings with(Strings arguments, const Strings& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST_CASE("report --lock locks what was reported, and later changes are told") {
  auto desk = office();
  CHECK(desk.run(with(kReport, {"--lock"})).code == 0);
  CHECK(desk.disk.text("/office/results/2025-Q1/.locked")->size() == 73);
  CHECK(desk.run(kReport).err.empty());
  desk.disk.put("results/2025-Q1/b.yaml", test::report_head("b", "2025-Q1") + kRow);
  const auto late = desk.run(kReport);
  CHECK(late.code == 0);
  CHECK(late.err.find("[results-locked]") != std::string::npos);
  CHECK(desk.run(with(kReport, {"--quiet"})).err.empty());
  CHECK(desk.run(with(kReport, {"--lock"})).code == 0);
  CHECK(desk.run(kReport).err.empty());
}

TEST_CASE("a half-year locks its quarters") {
  auto desk = office();
  CHECK(desk.run({"report", "--period", "2025-H1", "-o", "bc.md", "--lock"}).code == 0);
  CHECK(desk.disk.text("/office/results/2025-Q1/.locked").has_value());
  CHECK(desk.disk.text("/office/results/2025-Q2/.locked").has_value());
}

TEST_CASE("what is not a report that was sent is not locked") {
  auto desk = office();
  CHECK(desk.run(with(kReport, {"--lock", "--unit", "a"})).code == 2);
  auto plan = test::plan_of_2025(kUnits, kTasks);
  plan.replace(plan.find("  number: 5\n"), 12, "  number: # dinhky: ignore[plan-not-issued] x\n");
  desk.disk.put("plan.yaml", plan);
  const auto open = desk.run(with(kReport, {"--lock"}));
  CHECK(open.code == 1);
  CHECK(open.err.find("cannot be locked") != std::string::npos);
  CHECK_FALSE(desk.disk.text("/office/bc.md").has_value());
  CHECK_FALSE(desk.disk.text("/office/results/2025-Q1/.locked").has_value());
  CHECK(desk.run(kReport).code == 0);
}

}  // namespace
}  // namespace dinhky::results
