// The papers of a plan as commands make them: what all papers of a run share, read once.
#pragma once

#include <memory>
#include <optional>

#include "cli/paper_files.h"
#include "plan/records.h"
#include "report/paper_parts.h"

namespace dinhky::cli {

// Refers to the session and to the workspace, which has a plan, a registry, a timing and an
// activity.
class PaperMaker {
 public:
  PaperMaker(const Session& session, const Workspace& workspace);
  PaperMaker(const PaperMaker&) = delete;

  // Reads the outline and the look of papers. False after saying what is missing or damaged;
  // nothing else may be called then.
  bool load();

  // Valid as long as the maker.
  report::PaperBasis basis_of(const plan::Paper& paper) const;
  const report::Basis& basis() const { return *basis_; }
  const report::Texts& texts() const { return texts_; }
  const report::Outline& outline() const { return *outline_; }
  PaperFiles& files() { return *files_; }
  const emit::PaperFormat& format() const { return files_->format(); }

 private:
  const Session& session_;
  const Workspace& workspace_;
  report::Texts texts_;
  std::optional<report::Outline> outline_;
  std::unique_ptr<PaperFiles> files_;
  std::optional<report::Basis> basis_;
};

}  // namespace dinhky::cli
