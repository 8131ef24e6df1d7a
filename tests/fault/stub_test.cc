// `dinhky stub` on a disk that fails at call N, for every N: exit code 3, the old form whole, and
// the next run makes what a run without failure makes.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/every_fault.h"

namespace dinhky {
namespace {

using test::Office;
using test::Said;
using Strings = std::vector<std::string>;

const Strings kCommand = {"stub",     "plan.yaml", "--period", "2025-Q1",
                          "--format", "md",        "--unit",   "van-phong"};
constexpr char kForm[] = "/office/out/2025-Q1/van-phong.md";

// An office in which the form was written for an earlier version of the plan.
Office office_of_yesterday(std::string& old_form) {
  Office office;
  auto plan = Office::source_file("examples/son-tay-2025/plan.yaml");
  office.disk.put("plan.yaml", plan);
  REQUIRE(office.run(kCommand).code == 0);
  old_form = office.disk.text(kForm).value();
  const std::string before = "title: Truyền thông";
  const size_t at = plan.find(before);
  REQUIRE(at != std::string::npos);
  office.disk.put("plan.yaml", plan.replace(at, before.size(), "title: Tuyên truyền"));
  return office;
}

TEST_CASE("a stub on a failing disk") {
  std::string old_form;
  const Office yesterday = office_of_yesterday(old_form);
  test::every_fault(yesterday, kCommand,
                    [&](const Office& left, const Office& whole, const Said& said) {
                      const auto new_form = whole.disk.text(kForm);
                      REQUIRE(new_form != old_form);
                      CHECK((said.code == 0) == said.err.empty());
                      const auto form = left.disk.text(kForm);
                      CHECK((form == old_form || form == new_form));
                      if (said.code == 0) CHECK(form == new_form);
                    });
}

}  // namespace
}  // namespace dinhky
