// The results beside a plan as commands use them: read, checked, ready to be merged.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/workspace.h"
#include "results/returns.h"
#include "results/rules.h"
#include "results/scope.h"
#include "results/words.h"

namespace dinhky::cli {

// Not to be copied or moved: its parts refer to one another and to the workspace.
struct Record {
  std::string folder;         // results/ beside the plan
  uint32_t first_source = 0;  // of the workspace's sources, the first file of the record
  results::Words words;
  results::Scope scope;
  results::ReportRules rules;
  results::Returns returns;
  std::vector<base::Failure> failures;  // what the disk refused

  // Reads nothing yet.
  Record(const Session& session, const Workspace& workspace);
};

// Reads the results of a workspace that has a timing; sources and findings are added to the
// workspace's, those of locked periods that changed too.
std::unique_ptr<Record> open_record(const Session& session, Workspace& workspace,
                                    bool strict = false);

// Says which files the disk refused; true when there are any.
bool say_failures(const Session& session, const Record& record);

enum class Wrong {
  any,    // every error, and what changed after a lock
  whose,  // only what leaves open whose a file is
};

// For commands that need sound records of these periods: prints what is wrong with them and with
// files of no period. kClean where nothing hinders.
int tell_record(const Session& session, const Workspace& workspace, const Record& record,
                const std::vector<schedule::Period>& periods, Wrong wrong = Wrong::any);

}  // namespace dinhky::cli
