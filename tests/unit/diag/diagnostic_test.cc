#include "diag/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/limits.h"
#include "diag/catalogue.h"

namespace dinhky::diag {
namespace {

TEST_CASE("a finding has its rule's severity and message, or a variant of it") {
  Findings findings;
  findings.add(rules::unit_unknown, {0, 1, 2});
  findings.add(rules::wrong_type, {0, 3, 4}, "list").as(Severity::warning).with("value", "x");
  REQUIRE(findings.all().size() == 2);
  CHECK(findings.all()[0].rule == "unit-unknown");
  CHECK(findings.all()[0].severity == Severity::error);
  CHECK(findings.all()[0].message.key == "unit-unknown");
  CHECK(findings.all()[1].rule == "wrong-type");
  CHECK(findings.all()[1].severity == Severity::warning);
  CHECK(findings.all()[1].message.key == "wrong-type.list");
  CHECK(findings.all()[1].message.arguments.at(0).second == "x");
}

TEST_CASE("severities are counted") {
  Findings findings;
  CHECK_FALSE(findings.has_errors());
  findings.add(rules::unit_unused, {});
  findings.add(rules::lead_several, {});
  CHECK_FALSE(findings.has_errors());
  findings.add(rules::unit_unknown, {});
  findings.add(rules::unit_unknown, {});
  CHECK(findings.has_errors());
  CHECK(findings.count(Severity::error) == 2);
  CHECK(findings.count(Severity::warning) == 1);
  CHECK(findings.count(Severity::note) == 1);
}

TEST_CASE("the order of reading: file, place, severity, rule") {
  Findings findings;
  findings.add(rules::unit_unknown, {1, 0, 1});
  findings.add(rules::unit_unused, {0, 5, 6});     // a note
  findings.add(rules::unit_unknown, {0, 5, 6});    // an error in the same place
  findings.add(rules::unit_duplicate, {0, 5, 6});  // another
  findings.add(rules::lead_several, {0, 2, 3});
  findings.sort();
  std::vector<std::string> order;
  for (const auto& finding : findings.all()) order.emplace_back(finding.rule);
  CHECK(order == std::vector<std::string>{"lead-several", "unit-duplicate", "unit-unknown",
                                          "unit-unused", "unit-unknown"});
}

TEST_CASE("exact repeats are one finding, others stay") {
  Findings findings;
  findings.add(rules::unit_unknown, {0, 5, 6}).with("name", "a");
  findings.add(rules::unit_unknown, {0, 9, 10}).with("name", "a");
  findings.add(rules::unit_unknown, {0, 5, 6}).with("name", "a");
  findings.add(rules::unit_unknown, {0, 5, 6}).with("name", "b");
  findings.add(rules::unit_unknown, {0, 5, 6}, "cut").with("name", "a");
  findings.sort();
  CHECK(findings.all().size() == 4);
}

TEST_CASE("rule ids are unique and in the form that comments and pages use") {
  std::set<std::string_view> ids;
  for (const auto& rule : all_rules()) {
    CAPTURE(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(rule.id.front() != '-');
    CHECK(rule.id.back() != '-');
    CHECK(std::all_of(rule.id.begin(), rule.id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }));
  }
}

// The least catalogue of the design, less the rules of results, which come with them.
TEST_CASE("no released rule disappears") {
  std::set<std::string_view> ids;
  for (const auto& rule : all_rules()) ids.insert(rule.id);
  for (const std::string id : {"yaml-syntax",
                               "not-utf8",
                               "suspicious-character",
                               "duplicate-key",
                               "unknown-key",
                               "missing-key",
                               "wrong-type",
                               "unit-unknown",
                               "unit-duplicate",
                               "unit-ambiguous",
                               "unit-unused",
                               "unit-abolished",
                               "unit-no-successor",
                               "group-empty",
                               "group-cycle",
                               "group-open",
                               "lead-missing",
                               "lead-several",
                               "lead-and-coordinating",
                               "plan-not-issued",
                               "report-before-plan",
                               "line-unknown",
                               "schedule-unreadable",
                               "schedule-outside-year",
                               "schedule-reversed",
                               "schedule-unbound",
                               "schedule-day-off",
                               "task-duplicate-id",
                               "task-numbering",
                               "task-empty",
                               "basis-after-plan",
                               "symbol-form",
                               "date-form",
                               "signer-form",
                               "annex-unreferenced",
                               "deadline-missing",
                               "deadline-before-cutoff"}) {
    CAPTURE(id);
    CHECK(ids.contains(id));
  }
}

TEST_CASE("a value that nobody can read to its end is cut between letters") {
  Findings findings;
  std::string value;
  while (value.size() < 2 * base::kMaxToldBytes) value += "ộ";
  const auto& told = findings.add(rules::yaml_syntax, {}).with("value", value).with("short", "ộ");
  const auto& cut = told.message.arguments[0].second;
  CHECK(cut.size() < base::kMaxToldBytes + 4);
  CHECK(cut.ends_with("ộ…"));
  CHECK(told.message.arguments[1].second == "ộ");
}

}  // namespace
}  // namespace dinhky::diag
