// The units file that `import --units` looks names up in.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "plan/model.h"
#include "plan/registry.h"

namespace dinhky::cli {

// Not to be copied or moved: its parts refer to one another.
struct GivenUnits {
  std::string file;  // as the plan names it
  diag::Sources sources;
  diag::Findings findings;
  std::optional<plan::Plan> plan;
  std::optional<plan::Registry> registry;  // absent where no file is given
};

// `output` is where the plan will stand. False after saying why the file cannot be used; `code` is
// then the exit code.
bool read_given_units(const Session& session, const std::string& path, const std::string& output,
                      GivenUnits& units, int& code);

}  // namespace dinhky::cli
