#include "cli/workspace.h"

#include "base/fold.h"
#include "base/limits.h"
#include "base/text.h"
#include "check/check.h"
#include "diag/render.h"
#include "diag/suppress.h"
#include "plan/load.h"

namespace dinhky::cli {
namespace {

constexpr char kPlanName[] = "plan.yaml";

std::vector<base::Date> reference_days(const plan::Plan& plan, const plan::Timing& timing) {
  std::vector<base::Date> days;
  for (int quarter = 1; quarter <= 4; ++quarter) {
    days.push_back(plan::reference_day(plan, timing,
                                       {plan.head.year, schedule::PeriodKind::quarter, quarter}));
  }
  return days;
}

// Rules about units need days even where the regime is not known: calendar quarters will do.
plan::Timing timing_without_regime() {
  return {schedule::Regime{}, schedule::WorkCalendar{}};
}

void resolve(const Session& session, Workspace& workspace) {
  auto& plan = *workspace.plan;
  workspace.registry.emplace(plan, plan::load_abbreviations(session.data));
  workspace.assignments.emplace(*workspace.registry);
  const int year = plan.head.year;
  if (year == 0) return;
  const auto name =
      plan::names_regime(plan) ? plan.reporting.regime.value : std::string(schedule::kAutoRegime);
  auto regime = schedule::regime_named(session.data, name, year);
  if (!regime) return;
  // A period that closes with the year is due in the next.
  auto calendar = schedule::WorkCalendar::load(session.data, year, year + 1);
  calendar.correct(plan.reporting.own_days);
  workspace.timing = plan::Timing{std::move(*regime), std::move(calendar)};
  workspace.activity.emplace(plan, workspace.timing->regime);
}

void check(const Session& session, Workspace& workspace, bool strict) {
  const auto& plan = *workspace.plan;
  const auto* timing = workspace.timing ? &*workspace.timing : nullptr;
  std::vector<base::Date> days;
  if (plan.head.year != 0) {
    days = reference_days(plan, timing != nullptr ? *timing : timing_without_regime());
  }
  check::run_rules(
      {plan, *workspace.registry, workspace.sources, session.data, timing, std::move(days)},
      workspace.findings);
  diag::apply_suppressions(workspace.sources, strict, workspace.findings);
}

std::optional<std::string> read_bytes(const Session& session, const std::string& path) {
  if (path == "-") return session.environment.read_stdin();
  auto bytes = session.environment.disk.read(path, base::kMaxYamlBytes);
  if (bytes) return std::move(bytes.value());
  session.say(bytes.failure());
  return std::nullopt;
}

// A person who waits is told why. nullopt after saying that the other run does not end.
std::optional<base::FolderLock> keep_folder(const Session& session, const std::string& folder) {
  auto& disk = session.environment.disk;
  auto lock = disk.lock_folder(folder, {});
  if (!lock && lock.failure().kind == base::FailureKind::busy) {
    const auto& progress = session.environment.progress;
    const bool shown = progress && !session.globals.quiet;
    if (shown) progress("\r" + session.messages.text("write.waiting"));
    lock = disk.lock_folder(folder, base::kLockPatience);
    if (shown) progress("\r\x1b[K");
  }
  if (lock) return std::move(lock.value());
  session.say(lock.failure());
  return std::nullopt;
}

bool same_end(const plan::Paper& paper, const schedule::Period& quarter) {
  return paper.period.year == quarter.year && paper.period.last_month() == quarter.last_month();
}

// The papers that close with the quarter in which today lies, or with the one before it.
std::vector<plan::Paper> papers_around(const Workspace& workspace, base::Date today, bool before) {
  auto quarter = workspace.timing->regime.quarter_of(today);
  if (before) quarter = schedule::previous(quarter);
  std::vector<plan::Paper> chosen;
  for (auto& paper : plan::all_papers(*workspace.plan, workspace.timing->regime)) {
    if (same_end(paper, quarter)) chosen.push_back(std::move(paper));
  }
  return chosen;
}

}  // namespace

std::optional<std::string> find_plan(const Session& session, const std::string& given) {
  if (!given.empty()) return given;
  std::string folder;
  for (int i = 0; i < base::kMaxFoldersUp; ++i) {
    const auto path = folder + kPlanName;
    const auto kind = session.environment.disk.kind(path);
    if (kind && kind.value() == base::FileKind::file) return path;
    const auto here = session.environment.disk.canonical(folder.empty() ? "." : folder);
    if (!here || here.value() == "/") break;
    folder += "../";
  }
  session.say("use.no-plan");
  return std::nullopt;
}

std::unique_ptr<Workspace> open_workspace(const Session& session, const std::string& path,
                                          bool strict) {
  auto bytes = read_bytes(session, path);
  if (!bytes) return nullptr;
  return workspace_of(session, path, std::move(*bytes), strict);
}

std::unique_ptr<Workspace> workspace_of(const Session& session, const std::string& path,
                                        std::string bytes, bool strict) {
  auto workspace = std::make_unique<Workspace>();
  workspace->path = path;
  const auto file = workspace->sources.add(path == "-" ? "<stdin>" : path, std::move(bytes));
  plan::LoadContext context{session.environment.disk, session.data, workspace->sources,
                            workspace->findings};
  workspace->plan = plan::load_plan(context, file);
  if (workspace->plan) {
    resolve(session, *workspace);
    check(session, *workspace, strict);
  }
  workspace->findings.sort();
  return workspace;
}

std::unique_ptr<Workspace> open_sound_workspace(const Session& session, const std::string& given,
                                                Access access, int& code) {
  code = kCannot;
  const auto path = find_plan(session, given);
  if (!path) {
    code = kWrongUse;
    return nullptr;
  }
  base::FolderLock lock;
  if (access == Access::write) {
    auto kept = keep_folder(session, base::directory_of(*path));
    if (!kept) return nullptr;
    lock = std::move(*kept);
  }
  auto workspace = open_workspace(session, *path);
  if (workspace == nullptr) return nullptr;
  workspace->lock = std::move(lock);
  // A comment can ignore what is wrong with the year or the regime; without them no period is
  // known.
  if (!workspace->findings.has_errors() && workspace->timing) return workspace;
  std::erase_if(workspace->findings.all(), [](const diag::Diagnostic& finding) {
    return finding.severity != diag::Severity::error;
  });
  session.environment.err += diag::render_text(workspace->sources, workspace->findings,
                                               session.messages, session.colour());
  session.say("use.plan-has-errors", {{"count", std::to_string(workspace->findings.all().size())}});
  code = kFindings;
  return nullptr;
}

std::optional<size_t> find_unit(const Session& session, const Workspace& workspace,
                                const std::string& name) {
  const auto found = workspace.registry->resolve(base::to_nfc(name));
  if (found.kind == plan::NameKind::unit) return found.index;
  std::vector<std::string> names;
  for (const auto& unit : workspace.plan->units) names.push_back(unit.id.value);
  const auto meant = base::nearest(name, names);
  session.say(
      meant ? "use.unit-meant" : "use.unit",
      {{"name", name}, {"meant", meant.value_or("")}, {"units", base::joined(names, ", ")}});
  return std::nullopt;
}

int tell(const Session& session, const base::WriteReport& report) {
  if (!session.globals.quiet) {
    for (const auto& path : report.written) session.environment.out += base::made_safe(path) + "\n";
  }
  for (const auto& [path, backup] : report.backups) session.say_kept(path, backup);
  for (const auto& path : report.refused) session.say("write.refused", {{"path", path}});
  for (const auto& failure : report.failures) session.say(failure);
  return report.complete() ? kClean : kCannot;
}

std::optional<std::vector<plan::Paper>> find_papers(const Session& session,
                                                    const Workspace& workspace,
                                                    const std::string& word) {
  const auto& plan = *workspace.plan;
  if (word == "all") return plan::all_papers(plan, workspace.timing->regime);
  if (word == "current" || word == "previous") {
    auto papers = papers_around(workspace, session.today(), word == "previous");
    if (!papers.empty()) return papers;
    session.say("use.no-period-now", {{"word", word},
                                      {"day", base::to_vietnamese(session.today())},
                                      {"year", std::to_string(plan.head.year)}});
    return std::nullopt;
  }
  const auto period = schedule::parse_period(word);
  if (!period) {
    session.say("use.period", {{"value", word}, {"year", std::to_string(plan.head.year)}});
    return std::nullopt;
  }
  if (period->year != plan.head.year) {
    session.say("use.period-year", {{"value", word}, {"year", std::to_string(plan.head.year)}});
    return std::nullopt;
  }
  return std::vector<plan::Paper>{plan::paper_of(*period)};
}

}  // namespace dinhky::cli
