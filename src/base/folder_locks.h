// Folders that one run has to itself while it writes there: flock(2) on the folder.
//
// The lock is on the folder as it is open, so no lock file is left in a workspace that lies in git,
// and none stays behind when the run is killed. It binds only those who ask for it: editors and
// commands that only read are never held up.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "base/result.h"

namespace dinhky::base {

// The folder is this run's until the last copy of this is gone. May be empty: it keeps nothing.
using FolderLock = std::shared_ptr<void>;

class FolderLocks {
 public:
  // See FileSystem::lock_folder. For one thread.
  Result<FolderLock> lock(const std::string& path, std::chrono::milliseconds patience);

 private:
  std::map<std::pair<dev_t, ino_t>, std::weak_ptr<void>> held_;  // by device and node
};

}  // namespace dinhky::base
