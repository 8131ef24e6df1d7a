// From the bytes of a plan file (and the units file it names) to a Plan.
#pragma once

#include <optional>

#include "base/data_store.h"
#include "base/file_system.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "plan/model.h"

namespace dinhky::plan {

// Everything that loading needs from outside.
struct LoadContext {
  base::FileSystem& disk;
  base::DataStore& data;
  diag::Sources& sources;
  diag::Findings& findings;
};

// Reads the plan that is source number `file` (its text already in context.sources). Loading stops
// only where the tree is unusable (nullopt); a bad field gives a finding and reads as not given.
std::optional<Plan> load_plan(LoadContext& context, uint32_t file);

// A units file by itself, as a plan that has nothing else.
std::optional<Plan> load_units(LoadContext& context, uint32_t file);

}  // namespace dinhky::plan
