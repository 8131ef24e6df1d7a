// dinhky show PLAN: resolved assignments and dates.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/schedule_text.h"
#include "cli/shortened.h"
#include "cli/show_periods.h"
#include "cli/show_rows.h"

namespace dinhky::cli {
namespace {

using schedule::Period;

struct Options {
  std::string plan;
  std::string by = "task";
  std::string unit;
  std::string period;
  std::string format = "text";
};

// "2025-Q1 2025-Q2", or "cả năm" where all four are active.
std::string quarters_text(const Session& session, const std::vector<Period>& quarters) {
  if (quarters.size() == 4) return session.messages.text("show.all-year");
  if (quarters.empty()) return session.messages.text("show.never");
  std::vector<std::string> names;
  for (const auto& quarter : quarters) names.push_back(schedule::to_string(quarter));
  return base::joined(names, " ");
}

// The one report named outright, or all that the plan asks for.
std::vector<plan::Paper> papers_shown(const Workspace& workspace, std::optional<Period> period) {
  if (period) return {plan::paper_of(*period)};
  return plan::all_papers(*workspace.plan, workspace.timing->regime);
}

class Shower {
 public:
  Shower(const Session& session, const Workspace& workspace, std::optional<Period> period,
         std::optional<size_t> unit)
      : session_(session), workspace_(workspace), period_(period), unit_(unit) {}

  void by_task() {
    for (const auto* task : workspace_.plan->tasks()) {
      if (period_ && !workspace_.activity->active(*task, *period_)) continue;
      line("{:<7}{}", task->id.value, shortened(task->content.value));
      parties("show.lead", task->lead);
      parties("show.coordinating", task->coordinating);
      line("      {} {} → {}", session_.messages.text("show.when"),
           base::made_safe(task->schedule.phrase.value),
           quarters_text(session_, workspace_.activity->quarters(*task)));
      statements(task->schedule.value);
      moved_deadlines(*task);
    }
  }

  void by_unit(const ShowTable& table) {
    std::optional<size_t> last;
    for (const auto& row : table.rows) {
      const auto& unit = workspace_.plan->units[row.unit];
      if (last != row.unit) line("{} - {}", unit.id.value, base::made_safe(unit.name.value));
      last = row.unit;
      duty(*row.assignment);
    }
  }

  void by_period() {
    const auto& plan = *workspace_.plan;
    const auto papers = papers_shown(workspace_, period_);
    const auto& timing = *workspace_.timing;
    const auto& regime = timing.regime;
    line("{}", session_.messages.text(
                   "show.regime", {{"name", base::made_safe(regime.title)}, {"id", regime.id}}));
    for (const auto& paper : papers) {
      const auto due = plan::unit_deadline(plan, timing, paper.period);
      const auto onward = plan::superior_deadline(plan, timing, paper.period);
      line("{}", session_.messages.text("show.paper", {{"id", schedule::to_string(paper.period)},
                                                       {"name", plan::vietnamese_name(paper)}}));
      line("      {}", session_.messages.text(
                           "show.span", {{"first", base::to_vietnamese(regime.start(paper.period))},
                                         {"last", base::to_vietnamese(regime.cutoff(paper.period))},
                                         {"due", due_text(due)}}));
      if (onward) {
        line("      {}", session_.messages.text("show.onward", {{"due", due_text(onward)}}));
      }
      const auto table = show_table(workspace_, paper.period, unit_);
      for (size_t i = 0; i < plan.units.size(); ++i) period_unit(table, i);
    }
  }

 private:
  // "19/9/2025 (chuyển từ 20/9/2025, ngày nghỉ)"; with what the day rests on and nobody knows yet.
  std::string due_text(const std::optional<plan::DueDay>& due) const {
    if (!due) return "…";
    const auto& timing = *workspace_.timing;
    auto text = base::to_vietnamese(due->day);
    if (due->moved()) {
      text += session_.messages.text("show.moved", {{"day", base::to_vietnamese(due->stated)}});
    } else if (!timing.calendar.is_working(due->day)) {
      text += session_.messages.text("show.day-off");
    }
    for (const auto& doubt : plan::doubts_of(timing, *due)) {
      text +=
          doubt.whole_year
              ? session_.messages.text("show.doubt-year",
                                       {{"year", std::to_string(doubt.days.first.year())}})
              : session_.messages.text("show.doubt", {{"name", base::made_safe(doubt.what.name)}});
    }
    return text;
  }

  template <class... Args>
  void line(fmt::format_string<Args...> pattern, Args&&... args) {
    session_.environment.out += fmt::format(pattern, std::forward<Args>(args)...) + "\n";
  }

  void moved_deadlines(const plan::Task& task) {
    for (const auto& deadline : plan::task_deadlines(*workspace_.plan, *workspace_.timing, task)) {
      if (!deadline.due.moved()) continue;
      line("      {}", session_.messages.text("show.deadline", {{"due", due_text(deadline.due)}}));
    }
  }

  // Of a cell that says several things, each.
  void statements(const schedule::Schedule& schedule) {
    if (schedule.parts.size() < 2) return;
    for (const auto& part : schedule.parts)
      line("        - {}", part_text(session_.messages, part));
  }

  void parties(const char* label, const std::vector<plan::Text>& names) {
    std::vector<std::string> ids;
    for (const auto& party : plan::parties_of(*workspace_.registry, names)) ids.push_back(party.id);
    if (!ids.empty()) line("      {} {}", session_.messages.text(label), base::joined(ids, ", "));
  }

  void duty(const plan::Assignment& assignment) {
    const auto role =
        session_.messages.text(assignment.role == plan::Role::coordinating
                                   ? "show.role.coordinating"
                                   : (assignment.joint ? "show.role.joint" : "show.role.lead"));
    std::string note;
    if (!assignment.via().empty()) {
      note = session_.messages.text(assignment.optional ? "show.optional" : "show.via",
                                    {{"group", assignment.via()}});
    }
    line("  {:<7} {}  {}{}", assignment.task().id.value, role,
         base::made_safe(assignment.task().schedule.phrase.value), note);
  }

  void period_unit(const ShowTable& table, size_t unit) {
    std::vector<std::string> lead;
    std::vector<std::string> coordinating;
    for (const auto& row : table.rows) {
      if (row.unit != unit) continue;
      const bool leads = row.assignment->role == plan::Role::lead;
      (leads ? lead : coordinating).push_back(row.assignment->task().id.value);
    }
    if (lead.empty() && coordinating.empty()) return;
    line("  {}", workspace_.plan->units[unit].id.value);
    if (!lead.empty()) {
      line("      {} {}", session_.messages.text("show.lead"), base::joined(lead, ", "));
    }
    if (!coordinating.empty()) {
      line("      {} {}", session_.messages.text("show.coordinating"),
           base::joined(coordinating, ", "));
    }
  }

  const Session& session_;
  const Workspace& workspace_;
  std::optional<Period> period_;
  std::optional<size_t> unit_;
};

int show(const Options& options, const Session& session, const Workspace& workspace) {
  std::optional<size_t> unit;
  if (!options.unit.empty()) {
    unit = find_unit(session, workspace, options.unit);
    if (!unit) return kWrongUse;
  }
  std::optional<Period> period;
  if (!options.period.empty() && options.period != "all") {
    const auto papers = find_papers(session, workspace, options.period);
    if (!papers) return kWrongUse;
    period = papers->back().period;
  }
  auto& out = session.environment.out;
  if (options.format != "text" && options.by == "period") {
    const auto papers = papers_shown(workspace, period);
    out +=
        options.format == "json" ? periods_json(workspace, papers) : periods_csv(workspace, papers);
    return kClean;
  }
  if (options.format == "json") {
    out += show_json(workspace, show_table(workspace, period, unit), unit);
    return kClean;
  }
  if (options.format == "csv") {
    out += show_csv(workspace, show_table(workspace, period, unit));
    return kClean;
  }
  Shower shower(session, workspace, period, unit);
  if (options.by == "period") {
    shower.by_period();
  } else if (options.by == "unit" || unit) {
    const auto table = show_table(workspace, period, unit);
    if (table.rows.empty()) session.say("show.nothing");
    shower.by_unit(table);
  } else {
    shower.by_task();
  }
  return kClean;
}

int run_show(const Options& options, const Session& session) {
  const auto path = find_plan(session, options.plan);
  if (!path) return kWrongUse;
  const auto workspace = open_workspace(session, *path);
  if (workspace == nullptr) return kCannot;
  // A plan with errors is shown as far as it goes, and the errors are counted.
  const bool errors = workspace->findings.has_errors();
  if (errors) {
    session.say("show.has-errors",
                {{"count", std::to_string(workspace->findings.count(diag::Severity::error))},
                 {"path", *path}});
  }
  if (!workspace->plan || !workspace->timing) return kFindings;
  const int code = show(options, session, *workspace);
  return code == kClean && errors ? kFindings : code;
}

}  // namespace

Action prepare_show(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.choice("--by", options->by, {"task", "unit", "period"}, "help.show.by");
  set.text("--unit", options->unit, "help.unit", "U");
  set.text("--period", options->period, "help.period", "P");
  set.choice("--format", options->format, {"text", "csv", "json"}, "help.show.format");
  return [options](const Session& session) { return run_show(*options, session); };
}

}  // namespace dinhky::cli
