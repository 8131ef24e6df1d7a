// The one paper that a word names.
#pragma once

#include <optional>
#include <string>

#include "cli/workspace.h"

namespace dinhky::cli {

// nullopt after saying what is wrong: of several papers that a word means ("all") none can be
// chosen for the user.
std::optional<plan::Paper> find_one_paper(const Session& session, const Workspace& workspace,
                                          const std::string& word);

}  // namespace dinhky::cli
