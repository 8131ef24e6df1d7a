// Keeping a person's text before its file is replaced.
#pragma once

#include <string>

#include "base/file_system.h"

namespace dinhky::base {

// Copies the file to NAME.bak, or NAME.bak2, … where that is taken, and gives the copy's path. The
// original stays, so that a failure afterwards leaves it in its place too. A copy with the same
// bytes that is the newest one already, as after a run that was cut off, is taken as it is. The
// copy is whole or not there.
Result<std::string> keep_backup(FileSystem& disk, const std::string& path);

}  // namespace dinhky::base
