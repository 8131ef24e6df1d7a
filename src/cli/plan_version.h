// A version of a plan that need not be sound: as far as its tree can be read.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "plan/model.h"
#include "plan/registry.h"

namespace dinhky::cli {

// Not to be copied or moved: its parts refer to one another.
struct PlanVersion {
  diag::Sources sources;
  diag::Findings findings;
  std::optional<plan::Plan> plan;  // absent when the text is no plan
  std::optional<plan::Registry> registry;
};

// Reads the bytes as the plan at `path`: a units file that it names is looked for on `disk` from
// there.
std::unique_ptr<PlanVersion> read_version(const Session& session, base::FileSystem& disk,
                                          const std::string& path, std::string bytes);

}  // namespace dinhky::cli
