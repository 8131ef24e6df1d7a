// `dinhky report` on a disk that fails at call N, for every N: it never makes a report from a part
// of what the units sent.
#include <doctest/doctest.h>

#include "support/every_fault.h"

namespace dinhky {
namespace {

using test::Office;
using test::Said;
using Strings = std::vector<std::string>;

const Strings kCommand = {"report", "plan.yaml",  "--period", "2026-Q1",
                          "-o",     "bao-cao.md", "--lock"};
constexpr char kPaper[] = "/office/bao-cao.md";
constexpr char kLock[] = "/office/results/2026-Q1/.locked";
constexpr char kRecord[] = R"(dinhky: 1
plan: cchc-chuyen-doi-so-2026
unit: tram-y-te
period: 2026-Q1
results:
  - {task: I.02, status: done, result: Đã ban hành kế hoạch}
)";

// An office in which the report was made and locked before a late return came.
Office office_with_report(std::string& old_paper, std::string& old_lock) {
  Office office;
  office.disk.put("plan.yaml", Office::source_file("examples/xa-2026/plan.yaml"));
  REQUIRE(office.run(kCommand).code == 0);
  old_paper = office.disk.text(kPaper).value();
  old_lock = office.disk.text(kLock).value();
  office.disk.put("results/2026-Q1/tram-y-te.yaml", kRecord);
  return office;
}

TEST_CASE("a report and its lock on a failing disk") {
  std::string old_paper;
  std::string old_lock;
  const Office start = office_with_report(old_paper, old_lock);
  test::every_fault(start, kCommand,
                    [&](const Office& left, const Office& whole, const Said& said) {
                      const auto paper = whole.disk.text(kPaper);
                      const auto lock = whole.disk.text(kLock);
                      REQUIRE(paper != old_paper);
                      REQUIRE(lock != old_lock);
                      const auto made = left.disk.text(kPaper);
                      CHECK((made == old_paper || made == paper));
                      const auto locked = left.disk.text(kLock);
                      CHECK((locked == old_lock || locked == lock));
                      if (said.code == 0) CHECK((made == paper && locked == lock));
                      // Nothing is locked that no report holds.
                      if (locked == lock) CHECK(made == paper);
                    });
}

}  // namespace
}  // namespace dinhky
