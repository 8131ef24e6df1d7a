// A plan as commands use it: read, resolved, checked.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/written_files.h"
#include "cli/command.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "plan/activity.h"
#include "plan/model.h"
#include "plan/papers.h"
#include "plan/records.h"
#include "plan/registry.h"

namespace dinhky::cli {

// Not to be copied or moved: its parts refer to one another.
struct Workspace {
  std::string path;  // of the plan, as the user gave it
  diag::Sources sources;
  diag::Findings findings;
  std::optional<plan::Plan> plan;  // absent when the file is unusable
  std::optional<plan::Registry> registry;
  std::optional<plan::Timing> timing;  // absent when the regime is not known
  std::optional<plan::Activity> activity;
  std::optional<plan::AssignmentsByDay> assignments;
  base::FolderLock lock;  // of the plan's folder, where the run writes
};

// The plan's path: the one given, else plan.yaml here or in a folder above. nullopt after saying
// so.
std::optional<std::string> find_plan(const Session& session, const std::string& given);

// Reads and checks the plan; "-" is standard input. nullptr after saying why it could not be read.
std::unique_ptr<Workspace> open_workspace(const Session& session, const std::string& path,
                                          bool strict = false);

// The same for a plan whose bytes are at hand; `path` is where it will stand.
std::unique_ptr<Workspace> workspace_of(const Session& session, const std::string& path,
                                        std::string bytes, bool strict = false);

// Whether a run leaves files behind. One that does has the plan's folder to itself from before it
// reads the plan until it ends, so that what two runs at once leave is what they leave one after
// the other. A run that only prints is never held up.
enum class Access { read, write };

// For commands that need a plan without errors: prints its errors and gives nullptr where it has
// any, or where another run is writing; `code` is then the exit code.
std::unique_ptr<Workspace> open_sound_workspace(const Session& session, const std::string& given,
                                                Access access, int& code);

// The unit that the user named by id or by name; nullopt after saying that there is none.
std::optional<size_t> find_unit(const Session& session, const Workspace& workspace,
                                const std::string& name);

// Says what was written and what was refused; the exit code.
int tell(const Session& session, const base::WriteReport& report);

// "2025-Q1", "all", "current", "previous" → papers; nullopt after saying what is wrong.
std::optional<std::vector<plan::Paper>> find_papers(const Session& session,
                                                    const Workspace& workspace,
                                                    const std::string& word);

}  // namespace dinhky::cli
