#include "cli/papers_of_run.h"

#include <string>

namespace dinhky::cli {
namespace {

constexpr char kDefaultOutline[] = "plan-progress";

}  // namespace

PaperMaker::PaperMaker(const Session& session, const Workspace& workspace)
    : session_(session), workspace_(workspace), texts_(session.data) {}

bool PaperMaker::load() {
  const auto& given = workspace_.plan->reporting.outline.value;
  const auto name = given.empty() ? std::string(kDefaultOutline) : given;
  outline_ = report::load_outline(session_.data, name);
  if (!outline_) {
    session_.say("failure.data", {{"name", "outlines/" + name + ".yaml"}});
    return false;
  }
  files_ = PaperFiles::load(session_);
  if (files_ == nullptr) return false;
  basis_.emplace(report::Basis{*workspace_.plan, *workspace_.registry, *workspace_.timing,
                               *workspace_.activity, *outline_, texts_});
  return true;
}

report::PaperBasis PaperMaker::basis_of(const plan::Paper& paper) const {
  const auto day = plan::reference_day(*workspace_.plan, *workspace_.timing, paper.period);
  return {*basis_, paper, workspace_.assignments->on(day), plan::line_on(*workspace_.plan, day)};
}

}  // namespace dinhky::cli
