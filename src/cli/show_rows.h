// What `show` lists: who has which task when, one row a unit and task.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/workspace.h"
#include "plan/assignment.h"

namespace dinhky::cli {

struct ShowRow {
  size_t unit = 0;
  const plan::Assignment* assignment = nullptr;
};

struct ShowTable {
  std::optional<schedule::Period> period;  // absent: the whole year, quarter by quarter
  std::vector<std::unique_ptr<plan::Assignments>> assignments;  // own what the rows point to
  std::vector<ShowRow> rows;  // by unit in the order of the plan, then by task
};

// The rows of a period, or of the whole year: each unit's tasks in any of its quarters, as they
// stand in the first quarter in which it has them.
ShowTable show_table(const Workspace& workspace, std::optional<schedule::Period> period,
                     std::optional<size_t> unit);

// {"version":1,"unit","period","tasks":[{"id","role","joint","optional","via","with","schedule",
// "active"}]}; without a unit each task carries "unit" too.
std::string show_json(const Workspace& workspace, const ShowTable& table,
                      std::optional<size_t> unit);
std::string show_csv(const Workspace& workspace, const ShowTable& table);

}  // namespace dinhky::cli
