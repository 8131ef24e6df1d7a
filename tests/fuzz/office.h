// What the targets share: a workspace on a disk in memory with a small sound plan, loaded once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/papers_of_run.h"
#include "cli/record.h"
#include "cli/workspace.h"
#include "support/desk_session.h"
#include "support/memory_file_system.h"

namespace dinhky::fuzz {

// A file of tests/fuzz/.
std::string own_file(const std::string& name);

// A session on a disk that holds units.yaml and plan.yaml.
class Desk {
 public:
  Desk();
  const cli::Session& session() const { return *session_; }
  base::DataStore& data() { return session_.data(); }
  // Reads and checks a plan that would stand at /office/plan.yaml.
  std::unique_ptr<cli::Workspace> read(std::string_view plan) const;

 private:
  test::MemoryFileSystem disk_;
  test::DeskSession session_;
};

// The small plan, ready to take returned forms.
struct Office {
  Desk desk;
  std::unique_ptr<cli::Workspace> workspace;
  std::unique_ptr<cli::PaperMaker> maker;
  std::unique_ptr<cli::Record> record;

  Office();
};

// Every place of every finding lies inside its text, and each way to show them gives clean text.
void expect_sound(const cli::Workspace& workspace, const cli::Session& session);

// A plan in this text has no error; what the program makes of it, as text, for comparing.
std::string facts_text(const cli::Workspace& workspace);

}  // namespace dinhky::fuzz
