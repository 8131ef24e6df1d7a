// What is written as a results file is read back as the same, without a finding whatever, and
// written again as the same bytes.
#include <doctest/doctest.h>

#include "base/text.h"
#include "results/canonical.h"
#include "results/load.h"
#include "results/write.h"
#include "support/findings.h"
#include "support/memory_file_system.h"
#include "support/phrase_generator.h"
#include "support/text_pieces.h"

namespace dinhky::results {
namespace {

using test::Random;
using test::Strings;

// As everything is that reaches the writer.
std::string random_text(Random& random, size_t most = 9) {
  const auto text = test::pasted_text(random, most);
  return std::string(base::trimmed(text));
}

plan::Text text(std::string value) {
  return {std::move(value), {}};
}

plan::Text some(Random& random) {
  return text(random_text(random));
}

// Never empty: an empty item would not be written.
plan::Text item(Random& random) {
  auto value = random_text(random);
  return text(value.empty() ? "x" : value);
}

TaskResult random_result(Random& random, size_t number) {
  TaskResult result;
  result.task = text((number % 2 == 0 ? "I." : "1") + std::to_string(number));
  if (random.below(2) == 0) result.status = kStatuses[random.below(std::size(kStatuses))];
  if (result.status) result.status_text = text(std::string(key_of(*result.status)));
  result.result = some(random);
  for (size_t i = random.below(3); i > 0; --i) {
    result.indicators.push_back({text("chi-so-" + std::to_string(i)), item(random)});
  }
  for (size_t i = random.below(3); i > 0; --i) result.evidence.push_back(item(random));
  result.difficulties = some(random);
  result.proposals = some(random);
  return result;
}

UnitReport random_report(Random& random) {
  UnitReport report;
  report.plan = text("ke-hoach-1");
  report.unit = text(random.below(2) == 0 ? "123" : "no");
  report.period = text(random.below(2) == 0 ? "2025-Q1" : "2025");
  report.source = {some(random), text("00e1"), text("kstthc/1")};
  report.own_plan = {some(random), some(random)};
  for (size_t i = 0, n = random.below(4); i < n; ++i) {
    report.results.push_back(random_result(random, i));
  }
  for (size_t i = random.below(3); i > 0; --i) report.extra.push_back({item(random), some(random)});
  if (random.below(3) == 0) report.extra.push_back({text(""), item(random)});
  for (size_t i = random.below(3); i > 0; --i) {
    report.sections.push_back({text("muc-" + std::to_string(i)), item(random)});
  }
  report.difficulties = some(random);
  report.proposals = some(random);
  report.next = some(random);
  for (size_t i = random.below(3); i > 0; --i) report.stray.push_back(item(random));
  return report;
}

// All values, a line each; with their places where asked.
Strings values(const UnitReport& report, bool places = false) {
  Strings list;
  const auto add = [&](const std::string& name, const plan::Text& value) {
    list.push_back(name + "=" + value.value);
    if (!places) return;
    list.back() += " " + std::to_string(value.span.begin) + "-" + std::to_string(value.span.end);
  };
  add("plan", report.plan), add("unit", report.unit), add("period", report.period);
  add("file", report.source.file), add("hash", report.source.sha256);
  add("template", report.source.form_template);
  add("number", report.own_plan.number), add("date", report.own_plan.date);
  for (const auto& result : report.results) {
    add("task", result.task);
    list.push_back(result.status ? std::string(key_of(*result.status)) : "none");
    add("result", result.result);
    for (const auto& figure : result.indicators) add(figure.id.value, figure.value);
    for (const auto& evidence : result.evidence) add("evidence", evidence);
    add("difficulties", result.difficulties), add("proposals", result.proposals);
  }
  for (const auto& work : report.extra) add("content", work.content), add("result", work.result);
  for (const auto& section : report.sections) add(section.name.value, section.text);
  add("difficulties", report.difficulties), add("proposals", report.proposals);
  add("next", report.next);
  for (const auto& stray : report.stray) add("stray", stray);
  return list;
}

struct Reader {
  test::MemoryFileSystem disk;
  base::DataStore data{&disk, ""};
  Words words{data};

  std::optional<UnitReport> read(const std::string& yaml, Strings& told) const {
    diag::Sources sources;
    diag::Findings findings;
    const auto file = sources.add("a.yaml", yaml);
    auto report = load_report(words, sources, file, findings);
    told = test::told(sources, findings);
    return report;
  }
};

TEST_CASE("random reports come back as they were written") {
  const Reader reader;
  Random random(20250314);
  for (int round = 0; round < 3000; ++round) {
    const auto report = random_report(random);
    const auto yaml = to_yaml(report);
    CAPTURE(round);
    CAPTURE(yaml);
    Strings told;
    const auto again = reader.read(yaml, told);
    REQUIRE(again.has_value());
    REQUIRE(told == Strings());
    const auto wanted = values(report);
    const auto read = values(*again);
    REQUIRE(read.size() == wanted.size());
    for (size_t i = 0; i < read.size(); ++i) REQUIRE(read[i] == wanted[i]);
    REQUIRE(to_yaml(*again) == yaml);
  }
}

// As it lies in results/, now and then as earlier versions left it there.
std::string record(const UnitReport& report, int round) {
  return (round % 3 == 0 ? std::string() : std::string(record_modeline())) + to_yaml(report);
}

// Both ways to read a file give the same values, places and findings.
void check_both_ways(const Reader& reader, const std::string& yaml) {
  diag::Sources sources;
  const auto file = sources.add("a.yaml", yaml);
  diag::Findings short_findings;
  diag::Findings long_findings;
  const auto by_short = load_report(reader.words, sources, file, short_findings);
  const auto by_long = load_with_yaml(reader.words, sources, file, long_findings);
  REQUIRE(by_short.has_value() == by_long.has_value());
  REQUIRE(test::told(sources, short_findings) == test::told(sources, long_findings));
  if (!by_short) return;
  const auto left = values(*by_short, true);
  const auto right = values(*by_long, true);
  REQUIRE(left.size() == right.size());
  for (size_t i = 0; i < left.size(); ++i) REQUIRE(left[i] == right[i]);
}

TEST_CASE("what the program wrote is read without YAML, just as with it") {
  const Reader reader;
  Random random(20260101);
  for (int round = 0; round < 1500; ++round) {
    const auto yaml = record(random_report(random), round);
    CAPTURE(yaml);
    diag::Sources sources;
    const auto file = sources.add("a.yaml", yaml);
    REQUIRE(read_canonical(sources[file], file).has_value());
    check_both_ways(reader, yaml);
  }
}

TEST_CASE("a file that was touched is read as YAML reads it") {
  const Reader reader;
  Random random(20260102);
  const Strings slips = {" ", "\n", "\t", "#",  " # x", "\"", ":",   "- ",
                         "|", "a",  "  ", "\\", "\r",   "ế",  "\n\n"};
  for (int round = 0; round < 4000; ++round) {
    auto yaml = record(random_report(random), round);
    const size_t at = random.below(yaml.size());
    if (random.below(2) == 0) {
      yaml.erase(at, 1 + random.below(3));
    } else {
      yaml.insert(at, slips[random.below(slips.size())]);
    }
    CAPTURE(yaml);
    check_both_ways(reader, yaml);
  }
}

TEST_CASE("keys of free tables are written so that they are read again") {
  const Reader reader;
  for (const auto& piece : test::text_pieces()) {
    const auto key = "k" + piece + "k";
    if (key.find('\n') != std::string::npos) continue;
    UnitReport report;
    report.plan = text("p"), report.unit = text("u"), report.period = text("2025-Q1");
    report.sections.push_back({text(key), text("x")});
    TaskResult result;
    result.task = text("I.01");
    result.indicators.push_back({text(key), text("5")});
    report.results.push_back(result);
    const auto yaml = to_yaml(report);
    CAPTURE(yaml);
    Strings told;
    const auto again = reader.read(yaml, told);
    REQUIRE(again.has_value());
    CHECK(told == Strings());
    CHECK(values(*again) == values(report));
  }
}

}  // namespace
}  // namespace dinhky::results
