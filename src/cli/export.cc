// dinhky export PLAN: the plan for calendars, spreadsheets and other programs, and for the leader's
// screen.
#include <algorithm>
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
  std::string format;  // empty: what the file's name ends with, else a calendar
  std::string output;
  bool to_dos = false;
  bool force = false;
};

const std::vector<std::string> kForms = {"ics", "html", "csv", "json"};

std::string form_of(const Options& options) {
  if (!options.format.empty()) return options.format;
  const auto extension = extension_of(options.output);
  const bool known = std::find(kForms.begin(), kForms.end(), extension) != kForms.end();
  return known ? extension : kForms.front();
}

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
std::string table(const std::string& form, const Options& options, const Workspace& workspace) {
  const auto rows = show_table(workspace, std::nullopt, std::nullopt);
  if (form == "json") return show_json(workspace, rows, std::nullopt);
  const auto csv = show_csv(workspace, rows);
  return options.output.empty() ? csv : emit::kCsvMark + csv;
}

std::optional<std::string> exported(const std::string& form, const Options& options,
                                    const Session& session, const Workspace& workspace) {
  if (form == "ics") return calendar(options, session, workspace);
  if (form == "html") return overview(session, workspace);
  return table(form, options, workspace);
}

int run_export(const Options& options, const Session& session) {
  const auto form = form_of(options);
  if (options.to_dos && form != "ics") {
    session.say("use.todo-calendar");
    return kWrongUse;
  }
  int code = kClean;
  const auto workspace =
      open_sound_workspace(session, options.plan, access_for(options.output), code);
  if (workspace == nullptr) return code;
  auto bytes = exported(form, options, session, *workspace);
  if (!bytes) return kCannot;
  return write_one(session, options.output, options.force, std::move(*bytes));
}

}  // namespace

Action prepare_export(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.choice("--format", options->format, kForms, "help.export.format");
  set.flag("--todo", options->to_dos, "help.export.todo");
  set.text("-o,--output", options->output, "help.output", "FILE");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return run_export(*options, session); };
}

}  // namespace dinhky::cli
