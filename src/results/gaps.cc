#include "results/gaps.h"

namespace dinhky::results {
namespace {

void add_sample(const Words& words, const Text& text, Gaps& gaps) {
  if (!words.sample_in(text.value).empty()) gaps.samples.push_back(&text);
}

void find_samples(const Words& words, const UnitReport& report, Gaps& gaps) {
  for (const auto& result : report.results) {
    for (const auto* text : {&result.result, &result.difficulties, &result.proposals}) {
      add_sample(words, *text, gaps);
    }
    for (const auto& evidence : result.evidence) add_sample(words, evidence, gaps);
  }
  for (const auto& work : report.extra) {
    for (const auto* text : {&work.content, &work.result}) add_sample(words, *text, gaps);
  }
  for (const auto& section : report.sections) add_sample(words, section.text, gaps);
  for (const auto* text : {&report.own_plan.number, &report.own_plan.date}) {
    add_sample(words, *text, gaps);
  }
  for (const auto* text : {&report.difficulties, &report.proposals, &report.next}) {
    add_sample(words, *text, gaps);
  }
}

}  // namespace

Gaps gaps_of(const Scope& scope, const Words& words, const UnitReport& report,
             const std::vector<plan::Assignment>& parts, const schedule::Period& record) {
  Gaps gaps;
  size_t from = 0;
  for (const auto& part : parts) {
    const bool asked = part.role == plan::Role::lead && !part.optional &&
                       scope.activity.active(part.task(), record);
    if (!asked) continue;
    const auto* result = report.find(part.task().id.value, from);
    if (result == nullptr) {
      gaps.missing.push_back(&part.task());
    } else if (result->status_text.empty()) {
      gaps.no_status.push_back(&part.task());
    } else if (result->result.empty() && result->status != Status::not_due) {
      gaps.no_result.push_back(&part.task());
    }
  }
  find_samples(words, report, gaps);
  return gaps;
}

}  // namespace dinhky::results
