// dinhky diff as git calls it: as the driver of an external diff, and to make a plan readable line
// by line (textconv).
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace dinhky::cli {

// git's arguments: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, two more where the
// file was renamed; PATH alone while a merge is open. The files may be temporary ones, or /dev/null
// for a version that is not there; units files are looked for from PATH. Plans with errors are
// compared as far as they can be read, since git gives up at any exit code but 0.
int run_git_diff(const Session& session, const std::vector<std::string>& arguments);

// The plan of the file as lines, a fact a line, the same for every way of writing it. Looks at no
// other file, because a temporary file has no neighbours: names of a shared units file stand as
// they are written. What is no plan is printed as it is.
int run_textconv(const Session& session, const std::string& file);

}  // namespace dinhky::cli
