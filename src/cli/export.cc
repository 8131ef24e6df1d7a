// dinhky export PLAN: the plan for calendars, spreadsheets and other programs, and for the leader's
// screen.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/overview_output.h"
#include "cli/paper_output.h"
#include "cli/show_rows.h"
#include "emit/csv.h"
#include "emit/plan_calendar.h"
#include "plan/dues.h"
#include "report/plan_overview.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string plan;
  PaperOutput output;
  bool to_dos = false;
};

const std::vector<std::string> kFormats = {"ics", "html", "csv", "json"};

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

// Who has which task when, over the whole year.
std::string table(const PaperOutput& output, const Workspace& workspace) {
  const auto rows = show_table(workspace, std::nullopt, std::nullopt);
  if (output.format == "json") return show_json(workspace, rows, std::nullopt);
  const auto csv = show_csv(workspace, rows);
  return output.file.empty() ? csv : emit::kCsvMark + csv;
}

std::optional<std::string> exported(const Options& options, const Session& session,
                                    const Workspace& workspace) {
  if (options.output.format == "ics") return calendar(options, session, workspace);
  if (options.output.format == "html") return overview(session, workspace);
  return table(options.output, workspace);
}

int run_export(Options& options, const Session& session) {
  if (!settle_format(session, options.output, kFormats, "ics")) return kWrongUse;
  if (options.to_dos && options.output.format != "ics") {
    session.say("use.todo-calendar");
    return kWrongUse;
  }
  int code = kClean;
  const auto workspace =
      open_sound_workspace(session, options.plan, access_for(options.output.file), code);
  if (workspace == nullptr) return code;
  auto bytes = exported(options, session, *workspace);
  if (!bytes) return kCannot;
  return write_one(session, options.output.file, options.output.force, std::move(*bytes));
}

}  // namespace

Action prepare_export(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.choice("--format", options->output.format, kFormats, "help.export.format");
  set.flag("--todo", options->to_dos, "help.export.todo");
  set.text("-o,--output", options->output.file, "help.output", "FILE");
  set.flag("--force", options->output.force, "help.force");
  return [options](const Session& session) { return run_export(*options, session); };
}

}  // namespace dinhky::cli
