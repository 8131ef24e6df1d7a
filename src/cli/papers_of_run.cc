#include "cli/papers_of_run.h"

namespace dinhky::cli {
namespace {

constexpr char kDefaultOutline[] = "plan-progress";

}  // namespace

PaperMaker::PaperMaker(const Session& session, const Workspace& workspace)
    : session_(session),
      workspace_(workspace),
      texts_(session.data),
      assignments_(*workspace.registry) {}

bool PaperMaker::load() {
  const auto& given = workspace_.plan->reporting.outline.value;
  const auto name = given.empty() ? std::string(kDefaultOutline) : given;
  outline_ = report::load_outline(session_.data, name);
  diag::Sources sources;
  diag::Findings findings;
  format_ = emit::load_paper_format(session_.data, sources, findings);
  if (outline_ && format_) {
    basis_.emplace(report::Basis{*workspace_.plan, *workspace_.registry, *workspace_.timing,
                                 *workspace_.activity, *outline_, texts_});
    return true;
  }
  session_.say("failure.data",
               {{"name", outline_ ? "paper/nd30-2020.yaml" : "outlines/" + name + ".yaml"}});
  return false;
}

report::PaperBasis PaperMaker::basis_of(const plan::Paper& paper) {
  const auto day = plan::reference_day(*workspace_.plan, *workspace_.timing, paper.period);
  return {*basis_, paper, assignments_.on(day), plan::line_on(*workspace_.plan, day)};
}

}  // namespace dinhky::cli
