// Writing generated files into a folder without ever losing what a person wrote there.
//
// The folder's list, `.dinhky-written`, holds the SHA-256 and path of what was generated, in the
// form that `sha256sum -c` reads. A file that still has a hash from the list is ours and is
// replaced freely; any other counts as a person's and is refused by name. The list is written
// before the files with their old and new hashes, and after them with what stands, so that a run
// cut off in between leaves no file that the next run would take for a person's. The folder is
// locked meanwhile: of two runs at once neither may forget the hashes of the other.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/file_system.h"

namespace dinhky::base {

struct GeneratedFile {
  std::string path;  // below the folder
  std::string bytes;
};

struct WriteReport {
  std::vector<std::string> written;  // paths that now hold the new bytes, changed or not
  std::vector<std::string> refused;  // a person's; left untouched
  std::vector<std::pair<std::string, std::string>> backups;  // path, where its old text went
  std::vector<Failure> failures;

  bool complete() const { return refused.empty() && failures.empty(); }
  // What another writing into the folder came to.
  void add(WriteReport other);
};

// With `force` a person's file is moved aside (NAME.bak, NAME.bak2, …) instead of refused.
WriteReport write_generated(FileSystem& disk, const std::string& folder,
                            const std::vector<GeneratedFile>& files, bool force);

}  // namespace dinhky::base
