// Two plans: the changes done to the old one give the new one, and each way to tell them holds.
#include <fmt/format.h>

#include "base/text.h"
#include "cli/diff_json.h"
#include "cli/diff_text.h"
#include "emit/markdown.h"
#include "office.h"
#include "plan/changes.h"
#include "report/amendment.h"
#include "support/apply_changes.h"
#include "target.h"

namespace dinhky::fuzz {
namespace {

using test::described;

std::string all(const std::vector<std::string>& lines) {
  return base::joined(lines, "\n");
}

}  // namespace

void run_diff(std::string_view bytes) {
  static Office office;
  const auto parts = parts_of(bytes);
  const auto& desk = office.desk;
  const auto before = desk.read(parts.front().text);
  if (!before->plan) return;
  const auto after = desk.read(parts.back().text);
  if (!after->plan) return;
  const auto changes = plan::compare_plans(*before->registry, *after->registry);
  expect_printable(cli::diff_text(desk.session(), changes, false), "the text of changes");
  expect_printable(cli::diff_json(changes), "the JSON of changes");
  static const report::Texts texts(office.desk.data());
  emit::to_markdown(report::amendment_list(*before->plan, changes, texts), office.maker->format());
  if (before->findings.has_errors() || after->findings.has_errors()) return;
  const auto made =
      all(described(test::applied(plan::facts_of(*before->registry), changes)));
  const auto wanted = facts_text(*after);
  if (made != wanted) {
    fail("the changes done to the old plan give the new one", made + "\n---\n" + wanted);
  }
  expect(changes.empty() == (facts_text(*before) == wanted), "no changes, the same plan", wanted);
}

}  // namespace dinhky::fuzz
