#include <string_view>

#include "diag/suppress.h"

#include <doctest/doctest.h>

#include "diag/catalogue.h"
#include "support/findings.h"

namespace dinhky::diag {
namespace {

using test::Strings;

// The findings that are left of one on `piece`, after the comments in the text have been heard.
Strings left(const std::string& text, std::string_view piece, bool strict = false,
             const Rule& rule = rules::lead_several) {
  Sources sources;
  sources.add("plan.yaml", text);
  Findings findings;
  findings.add(rule, test::span_of(sources, piece));
  apply_suppressions(sources, strict, findings);
  findings.sort();
  return test::told(sources, findings);
}

TEST_CASE("a comment on the line") {
  CHECK(left("lead: [a, b]  # dinhky: ignore[lead-several] both answer\n", "[a, b]").empty());
  CHECK(left("# dinhky: ignore[lead-several] x\nlead: [a, b]\n", "[a, b]").empty());
  CHECK(left("# dinhky: ignore[lead-several] x\n# and why\nlead: [a, b]\n", "[a, b]").empty());
  CHECK(left("  # dinhky: ignore[lead-several] x\r\n  lead: [a, b]\r\n", "[a, b]").empty());
  CHECK(left("lead: [a, b]  # dinhky: ignore[unit-unused, lead-several] x\n", "[a, b]") ==
        Strings{"1:32-1:43 note ignore-form.unused"});
}

TEST_CASE("a comment elsewhere") {
  // Two lines above, on the line below, or behind other text of the line above.
  CHECK(left("# dinhky: ignore[lead-several] x\na: b\nlead: [a, b]\n", "[a, b]") ==
        Strings{"1:18-1:30 note ignore-form.unused", "3:7-3:13 warning lead-several"});
  CHECK(left("lead: [a, b]\n# dinhky: ignore[lead-several] x\n", "[a, b]").size() == 2);
  CHECK(left("a: b  # dinhky: ignore[lead-several] x\nlead: [a, b]\n", "[a, b]").size() == 2);
}

TEST_CASE("what only looks like a comment") {
  CHECK(left("lead: [a, b]  # dinhky: ignore lead-several\n", "[a, b]").size() == 1);
  CHECK(left("lead: [a, b]  # dinhky: ignore[lead-several\n", "[a, b]").size() == 1);
  CHECK(left("lead: [a, b]# dinhky: ignore[lead-several]\n", "[a, b]").size() == 1);
  CHECK(left("lead: [a, b]  # dinhky: ignore[lead-several\n]\n", "[a, b]").size() == 1);
}

TEST_CASE("an unknown rule is told, with the one that was meant") {
  Sources sources;
  sources.add("plan.yaml", "lead: [a, b]  # dinhky: ignore[lead-severl] x\n");
  Findings findings;
  findings.add(rules::lead_several, test::span_of(sources, "[a, b]"));
  apply_suppressions(sources, false, findings);
  findings.sort();
  REQUIRE(findings.all().size() == 2);
  const auto& form = findings.all()[1];
  CHECK(test::told(sources, form) == "1:32-1:43 warning ignore-form");
  CHECK(test::argument(form.message, "rule") == "lead-severl");
  REQUIRE(form.hints.size() == 1);
  CHECK(test::argument(form.hints[0], "name") == "lead-several");
}

TEST_CASE("--strict wants a reason") {
  const std::string bare = "lead: [a, b]  # dinhky: ignore[lead-several]  \n";
  CHECK(left(bare, "[a, b]", false).empty());
  CHECK(left(bare, "[a, b]", true) == Strings{"1:15-1:47 warning ignore-form.reason"});
  CHECK(left("lead: [a, b]  # dinhky: ignore[lead-several] why\n", "[a, b]", true).empty());
}

TEST_CASE("files that cannot be read stay reported") {
  const std::string text = "lead: [a, b  # dinhky: ignore[yaml-syntax] x\n";
  CHECK(left(text, "[a", false, rules::yaml_syntax).size() == 2);
  const std::string bytes = "lead: [a, b  # dinhky: ignore[not-utf8] x\n";
  CHECK(left(bytes, "[a", false, rules::not_utf8).size() == 2);
}

TEST_CASE("one comment covers every finding of its rule on the line, and no other file's") {
  Sources sources;
  sources.add("plan.yaml", "lead: [a, b]  # dinhky: ignore[unit-unknown] x\n");
  sources.add("units.yaml", "lead: [a, b]\n");
  Findings findings;
  findings.add(rules::unit_unknown, test::span_of(sources, "a,"));
  findings.add(rules::unit_unknown, test::span_of(sources, "b]"));
  findings.add(rules::unit_unknown, test::span_of(sources, "a,", 1, 1));
  apply_suppressions(sources, false, findings);
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all()[0].span.file == 1);
}

}  // namespace
}  // namespace dinhky::diag
