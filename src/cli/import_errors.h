// Errors that a document itself holds, in the plan that was imported from it.
#pragma once

#include <string>

#include "cli/workspace.h"
#include "report/texts.h"

namespace dinhky::cli {

// They are kept as they are: each gets a comment beside it, so that `check` passes over it. Errors
// of other kinds stay as they are, to be told.
std::string with_errors_set_aside(const std::string& text, const Workspace& checked,
                                  const report::Texts& texts);

}  // namespace dinhky::cli
