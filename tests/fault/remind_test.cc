// `dinhky remind` on a disk that fails at call N, for every N: the old letter whole or the new one,
// and the next run makes what a run without failure makes.
#include <doctest/doctest.h>

#include "support/every_fault.h"

namespace dinhky {
namespace {

using test::Office;
using test::Said;
using Strings = std::vector<std::string>;

const Strings kCommand = {"remind", "plan.yaml", "--unit", "tram-y-te", "--format", "md"};
constexpr char kLetter[] = "/office/out/2026-Q1/don-doc/tram-y-te.md";

// An office in which the letter was written a day ago: it counts the days overdue.
Office office_with_letter(std::string& old_letter) {
  Office office;
  office.disk.put("plan.yaml", Office::source_file("examples/xa-2026/plan.yaml"));
  office.today = "2026-03-19";
  REQUIRE(office.run(kCommand).code == 0);
  old_letter = office.disk.text(kLetter).value();
  office.today = "2026-03-20";
  return office;
}

TEST_CASE("a reminder on a failing disk") {
  std::string old_letter;
  const Office yesterday = office_with_letter(old_letter);
  test::every_fault(yesterday, kCommand,
                    [&](const Office& left, const Office& whole, const Said& said) {
                      const auto new_letter = whole.disk.text(kLetter);
                      REQUIRE(new_letter != old_letter);
                      CHECK((said.code == 0) == said.err.empty());
                      const auto letter = left.disk.text(kLetter);
                      CHECK((letter == old_letter || letter == new_letter));
                      if (said.code == 0) CHECK(letter == new_letter);
                    });
}

}  // namespace
}  // namespace dinhky
