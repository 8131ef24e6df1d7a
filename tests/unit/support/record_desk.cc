#include "support/record_desk.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "support/findings.h"

namespace dinhky::test {
namespace {

constexpr char kFolder[] = "results/";

std::string word(const std::optional<results::Status>& status) {
  return status ? std::string(results::key_of(*status)) : "-";
}

std::string why(results::Uncounted reason) {
  constexpr const char* kWords[] = {"",       "undeclared",  "unreadable", "not a lead",
                                    "shared", "not a ratio", "replaced",   "too large"};
  return kWords[static_cast<size_t>(reason)];
}

std::string amount(const results::FigureSum& sum) {
  if (!sum.value) return "-";
  auto text = results::to_vietnamese(*sum.value);
  if (sum.total != results::Number()) text += "/" + results::to_vietnamese(sum.total);
  return text;
}

std::string shown(const plan::Plan& plan, const results::IndicatorTotal& total) {
  auto text =
      fmt::format("{}: {}, to date {}", total.id, amount(total.in_period), amount(total.to_date));
  if (total.target) text += ", target " + results::to_vietnamese(*total.target);
  for (const auto& figure : total.figures) {
    if (figure.why == results::Uncounted::no) continue;
    text +=
        fmt::format("; {} {} {}", plan.units[figure.unit].id.value, figure.text, why(figure.why));
  }
  return text;
}

}  // namespace

std::string plan_of_2025(std::string_view units, std::string_view tasks, std::string_view groups) {
  std::string text = R"(dinhky: 1
plan:
  id: thu
  type: Kế hoạch
  title: Việc thử năm 2025
  year: 2025
  number: 5
  symbol: KH-UBND
  place: Sơn Tây
  date: 2025-01-05
  issuer: {name: Chủ tịch UBND huyện, body: Ủy ban nhân dân huyện Sơn Tây}
  signer: {title: Chủ tịch, name: Trần Hoài Thu}
units:
)";
  text.append(units);
  if (!groups.empty()) text.append("groups:\n").append(groups);
  text.append("annex:\n  sections:\n    - title: Việc\n      tasks:\n").append(tasks);
  return text + R"(reporting:
  regime: nd09-2019
  reports: [quarterly, six-month, annual]
  outline: plan-progress
  deadlines:
    units: {working_days_after_cutoff: 2}
)";
}

std::string report_head(std::string_view unit, std::string_view period) {
  return fmt::format("dinhky: 1\nplan: thu\nunit: {}\nperiod: {}\n", unit, period);
}

RecordDesk::RecordDesk(const std::string& plan) : session_(disk) {
  disk.put("plan.yaml", plan);
  open();
}

void RecordDesk::put(const std::string& period, const std::string& unit, const std::string& body) {
  disk.put(kFolder + period + "/" + unit + ".yaml", report_head(unit, period) + body);
}

cli::Record& RecordDesk::open() {
  record_.reset();
  workspace_ = cli::open_workspace(*session_, "plan.yaml");
  REQUIRE(workspace_ != nullptr);
  REQUIRE(workspace_->plan.has_value());
  REQUIRE(workspace_->timing.has_value());
  record_ = cli::open_record(*session_, *workspace_);
  return *record_;
}

std::vector<std::string> RecordDesk::told() const {
  std::vector<std::string> list;
  const auto& sources = workspace_->sources;
  for (const auto& finding : workspace_->findings.all()) {
    if (finding.span.file < record_->first_source) continue;
    auto path = sources[finding.span.file].path();
    const size_t at = path.find(kFolder);
    if (at != std::string::npos) path.erase(0, at + sizeof kFolder - 1);
    list.push_back(path + ":" + test::told(sources, finding));
  }
  return list;
}

std::vector<std::string> RecordDesk::states(std::string_view wanted) const {
  std::vector<std::string> list;
  for (const auto& state : results::task_states(record_->scope, record_->returns, period(wanted))) {
    std::vector<std::string> leads;
    for (const auto& lead : state.leads) {
      leads.push_back(workspace_->plan->units[lead.unit].id.value + " " + word(lead.status));
    }
    auto text = state.task->id.value + " " + word(state.status);
    if (!leads.empty()) text += " (" + base::joined(leads, ", ") + ")";
    list.push_back(std::move(text));
  }
  return list;
}

results::Counts RecordDesk::counts(std::string_view wanted) const {
  return results::count(results::task_states(record_->scope, record_->returns, period(wanted)));
}

std::vector<std::string> RecordDesk::indicators(std::string_view wanted, std::string_view id,
                                                const std::vector<size_t>& only) const {
  std::vector<std::string> list;
  for (const auto& total : results::indicator_totals(record_->scope, record_->returns, task(id),
                                                     period(wanted), only)) {
    list.push_back(shown(*workspace_->plan, total));
  }
  return list;
}

std::string RecordDesk::report(std::string_view wanted, const std::string& format,
                               std::string_view id) {
  cli::PaperMaker maker(*session_, *workspace_);
  REQUIRE(maker.load());
  const auto basis = maker.basis_of(plan::paper_of(period(wanted)));
  std::optional<size_t> only;
  if (!id.empty()) only = unit(id);
  const report::Consolidation all(basis, record_->scope, record_->returns, only);
  const auto bytes = maker.files().bytes(report::consolidated_report(all), format);
  REQUIRE(bytes.has_value());
  return *bytes;
}

schedule::Period RecordDesk::period(std::string_view text) {
  const auto period = schedule::parse_period(text);
  REQUIRE(period.has_value());
  return *period;
}

const plan::Task& RecordDesk::task(std::string_view id) const {
  for (const auto* task : workspace_->plan->tasks()) {
    if (task->id.value == id) return *task;
  }
  FAIL("no task " << std::string(id));
  return *workspace_->plan->tasks().front();
}

size_t RecordDesk::unit(std::string_view id) const {
  const auto& units = workspace_->plan->units;
  for (size_t i = 0; i < units.size(); ++i) {
    if (units[i].id.value == id) return i;
  }
  FAIL("no unit " << std::string(id));
  return 0;
}

}  // namespace dinhky::test
