#include <string_view>

#include "yaml/place.h"

#include <doctest/doctest.h>

#include "support/findings.h"
#include "yaml/parse.h"

namespace dinhky::yaml {
namespace {

std::string place(const std::string& text, std::string_view piece, int n = 1) {
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add("a.yaml", text);
  const auto root = parse(sources, file, findings);
  REQUIRE(root);
  return place_of(*root, test::span_of(sources, piece, n));
}

constexpr char kPlan[] = R"(plan:
  id: cchc
  issuer: {name: UBND xã, body: }
  bases:
    - {type: Kế hoạch, number: 34/KH-UBND}
annex:
  sections:
    - title: Tuyên truyền
      tasks:
        - id: I.01
          content: Rà soát
          lead: [van-phong, Phòng Kinh tế]
          schedule: {every: quarter}
        - content: Tập huấn
          lead: [a]
  other: 1
)";

TEST_CASE("keys lead to a place, ids and names stand for items") {
  CHECK(place(kPlan, "UBND xã") == "cchc//:plan.issuer.name");
  CHECK(place(kPlan, "body") == "cchc//:plan.issuer.body");
  CHECK(place(kPlan, "Kế hoạch") == "cchc//:plan.bases[34/KH-UBND].type");
  CHECK(place(kPlan, "Phòng Kinh tế") == "cchc//:tasks[I.01].lead[Phòng Kinh tế]");
  CHECK(place(kPlan, "van-phong, Phòng Kinh tế") == "cchc//:tasks[I.01].lead");
  CHECK(place(kPlan, "quarter") == "cchc//:tasks[I.01].schedule.every");
  CHECK(place(kPlan, "schedule") == "cchc//:tasks[I.01].schedule");
  CHECK(place(kPlan, "lead", 2) == "cchc//:annex.sections[Tuyên truyền].tasks[Tập huấn].lead");
}

TEST_CASE("a place stays when lines move and when a task moves to another section") {
  std::string moved = kPlan;
  moved.insert(0, "# a comment\n\n");
  moved.insert(moved.find("    - title"), "    - title: Khác\n      tasks: []\n");
  moved.replace(moved.find("Tuyên truyền"), std::string("Tuyên truyền").size(), "Truyền thông");
  CHECK(place(moved, "Phòng Kinh tế") == place(kPlan, "Phòng Kinh tế"));
}

TEST_CASE("a results file is named by its plan, unit and period") {
  const std::string text =
      "plan: cchc\nunit: van-phong\nperiod: 2026-Q1\nresults:\n  - task: I.01\n    status: xong\n";
  CHECK(place(text, "xong") == "cchc/van-phong/2026-Q1:results[I.01].status");
}

TEST_CASE("outside of everything there are the document's names alone") {
  CHECK(place_of(Node(), {}) == "//:");
  CHECK(place("# x\nplan: a\n", "x") == "a//:");
}

}  // namespace
}  // namespace dinhky::yaml
