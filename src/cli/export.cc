// dinhky export PLAN: the plan for other programs, and for the leader's screen.
#include <memory>
#include <utility>

#include "cli/overview_output.h"
#include "cli/paper_output.h"
#include "emit/plan_calendar.h"
#include "plan/dues.h"
#include "report/plan_overview.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string plan;
  std::string format;  // empty: what the file's name ends with, else a calendar
  std::string output;
  bool to_dos = false;
  bool force = false;

  bool html() const { return format.empty() ? extension_of(output) == "html" : format == "html"; }
};

std::optional<std::string> calendar(const Options& options, const Session& session,
                                    const Workspace& workspace) {
  const auto& plan = *workspace.plan;
  const report::Texts texts(session.data);
  auto calendar = emit::calendar_of(plan, *workspace.registry,
                                    plan::obligations(plan, *workspace.timing), texts);
  if (options.to_dos) calendar.form = emit::CalendarForm::to_dos;
  auto bytes = emit::to_ical(calendar);
  if (bytes) return std::move(bytes.value());
  session.say(bytes.failure());
  return std::nullopt;
}

std::optional<std::string> overview(const Session& session, const Workspace& workspace) {
  PaperMaker maker(session, workspace);
  if (!maker.load()) return std::nullopt;
  return overview_page(
      session, report::plan_overview(maker.basis(), *workspace.assignments, session.today()));
}

int run_export(const Options& options, const Session& session) {
  if (options.to_dos && options.html()) {
    session.say("use.todo-calendar");
    return kWrongUse;
  }
  int code = kClean;
  const auto workspace =
      open_sound_workspace(session, options.plan, access_for(options.output), code);
  if (workspace == nullptr) return code;
  auto bytes =
      options.html() ? overview(session, *workspace) : calendar(options, session, *workspace);
  if (!bytes) return kCannot;
  return write_one(session, options.output, options.force, std::move(*bytes));
}

}  // namespace

Action prepare_export(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.choice("--format", options->format, {"ics", "html"}, "help.export.format");
  set.flag("--todo", options->to_dos, "help.export.todo");
  set.text("-o,--output", options->output, "help.output", "FILE");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return run_export(*options, session); };
}

}  // namespace dinhky::cli
