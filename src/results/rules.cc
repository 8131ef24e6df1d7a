#include "results/rules.h"

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "results/task_rules.h"

namespace dinhky::results {
namespace {

using namespace diag::rules;
using schedule::Period;

std::string names_of(const std::vector<Period>& periods) {
  std::vector<std::string> names;
  for (const auto& period : periods) names.push_back(schedule::to_string(period));
  return base::joined(names, ", ");
}

// The rest of a file that belongs to another plan would only say the same in many ways.
bool is_other_plan(const Scope& scope, const UnitReport& report, diag::Findings& findings) {
  const auto& id = scope.plan.head.id.value;
  if (report.plan.empty() || report.plan.value == id) return false;
  findings.add(results_wrong_unit, report.plan.span, "plan")
      .with("value", report.plan.value)
      .with("plan", id);
  return true;
}

// A report lists its tasks as the unit's parts do, so the search begins at `from` and goes round;
// `from` is moved behind what was found.
const plan::Assignment* part_in(const std::vector<plan::Assignment>& parts, const plan::Task* task,
                                size_t& from) {
  for (size_t n = 0; n < parts.size(); ++n) {
    const size_t at = (from + n) % parts.size();
    if (&parts[at].task() != task) continue;
    from = at + 1;
    return &parts[at];
  }
  return nullptr;
}

}  // namespace

ReportRules::ReportRules(const Scope& scope, const Words& words) : scope_(scope), words_(words) {
  for (const auto* task : scope.plan.tasks()) tasks_.emplace(task->id.value, task);
  for (size_t i = 0; i < scope.plan.units.size(); ++i) {
    units_.emplace(scope.plan.units[i].id.value, i);
  }
}

const plan::Task* ReportRules::find_task(std::string_view id) const {
  const auto found = tasks_.find(id);
  return found == tasks_.end() ? nullptr : found->second;
}

std::optional<size_t> ReportRules::check_unit(const UnitReport& report,
                                              const std::optional<Place>& place,
                                              diag::Findings& findings) const {
  if (report.unit.empty()) return std::nullopt;  // told as missing
  if (place && place->stem != report.unit.value) {
    findings.add(results_wrong_unit, report.unit.span, "file")
        .with("file", place->stem)
        .with("value", report.unit.value)
        .hint({"hint.write", {{"text", "unit: " + place->stem}}});
    return std::nullopt;
  }
  const auto found = units_.find(report.unit.value);
  if (found != units_.end()) return found->second;
  auto& finding =
      findings.add(results_wrong_unit, report.unit.span).with("value", report.unit.value);
  std::vector<std::string> ids;
  for (const auto& unit : scope_.plan.units) ids.push_back(unit.id.value);
  if (const auto meant = base::nearest(report.unit.value, ids)) {
    finding.hint({"hint.meant", {{"name", *meant}}});
  }
  return std::nullopt;
}

std::optional<Period> ReportRules::check_period(const UnitReport& report,
                                                const std::optional<Place>& place,
                                                diag::Findings& findings) const {
  if (report.period.empty()) return std::nullopt;  // told as missing
  const auto& value = report.period.value;
  const auto records = plan::all_records(scope_.plan);
  const auto period = schedule::parse_period(value);
  if (!period || period->year != scope_.plan.head.year) {
    findings.add(results_wrong_period, report.period.span)
        .with("value", value)
        .with("periods", names_of(records));
    return std::nullopt;
  }
  if (std::find(records.begin(), records.end(), *period) == records.end()) {
    // Of a plan that keeps half-years, a quarter is no part of anything.
    const auto parts = plan::records_in(scope_.plan, *period);
    const bool derived = parts.front() != *period;
    auto& finding = derived ? findings.add(results_wrong_period, report.period.span, "record")
                            : findings.add(results_wrong_period, report.period.span);
    finding.with("value", value).with("periods", names_of(derived ? parts : records));
    return std::nullopt;
  }
  if (place && place->folder != schedule::to_string(*period)) {
    findings.add(results_wrong_period, report.period.span, "folder")
        .with("value", value)
        .with("folder", place->folder);
    return std::nullopt;
  }
  return period;
}

bool ReportRules::check_existence(const UnitReport& report, const Subject& subject,
                                  diag::Findings& findings) const {
  const auto& unit = scope_.plan.units[subject.unit];
  if (plan::record_day(scope_.plan, scope_.timing, unit, subject.record)) return true;
  if (!scope_.spoken_for(subject.unit, subject.record).empty()) return true;
  const bool ended = unit.until && *unit.until < scope_.timing.regime.start(subject.record);
  const auto day = ended ? unit.until : unit.from;
  findings.add(results_wrong_period, report.period.span, ended ? "ended" : "not-begun")
      .with("unit", unit.name.value)
      .with("value", report.period.value)
      .with("day", day ? base::to_vietnamese(*day) : "…");
  return false;
}

std::optional<Subject> ReportRules::check(const UnitReport& report,
                                          const std::optional<Place>& place,
                                          diag::Findings& findings) const {
  if (is_other_plan(scope_, report, findings)) return std::nullopt;
  const auto unit = check_unit(report, place, findings);
  const auto period = check_period(report, place, findings);
  if (!unit || !period) return std::nullopt;
  const Subject subject{*unit, *period};
  if (!check_existence(report, subject, findings)) return std::nullopt;
  const auto& parts = scope_.parts_of(subject.unit, subject.record);
  if (parts.empty()) {
    findings.add(results_wrong_unit, report.unit.span, "idle").with("value", report.unit.value);
  }
  const TaskRules rules{scope_, words_, parts, subject.record};
  size_t from = 0;
  for (const auto& result : report.results) {
    const auto* task = find_task(result.task.value);
    rules.check_result(result, task, part_in(parts, task, from), findings);
  }
  rules.check_complete(report, findings);
  const auto& own_date = report.own_plan.date;
  if (!own_date.empty() && !yaml::read_date(own_date.value)) {
    findings.add(date_form, own_date.span)
        .with("value", own_date.value)
        .as(diag::Severity::warning);
  }
  return subject;
}

}  // namespace dinhky::results
