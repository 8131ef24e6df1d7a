// How one file names another.
#pragma once

#include <string>

#include "base/file_system.h"

namespace dinhky::cli {

// `path`, a file that is there, as it is to be named in the file `output`, from its folder, so that
// both can be moved together. Neither that file nor its folder need be there yet; empty = the
// working folder.
base::Result<std::string> path_in_file(base::FileSystem& disk, const std::string& path,
                                       const std::string& output);

}  // namespace dinhky::cli
