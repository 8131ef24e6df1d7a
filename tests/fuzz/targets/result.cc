// A file of results: read in both ways alike, held against the plan, written and read again.
#include <fmt/format.h>

#include "office.h"
#include "results/load.h"
#include "results/write.h"
#include "target.h"

namespace dinhky::fuzz {
namespace {

struct Reading {
  std::optional<results::UnitReport> report;
  diag::Findings findings;
};

Reading read(const results::Words& words, const diag::Sources& sources, bool with_yaml) {
  Reading reading;
  reading.report = with_yaml ? results::load_with_yaml(words, sources, 0, reading.findings)
                             : results::load_report(words, sources, 0, reading.findings);
  return reading;
}

bool same(const diag::Findings& a, const diag::Findings& b) {
  if (a.all().size() != b.all().size()) return false;
  for (size_t i = 0; i < a.all().size(); ++i) {
    if (a.all()[i].span != b.all()[i].span || a.all()[i].rule != b.all()[i].rule) return false;
  }
  return true;
}

}  // namespace

void run_result(std::string_view bytes) {
  static const Office office;
  const auto& words = office.record->words;
  diag::Sources sources;
  sources.add("results/2026-Q1/van-phong.yaml", std::string(bytes));
  auto reading = read(words, sources, false);
  const auto by_yaml = read(words, sources, true);
  expect(same(reading.findings, by_yaml.findings), "both ways to read find the same", bytes);
  expect(reading.report.has_value() == by_yaml.report.has_value(), "both ways to read agree", bytes);
  if (!reading.report) return;
  const auto written = results::to_yaml(*reading.report);
  expect(written == results::to_yaml(*by_yaml.report), "both ways to read give the same", bytes);
  diag::Sources written_sources;
  written_sources.add("results/2026-Q1/van-phong.yaml", written);
  const auto again = read(words, written_sources, false);
  expect(again.report.has_value(), "what was written is read again", written);
  const auto rewritten = results::to_yaml(*again.report);
  if (rewritten != written) {
    fail("what was written is written again", written + "\n---\n" + rewritten);
  }
  if (!reading.findings.has_errors()) {
    expect(!again.findings.has_errors(), "what was sound stays sound", written);
  }
  office.record->rules.check(*reading.report, results::Place{"2026-Q1", "van-phong"},
                             reading.findings);
  for (const auto& finding : reading.findings.all()) {
    const auto [file, begin, end] = finding.span;
    if (begin <= end && end <= bytes.size()) continue;
    fail("a finding's place lies inside its text",
         fmt::format("{} {} {}-{}\n{}", bytes, finding.rule, begin, end, bytes.size()));
  }
}

}  // namespace dinhky::fuzz
