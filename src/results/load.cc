#include "results/load.h"

#include <cstdint>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "diag/catalogue.h"
#include "plan/fields.h"
#include "results/canonical.h"
#include "results/schema.h"
#include "results/write.h"
#include "yaml/document.h"

namespace dinhky::results {
namespace {

using plan::mapping_field;
using plan::sequence_field;
using plan::text_field;

void read_status(const Words& words, TaskResult& result, diag::Findings& findings) {
  if (result.status_text.empty()) return;
  result.status = words.status(result.status_text.value);
  if (result.status) return;
  std::string keys;
  for (const auto status : kStatuses) {
    if (!keys.empty()) keys += ", ";
    keys += key_of(status);
  }
  findings.add(diag::rules::results_status, result.status_text.span)
      .with("value", result.status_text.value)
      .with("choices", keys);
}

TaskResult build_result(const Words& words, const yaml::Node& node, diag::Findings& findings) {
  TaskResult result;
  result.task = text_field(node, "task");
  result.status_text = text_field(node, "status");
  read_status(words, result, findings);
  result.result = text_field(node, "result");
  for (const auto& entry : mapping_field(node, "indicators").entries) {
    if (entry.value.kind != yaml::Kind::scalar || entry.value.text.empty()) continue;
    result.indicators.push_back(
        {{entry.key.text, entry.key.span}, {entry.value.text, entry.value.span}});
  }
  result.evidence = plan::text_list_field(node, "evidence");
  result.difficulties = text_field(node, "difficulties");
  result.proposals = text_field(node, "proposals");
  result.span = result.task.span;
  return result;
}

std::vector<TaskResult> build_results(const Words& words, const yaml::Node& list,
                                      diag::Findings& findings) {
  std::vector<TaskResult> results;
  results.reserve(list.items.size());
  std::unordered_map<std::string, diag::Span> first_of;  // by task
  for (const auto& node : list.items) {
    if (node.kind != yaml::Kind::mapping) continue;
    auto result = build_result(words, node, findings);
    if (result.task.empty()) continue;  // told as missing
    const auto [first, added] = first_of.emplace(result.task.value, result.task.span);
    if (!added) {
      findings.add(diag::rules::results_repeated, result.task.span)
          .with("task", result.task.value)
          .also(first->second, {"related.first", {}});
    }
    results.push_back(std::move(result));
  }
  return results;
}

std::vector<ExtraWork> build_extra(const yaml::Node& list) {
  std::vector<ExtraWork> extra;
  for (const auto& node : list.items) {
    if (node.kind != yaml::Kind::mapping) continue;
    ExtraWork work{text_field(node, "content"), text_field(node, "result")};
    if (!work.content.empty() || !work.result.empty()) extra.push_back(std::move(work));
  }
  return extra;
}

std::vector<SectionText> build_sections(const yaml::Node& table) {
  std::vector<SectionText> sections;
  for (const auto& entry : table.entries) {
    if (entry.value.kind != yaml::Kind::scalar || entry.value.text.empty()) continue;
    sections.push_back({{entry.key.text, entry.key.span}, {entry.value.text, entry.value.span}});
  }
  return sections;
}

UnitReport build_report(const Words& words, const yaml::Node& root, diag::Findings& findings) {
  UnitReport report;
  report.span = root.span;
  report.plan = text_field(root, "plan");
  report.unit = text_field(root, "unit");
  report.period = text_field(root, "period");
  const auto& source = mapping_field(root, "source");
  report.source = {text_field(source, "file"), text_field(source, "sha256"),
                   text_field(source, "template")};
  const auto& own_plan = mapping_field(root, "own_plan");
  report.own_plan = {text_field(own_plan, "number"), text_field(own_plan, "date")};
  report.results = build_results(words, sequence_field(root, "results"), findings);
  report.extra = build_extra(sequence_field(root, "extra"));
  report.sections = build_sections(mapping_field(root, "sections"));
  report.difficulties = text_field(root, "difficulties");
  report.proposals = text_field(root, "proposals");
  report.next = text_field(root, "next");
  report.stray = plan::text_list_field(root, "stray");
  return report;
}

// What the program wrote itself needs no YAML parser. The proof that it is just that is to write it
// again.
std::optional<UnitReport> load_canonical(const Words& words, const diag::Source& source,
                                         uint32_t file, diag::Findings& findings) {
  auto root = read_canonical(source, file);
  if (!root) return std::nullopt;
  diag::Findings own;
  yaml::check_shape(*root, kReportShape, own);
  auto report = build_report(words, *root, own);
  auto text = source.text();
  if (text.starts_with(record_modeline())) text.remove_prefix(record_modeline().size());
  if (to_yaml(report) != text) return std::nullopt;
  std::move(own.all().begin(), own.all().end(), std::back_inserter(findings.all()));
  return report;
}

}  // namespace

std::optional<UnitReport> load_report(const Words& words, const diag::Sources& sources,
                                      uint32_t file, diag::Findings& findings) {
  if (auto report = load_canonical(words, sources[file], file, findings)) return report;
  return load_with_yaml(words, sources, file, findings);
}

std::optional<UnitReport> load_with_yaml(const Words& words, const diag::Sources& sources,
                                         uint32_t file, diag::Findings& findings) {
  const auto root = yaml::read_document(sources, file, kReportShape, findings);
  if (!root) return std::nullopt;
  return build_report(words, *root, findings);
}

}  // namespace dinhky::results
