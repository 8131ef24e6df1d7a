// A session on a disk in memory, for tests that reach below the commands.
#pragma once

#include "base/data_store.h"
#include "cli/command.h"
#include "diag/messages.h"
#include "support/memory_file_system.h"

namespace dinhky::test {

// On 1/4/2025, in English, with nothing in the environment. Not to be copied or moved.
class DeskSession {
 public:
  explicit DeskSession(MemoryFileSystem& disk);
  DeskSession(const DeskSession&) = delete;

  const cli::Session& operator*() const { return session_; }
  base::DataStore& data() { return data_; }

 private:
  base::DataStore data_;
  cli::Environment environment_;
  diag::Messages messages_;
  cli::Globals globals_;
  cli::Session session_;
};

}  // namespace dinhky::test
