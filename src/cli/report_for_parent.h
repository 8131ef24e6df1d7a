// `report --for-parent`: a unit's consolidated results as its report under the plan above.
#pragma once

#include "cli/paper_output.h"

namespace dinhky::cli {

// The one format is that of results files. False, and said, where another one is asked for.
bool settle_for_parent(const Session& session, PaperOutput& output);

// Writes what `collect` takes for the parent plan; what its rules find is told first, and errors
// keep it from being written. The exit code.
int write_for_parent(const Session& session, const PaperOutput& output, Workspace& workspace,
                     const plan::Paper& paper);

}  // namespace dinhky::cli
