#include "results/task_rules.h"

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "results/figure.h"
#include "results/gaps.h"

namespace dinhky::results {
namespace {

using namespace diag::rules;

constexpr std::string_view kPercent = "%";

const plan::Indicator* find_indicator(const plan::Task& task, std::string_view id) {
  const auto found =
      std::find_if(task.indicators.begin(), task.indicators.end(),
                   [&](const plan::Indicator& indicator) { return indicator.id.value == id; });
  return found == task.indicators.end() ? nullptr : &*found;
}

void tell_undeclared(const plan::Task& task, const Figure& figure, diag::Findings& findings) {
  auto& finding = findings.add(results_undeclared_indicator, figure.id.span)
                      .with("indicator", figure.id.value)
                      .with("task", task.id.value);
  std::vector<std::string> ids;
  for (const auto& indicator : task.indicators) ids.push_back(indicator.id.value);
  if (const auto meant = base::nearest(figure.id.value, ids)) {
    finding.hint({"hint.meant", {{"name", *meant}}});
  }
}

std::string name_of(const plan::Indicator& indicator) {
  return "\"" + (indicator.label.empty() ? indicator.id : indicator.label).value + "\"";
}

// More than the whole: 25/23, or a rate above 100%.
bool over_total(const FigureValue& figure, const plan::Indicator& indicator) {
  if (figure.total) return *figure.total < figure.value;
  const bool rate = figure.percent || indicator.unit.value == kPercent;
  return rate && indicator.aggregate == "ratio" &&
         figure.value > Number::of_scaled(100 * Number::kScale);
}

void check_figure(const plan::Indicator& indicator, const Figure& figure,
                  diag::Findings& findings) {
  const auto& text = figure.value;
  const auto named = [&](diag::Diagnostic& finding) -> diag::Diagnostic& {
    return finding.with("value", text.value).with("indicator", name_of(indicator));
  };
  const auto reading = read_figure(text.value, indicator.unit.value);
  if (reading.fault == FigureFault::too_long) {
    named(findings.add(results_figure, text.span, "long"));
  } else if (!reading.figure) {
    named(findings.add(results_figure, text.span));
  }
  if (!reading.figure) return;
  const auto& value = *reading.figure;
  const bool negative = value.value < Number() || (value.total && *value.total < Number());
  if (negative) {
    named(findings.add(results_negative, text.span));
  } else if (over_total(value, indicator)) {
    named(findings.add(results_over_total, text.span));
  }
  if (value.pointed) {
    named(findings.add(results_figure, text.span, "point"))
        .with("read", to_vietnamese(value.value))
        .as(diag::Severity::note);
  }
}

void name_tasks(const std::vector<const plan::Task*>& tasks, diag::Diagnostic& finding) {
  std::vector<std::string> ids;
  for (const auto* task : tasks) ids.push_back(task->id.value);
  finding.with("tasks", base::joined(ids, ", "));
}

// Where the report speaks of the first of the tasks.
diag::Span place_of(const UnitReport& report, const std::vector<const plan::Task*>& tasks) {
  const auto* result = tasks.empty() ? nullptr : report.find(tasks.front()->id.value);
  return result == nullptr ? report.unit.span : result->span;
}

}  // namespace

void TaskRules::check_result(const TaskResult& result, const plan::Task* task,
                             const plan::Assignment* part, diag::Findings& findings) const {
  if (task == nullptr) {
    auto& finding =
        findings.add(results_unknown_task, result.task.span).with("task", result.task.value);
    std::vector<std::string> ids;
    for (const auto* known : scope.plan.tasks()) ids.push_back(known->id.value);
    if (const auto meant = base::nearest(result.task.value, ids)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
    return;
  }
  if (part == nullptr) {
    findings.add(results_unknown_task, result.task.span, "not-yours")
        .with("task", result.task.value)
        .as(diag::Severity::warning);
  } else if (part->role == plan::Role::coordinating && !result.status_text.empty()) {
    findings.add(results_status, result.status_text.span, "coordinating")
        .with("task", result.task.value)
        .as(diag::Severity::note);
  }
  for (const auto& figure : result.indicators) {
    const auto* indicator = find_indicator(*task, figure.id.value);
    if (indicator == nullptr) {
      tell_undeclared(*task, figure, findings);
    } else {
      check_figure(*indicator, figure, findings);
    }
  }
}

void TaskRules::check_complete(const UnitReport& report, diag::Findings& findings) const {
  const auto gaps = gaps_of(scope, words, report, parts, record);
  // One finding for all tasks of a kind.
  if (!gaps.missing.empty()) {
    name_tasks(gaps.missing, findings.add(results_missing_task, report.unit.span));
  }
  if (!gaps.no_status.empty()) {
    name_tasks(gaps.no_status, findings.add(results_left_blank, place_of(report, gaps.no_status)));
  }
  if (!gaps.no_result.empty()) {
    name_tasks(gaps.no_result,
               findings.add(results_left_blank, place_of(report, gaps.no_result), "result"));
  }
  for (const auto* text : gaps.samples) {
    findings.add(results_left_blank, text->span, "sample")
        .with("text", std::string(words.sample_in(text->value)));
  }
}

}  // namespace dinhky::results
