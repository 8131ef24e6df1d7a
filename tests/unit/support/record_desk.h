// A plan with the reports of its units in a test, without the commands that use them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "cli/papers_of_run.h"
#include "cli/record.h"
#include "report/consolidated.h"
#include "results/indicators.h"
#include "results/totals.h"
#include "support/desk_session.h"
#include "support/doctest_strings.h"

namespace dinhky::test {

// A plan of 2025 in YAML: units, groups and tasks as given, a quarter closing on the 14th and
// reports due two working days later.
std::string plan_of_2025(std::string_view units, std::string_view tasks,
                         std::string_view groups = {});

// The head of a results file; what the unit reported follows.
std::string report_head(std::string_view unit, std::string_view period);

class RecordDesk {
 public:
  // `plan` is YAML; findings of the plan itself do not matter here, but it must be usable.
  explicit RecordDesk(const std::string& plan);
  RecordDesk(const RecordDesk&) = delete;

  MemoryFileSystem disk;

  // Puts results/<period>/<unit>.yaml with the right head.
  void put(const std::string& period, const std::string& unit, const std::string& body);
  // Reads the record anew.
  cli::Record& open();
  cli::Record& record() { return *record_; }
  const cli::Workspace& workspace() const { return *workspace_; }

  // What was found in the record: "2025-Q1/a.yaml:7:5-7:9 error results-status", in order.
  std::vector<std::string> told() const;
  // "T1 done (a done, b -)", "T2 not-due": every task at the end of the period.
  std::vector<std::string> states(std::string_view period) const;
  results::Counts counts(std::string_view period) const;
  // "tin: 12 of 20, to date 15; b 3 shared": the indicators of the task.
  std::vector<std::string> indicators(std::string_view period, std::string_view task,
                                      const std::vector<size_t>& only = {}) const;
  // The consolidated report, or one unit's own, as "md", "txt", "html" or "docx".
  std::string report(std::string_view period, const std::string& format,
                     std::string_view unit = {});

  static schedule::Period period(std::string_view text);
  const plan::Task& task(std::string_view id) const;
  size_t unit(std::string_view id) const;

 private:
  DeskSession session_;
  std::unique_ptr<cli::Workspace> workspace_;
  std::unique_ptr<cli::Record> record_;
};

}  // namespace dinhky::test
