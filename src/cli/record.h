// The results beside a plan as commands use them: read, checked, ready to be merged.
#pragma once

#include <memory>
#include <string>

#include "cli/workspace.h"
#include "results/returns.h"
#include "results/rules.h"
#include "results/scope.h"
#include "results/words.h"

namespace dinhky::cli {

// Not to be copied or moved: its parts refer to one another and to the workspace.
struct Record {
  std::string folder;  // results/ beside the plan
  results::Words words;
  plan::AssignmentsByDay assignments;
  results::Scope scope;
  results::ReportRules rules;
  results::Returns returns;

  // Reads nothing yet.
  Record(const Session& session, const Workspace& workspace);
};

// Reads the results of a sound workspace; sources and findings are added to the workspace's.
std::unique_ptr<Record> open_record(const Session& session, Workspace& workspace);

}  // namespace dinhky::cli
