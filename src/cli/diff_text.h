// Changes for the terminal.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "plan/changes.h"

namespace dinhky::cli {

// By parts of the plan, lines of at most 80 columns, with the count below; empty without changes.
std::string diff_text(const Session& session, const std::vector<plan::Change>& changes,
                      bool colour);

}  // namespace dinhky::cli
