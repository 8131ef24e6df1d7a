// `dinhky report` on a disk that fails at call N, for every N: it never makes a report from a part
// of what the units sent.
#include <doctest/doctest.h>

#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::MemoryFileSystem;
using test::Office;
using Strings = std::vector<std::string>;

const Strings kCommand = {"report", "plan.yaml", "--period", "2025-Q1", "-o", "bao-cao.md"};
constexpr char kPaper[] = "/office/bao-cao.md";

TEST_CASE("a report on a failing disk") {
  auto start = test::office_with_forms();
  start.disk.put("vp.md", test::returned_form(start, "van-phong"));
  REQUIRE(test::collect(start, {"vp.md"}).code == 0);
  Office whole = start;
  const size_t before = whole.disk.calls();
  REQUIRE(whole.run(kCommand).code == 0);
  const size_t calls = whole.disk.calls() - before;
  const auto paper = whole.disk.text(kPaper);
  REQUIRE(paper.has_value());
  for (const auto fault : {MemoryFileSystem::Fault::once, MemoryFileSystem::Fault::cut_off}) {
    for (size_t n = 1; n <= calls; ++n) {
      CAPTURE(n);
      Office office = start;
      office.disk.fail_at(n, fault);
      const auto said = office.run(kCommand);
      office.disk.heal();
      const auto made = office.disk.text(kPaper);
      CHECK((!made || made == paper));
      if (said.code == 0) CHECK(made == paper);
    }
  }
}

}  // namespace
}  // namespace dinhky
