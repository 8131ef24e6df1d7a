// How a period stands, for other programs.
#pragma once

#include <string>

#include "cli/workspace.h"
#include "results/standing.h"

namespace dinhky::cli {

// {"version":1,"period","records","units":[…],"tasks":[…],"counts":{…},"achieved":{…}}.
std::string status_json(const Workspace& workspace, const plan::Paper& paper,
                        const results::Standing& standing);

}  // namespace dinhky::cli
