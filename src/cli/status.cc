// dinhky status PLAN --period P: who has reported, what is missing, where each task stands.
#include <memory>

#include "cli/one_paper.h"
#include "cli/overview_output.h"
#include "cli/papers_of_run.h"
#include "cli/record.h"
#include "cli/status_json.h"
#include "cli/status_text.h"
#include "report/status_overview.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string plan;
  std::string period = "current";
  std::string format = "text";
};

int run_status(const Options& options, const Session& session) {
  int code = kClean;
  const auto workspace = open_sound_workspace(session, options.plan, Access::read, code);
  if (workspace == nullptr) return code;
  const auto paper = find_one_paper(session, *workspace, options.period);
  if (!paper) return kWrongUse;
  const auto record = open_record(session, *workspace);
  // What can be read is shown, with what is wrong beside it.
  code =
      tell_record(session, *workspace, *record, plan::records_in(*workspace->plan, paper->period));
  const auto standing =
      results::standing_of(record->scope, record->words, record->returns, paper->period);
  auto& out = session.environment.out;
  if (options.format == "json") {
    out += status_json(*workspace, *paper, standing);
  } else if (options.format == "html") {
    PaperMaker maker(session, *workspace);
    if (!maker.load()) return kCannot;
    const auto basis = maker.basis_of(*paper);
    const report::Consolidation all(basis, record->scope, record->returns, std::nullopt);
    const auto bytes =
        overview_page(session, report::status_overview(all, standing, session.today()));
    if (!bytes) return kCannot;
    out += *bytes;
  } else {
    out += status_text(session, *workspace, *paper, standing);
  }
  return code;
}

}  // namespace

Action prepare_status(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.text("--period", options->period, "help.report.period", "P");
  set.choice("--format", options->format, {"text", "json", "html"}, "help.status.format");
  return [options](const Session& session) { return run_status(*options, session); };
}

}  // namespace dinhky::cli
