// A plan: read, checked, told in every format; a sound one is written as YAML and read again as the
// same plan.
#include "emit/plan_yaml.h"
#include "office.h"
#include "target.h"

namespace dinhky::fuzz {

void run_plan(std::string_view bytes) {
  static const Desk desk;
  const auto workspace = desk.read(bytes);
  expect_sound(*workspace, desk.session());
  if (!workspace->plan || workspace->findings.has_errors()) return;
  const auto written = emit::to_plan_yaml(*workspace->plan, "");
  const auto again = desk.read(written);
  expect(again->plan.has_value(), "a plan that was written is read again", written);
  const auto wanted = facts_text(*workspace);
  const auto facts = facts_text(*again);
  if (facts != wanted) {
    fail("a plan that was written says the same", wanted + "\n---\n" + facts + "\n---\n" + written);
  }
}

}  // namespace dinhky::fuzz
