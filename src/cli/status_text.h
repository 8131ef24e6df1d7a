// How a period stands, for a terminal of 80 columns.
#pragma once

#include <string>

#include "cli/workspace.h"
#include "results/standing.h"

namespace dinhky::cli {

// Missing units first, then the counts, then the table units × tasks, then what is still open.
std::string status_text(const Session& session, const Workspace& workspace,
                        const plan::Paper& paper, const results::Standing& standing);

}  // namespace dinhky::cli
