#include "cli/path_in_file.h"

#include "base/relative_path.h"

namespace dinhky::cli {

base::Result<std::string> path_in_file(base::FileSystem& disk, const std::string& path,
                                       const std::string& output) {
  auto real = disk.canonical(path);
  if (!real) return real;
  auto folder = output.empty() ? std::string(".") : base::directory_of(output);
  std::string missing;  // folders below the one that is there
  while (true) {
    auto there = disk.canonical(folder);
    if (there) return base::relative_path(there.value() + missing, real.value());
    const auto name = std::string(base::file_name_of(folder));
    const auto above = base::directory_of(folder);
    const bool absent = there.failure().kind == base::FailureKind::not_found;
    if (!absent || above == folder || name == "..") return there;
    missing = "/" + name + missing;
    folder = above;
  }
}

}  // namespace dinhky::cli
