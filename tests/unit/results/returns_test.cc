#include "results/returns.h"

#include <doctest/doctest.h>

#include "support/record_desk.h"

namespace dinhky::results {
namespace {

using test::RecordDesk;
using Strings = std::vector<std::string>;

constexpr char kUnits[] =
    "  - {id: a, name: Phòng A, level: huyen}\n  - {id: b, name: Phòng B, level: huyen}\n";
constexpr char kTasks[] = "        - {id: T1, content: Việc, lead: [a, b], schedule: Năm 2025}\n";
constexpr char kRow[] = "results: [{task: T1, status: done, result: Xong}]\n";

struct Desk : RecordDesk {
  Desk() : RecordDesk(test::plan_of_2025(kUnits, kTasks)) {}
  Strings paths() {
    Strings list;
    for (const auto& filed : open().returns.all()) list.push_back(filed.path);
    return list;
  }
};

TEST_CASE("no folder is nothing sent, and no failure") {
  Desk desk;
  CHECK(desk.paths() == Strings());
  CHECK(desk.record().failures.empty());
  CHECK(desk.record().folder == "results");
}

TEST_CASE("files come in order of time, then of the units of the plan") {
  Desk desk;
  desk.put("2025-Q3", "a", kRow);
  desk.put("2025-Q1", "b", kRow);
  desk.put("2025-Q1", "a", kRow);
  CHECK(desk.paths() ==
        Strings{"results/2025-Q1/a.yaml", "results/2025-Q1/b.yaml", "results/2025-Q3/a.yaml"});
  const auto& returns = desk.record().returns;
  CHECK(returns.find(RecordDesk::period("2025-Q1"), 1) == &returns.all()[1]);
  CHECK(returns.find(RecordDesk::period("2025-Q2"), 1) == nullptr);
  CHECK(returns.find(RecordDesk::period("2025-Q3"), 1) == nullptr);
}

TEST_CASE("backups, lists, hidden files and loose files are passed over") {
  Desk desk;
  desk.put("2025-Q1", "a", kRow);
  for (const char* name : {"2025-Q1/a.yaml.bak", "2025-Q1/.a.yaml.tmp", "2025-Q1/.yaml",
                           "2025-Q1/x.txt", ".git/b.yaml", "ghi-chu.yaml"}) {
    desk.disk.put("results/" + std::string(name), "rác: [");
  }
  CHECK(desk.paths() == Strings{"results/2025-Q1/a.yaml"});
  CHECK(desk.told() == Strings());
  CHECK(is_record_name("a.yaml"));
  CHECK_FALSE(is_record_name(".yaml"));
  CHECK_FALSE(is_record_name("a.yml"));
}

TEST_CASE("what the disk refuses is told, not taken for nothing") {
  Desk desk;
  desk.put("2025-Q1", "a", kRow);
  desk.put("2025-Q1", "b", kRow);
  desk.open();
  const size_t before = desk.disk.calls();
  desk.open();
  const size_t calls = desk.disk.calls() - before;
  REQUIRE(calls > 8);
  size_t failed = 0;
  for (size_t n = 3; n <= calls; ++n) {  // the first two read the plan
    CAPTURE(n);
    desk.disk.fail_at(n, test::MemoryFileSystem::Fault::once);
    const auto& record = desk.open();
    desk.disk.heal();
    if (!record.failures.empty()) ++failed;
    const bool whole = record.returns.all().size() == 2;
    CHECK((whole || !record.failures.empty()));
  }
  CHECK(failed > 5);
  desk.disk.put("results/2025-Q2/a.yaml/x", "");
  CHECK(desk.open().failures.size() == 1);  // a folder where a file should be
}

}  // namespace
}  // namespace dinhky::results
