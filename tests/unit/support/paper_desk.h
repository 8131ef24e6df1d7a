// The papers of a plan in a test, without the command that writes them.
#pragma once

#include <memory>
#include <string>

#include "base/data_store.h"
#include "cli/papers_of_run.h"
#include "support/desk_session.h"

namespace dinhky::test {

class PaperDesk {
 public:
  // `plan` is a file of the source tree: "examples/son-tay-2025/plan.yaml".
  explicit PaperDesk(const std::string& plan);
  PaperDesk(const PaperDesk&) = delete;

  report::Document unit_stub(const std::string& period, const std::string& unit);
  report::Document consolidated_stub(const std::string& period);
  std::vector<std::string> reporting_units(const std::string& period);
  cli::PaperMaker& maker() { return *maker_; }
  const cli::Workspace& workspace() const { return *workspace_; }
  base::DataStore& data() { return session_.data(); }

 private:
  report::PaperBasis basis(const std::string& period);

  MemoryFileSystem disk_;
  DeskSession session_;
  std::unique_ptr<cli::Workspace> workspace_;
  std::unique_ptr<cli::PaperMaker> maker_;
};

}  // namespace dinhky::test
