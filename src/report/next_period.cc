#include "report/next_period.h"

#include <algorithm>

#include "base/text.h"
#include "report/task_tables.h"

namespace dinhky::report {
namespace {

using plan::Task;
using schedule::Period;

Paragraph sentence(std::string text) {
  return {{{std::move(text), false, false}}, ParagraphRole::body};
}

bool exists_in(const Basis& run, size_t unit, const Period& period) {
  const auto day = plan::reference_day(run.plan, run.timing, period);
  return run.plan.units[unit].in_force(day);
}

// A unit that ends before the next report is due names who goes on.
Paragraph handover(const Basis& run, size_t unit, const Period& period) {
  const auto& ended = run.plan.units[unit];
  const auto day = plan::reference_day(run.plan, run.timing, period);
  std::vector<std::string> names;
  for (const auto& member : run.registry.unit_on(unit, day)) {
    names.push_back(run.plan.units[member.unit].name.value);
  }
  return sentence(run.texts(names.empty() ? "next-ended-open" : "next-ended",
                            {{"day", base::to_vietnamese(*ended.until)},
                             {"period", schedule::vietnamese_name(period)},
                             {"units", base::joined(names, ", ")}}));
}

std::vector<const Task*> tasks_of(const PaperBasis& paper, std::optional<size_t> unit,
                                  const Period& period) {
  const auto& run = paper.run;
  std::vector<const Task*> tasks;
  if (!unit) {
    for (const auto* task : run.plan.tasks()) {
      if (run.activity.active(*task, period)) tasks.push_back(task);
    }
    return tasks;
  }
  // The unit exists on both days, and its part in a task does not depend on who else exists.
  for (const auto* duty : plan::duties(paper.assignments, run.activity, *unit, period)) {
    if (duty->role == plan::Role::lead) tasks.push_back(&duty->task());
  }
  return tasks;
}

}  // namespace

std::optional<Period> period_after(const plan::Paper& paper) {
  // The shortest period that the paper covers sets the pace.
  const auto period = schedule::next(paper.covers.front());
  if (period.year != paper.period.year) return std::nullopt;
  return period;
}

std::vector<Block> next_period_blocks(const PaperBasis& paper, std::optional<size_t> unit) {
  const auto& run = paper.run;
  const auto& texts = run.texts;
  const auto plan_type = run.plan.head.type.value;
  const auto period = period_after(paper.paper);
  if (!period) {
    return {sentence(texts("next-year", {{"plan_type", plan_type},
                                         {"year", std::to_string(paper.paper.period.year)},
                                         {"next", std::to_string(paper.paper.period.year + 1)}}))};
  }
  if (unit && run.plan.units[*unit].until && !exists_in(run, *unit, *period)) {
    return {handover(run, *unit, *period)};
  }
  const auto tasks = tasks_of(paper, unit, *period);
  const auto name = schedule::vietnamese_name(*period);
  if (tasks.empty()) {
    return {sentence(texts("next-none", {{"plan_type", plan_type}, {"period", name}}))};
  }
  return {sentence(texts("next-intro", {{"plan_type", plan_type}, {"period", name}})),
          next_table(run, tasks)};
}

}  // namespace dinhky::report
