// dinhky render PLAN: the plan and its annex as the official document, one unit's extract of it, or
// the first draft of a unit's own plan.
#include <algorithm>
#include <memory>
#include <optional>
#include <variant>

#include "base/relative_path.h"
#include "cli/paper_output.h"
#include "cli/path_in_file.h"
#include "cli/schema_files.h"
#include "emit/plan_yaml.h"
#include "report/extract.h"
#include "report/own_plan.h"
#include "report/plan_paper.h"

namespace dinhky::cli {
namespace {

constexpr size_t kMostColumns = 7;  // that an upright page has room for

struct Options {
  std::string plan;
  std::string unit;
  PaperOutput output;
  bool landscape = false;
  bool as_plan = false;
  bool coordinating = false;
};

class Renderer {
 public:
  Renderer(const Options& options, const Session& session, Workspace& workspace)
      : options_(options), session_(session), workspace_(workspace), maker_(session, workspace) {}

  int run() {
    std::optional<size_t> unit;
    if (!options_.unit.empty()) {
      unit = find_unit(session_, workspace_, options_.unit);
      if (!unit) return kWrongUse;
    }
    if (!maker_.load()) return kCannot;
    if (unit && options_.as_plan) return write_draft(*unit);
    const auto& run = maker_.basis();
    if (unit) {
      return write_paper(session_, options_.output, report::unit_extract(run, days(), *unit),
                         maker_);
    }
    const auto paper = report::plan_paper(run, options_.landscape);
    tell_wide(paper);
    return write_paper(session_, options_.output, paper, maker_);
  }

 private:
  // The days on which it is decided who reports: who does what may change in the year.
  std::vector<const plan::Assignments*> days() const {
    const auto& plan = *workspace_.plan;
    std::vector<const plan::Assignments*> days;
    for (int quarter = 1; quarter <= 4; ++quarter) {
      const schedule::Period period{plan.head.year, schedule::PeriodKind::quarter, quarter};
      days.push_back(
          &workspace_.assignments->on(plan::reference_day(plan, *workspace_.timing, period)));
    }
    return days;
  }

  // A sheet on its edge has no room for many columns.
  void tell_wide(const report::Document& paper) const {
    const bool sheets = options_.output.format == "docx" || options_.output.format == "html";
    if (options_.landscape || !sheets) return;
    size_t columns = 0;
    for (const auto& block : paper.blocks) {
      if (const auto* table = std::get_if<report::Table>(&block)) {
        columns = std::max(columns, table->widths.size());
      }
    }
    if (columns > kMostColumns) {
      session_.say("render.many-columns", {{"count", std::to_string(columns)}});
    }
  }

  int write_draft(size_t unit) {
    const auto parent = parent_file();
    if (!parent) {
      session_.say(parent.failure());
      return kCannot;
    }
    const auto& run = maker_.basis();
    const auto draft = report::own_plan(run, days(), {unit, parent.value(), options_.coordinating});
    if (draft.tasks().empty()) {
      session_.say("render.nothing-led", {{"unit", workspace_.plan->units[unit].name.value}});
      return kClean;
    }
    const auto& head = workspace_.plan->head;
    const auto comment = maker_.texts()(
        "own.comment", {{"plan_citation", report::plan_citation(head, maker_.texts())},
                        {"issuer", head.issuer.name.value}});
    const auto& file = options_.output.file;
    return write_with_schema(session_, file, options_.output.force,
                             plan_for_file(file, emit::to_plan_yaml(draft, comment)), "plan");
  }

  // The parent's file as the draft has to name it; without -o the draft is meant for a folder
  // beside the parent's. Empty where the plan came from standard input.
  base::Result<std::string> parent_file() const {
    if (workspace_.path == "-") return std::string();
    auto& disk = session_.environment.disk;
    if (!options_.output.file.empty()) {
      return path_in_file(disk, workspace_.path, options_.output.file);
    }
    auto plan = disk.canonical(workspace_.path);
    if (!plan) return plan;
    const auto own = base::directory_of(plan.value());
    return base::join_path("..", base::relative_path(base::directory_of(own), plan.value()));
  }

  const Options& options_;
  const Session& session_;
  Workspace& workspace_;
  PaperMaker maker_;
};

// False, and said, where options do not go together.
bool settle(const Session& session, Options& options) {
  if (options.coordinating && !options.as_plan) {
    session.say("render.coordinating-alone");
    return false;
  }
  if (!options.as_plan) return settle_output(session, options.output);
  if (options.unit.empty()) {
    session.say("render.as-plan-unit");
    return false;
  }
  if (options.output.format.empty()) return true;
  session.say("render.as-plan-format");
  return false;
}

int run_render(const Options& options, const Session& session) {
  int code = kClean;
  const auto workspace =
      open_sound_workspace(session, options.plan, access_for(options.output.file), code);
  if (workspace == nullptr) return code;
  return Renderer(options, session, *workspace).run();
}

}  // namespace

Action prepare_render(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.text("--unit", options->unit, "help.render.unit", "U");
  set.flag("--as-plan", options->as_plan, "help.render.as-plan");
  set.flag("--coordinating", options->coordinating, "help.render.coordinating");
  set.flag("--landscape", options->landscape, "help.render.landscape");
  add_output_options(set, options->output);
  return [options](const Session& session) {
    return settle(session, *options) ? run_render(*options, session) : kWrongUse;
  };
}

}  // namespace dinhky::cli
