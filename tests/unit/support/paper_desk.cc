#include "support/paper_desk.h"

#include <doctest/doctest.h>

#include "report/stub.h"
#include "support/office.h"

namespace dinhky::test {

PaperDesk::PaperDesk(const std::string& plan) : session_(disk_) {
  disk_.put("/office/plan.yaml", Office::source_file(plan));
  workspace_ = cli::open_workspace(*session_, "plan.yaml");
  REQUIRE(workspace_ != nullptr);
  REQUIRE(workspace_->timing.has_value());
  maker_ = std::make_unique<cli::PaperMaker>(*session_, *workspace_);
  REQUIRE(maker_->load());
}

report::PaperBasis PaperDesk::basis(const std::string& period) {
  const auto wanted = schedule::parse_period(period);
  REQUIRE(wanted.has_value());
  for (const auto& paper : plan::asked_papers(*workspace_->plan)) {
    if (paper.period == *wanted) return maker_->basis_of(paper);
  }
  return maker_->basis_of(plan::paper_of(*wanted));
}

report::Document PaperDesk::unit_stub(const std::string& period, const std::string& unit) {
  const auto& units = workspace_->plan->units;
  size_t index = 0;
  while (index < units.size() && units[index].id.value != unit) ++index;
  REQUIRE(index < units.size());
  return report::unit_stub(basis(period), index);
}

report::Document PaperDesk::consolidated_stub(const std::string& period) {
  return report::consolidated_stub(basis(period));
}

std::vector<std::string> PaperDesk::reporting_units(const std::string& period) {
  std::vector<std::string> ids;
  for (const size_t unit : report::reporting_units(basis(period))) {
    ids.push_back(workspace_->plan->units[unit].id.value);
  }
  return ids;
}

}  // namespace dinhky::test
