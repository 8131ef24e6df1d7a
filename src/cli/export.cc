// dinhky export PLAN: the plan for other programs.
#include <memory>
#include <utility>

#include "cli/paper_output.h"
#include "emit/plan_calendar.h"
#include "plan/dues.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string plan;
  std::string format = "ics";
  std::string output;
  bool to_dos = false;
  bool force = false;
};

int run_export(const Options& options, const Session& session) {
  int code = kClean;
  const auto workspace =
      open_sound_workspace(session, options.plan, access_for(options.output), code);
  if (workspace == nullptr) return code;
  const auto& plan = *workspace->plan;
  const report::Texts texts(session.data);
  auto calendar = emit::calendar_of(plan, *workspace->registry,
                                    plan::obligations(plan, *workspace->timing), texts);
  if (options.to_dos) calendar.form = emit::CalendarForm::to_dos;
  auto bytes = emit::to_ical(calendar);
  if (!bytes) {
    session.say(bytes.failure());
    return kCannot;
  }
  return write_one(session, options.output, options.force, std::move(bytes.value()));
}

}  // namespace

Action prepare_export(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.choice("--format", options->format, {"ics"}, "help.export.format");
  set.flag("--todo", options->to_dos, "help.export.todo");
  set.text("-o,--output", options->output, "help.output", "FILE");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return run_export(*options, session); };
}

}  // namespace dinhky::cli
