// What the units have sent so far: results/<period>/<unit>.yaml beside the plan, the data of
// record.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "results/rules.h"
#include "results/unit_report.h"

namespace dinhky::results {

// A file of the record that belongs to a unit and a period of the plan.
struct Filed {
  Subject subject;
  std::string path;
  uint32_t file = 0;  // in Sources
  UnitReport report;
  std::vector<uint32_t> by_task = {};  // the report's results in the order of their tasks' ids

  // As UnitReport::find, without a walk over all results. Only of what Returns holds.
  const TaskResult* find(std::string_view task) const;
};

// Of the names in a period's folder, those that hold a unit's report; backups and lists do not.
bool is_record_name(std::string_view name);

// What one file says of one task.
struct Told {
  const Filed* filed = nullptr;
  const TaskResult* result = nullptr;
};

class Returns {
 public:
  // Reads every results/<folder>/<stem>.yaml, several at once; adds sources and what is wrong with
  // each. A folder that is not there counts as nothing sent; what the disk refuses is listed in
  // failures(). A file with errors that still tells whose it is counts as sent: whoever adds up
  // must look at the findings first.
  static Returns load(base::FileSystem& disk, const std::string& folder, const ReportRules& rules,
                      const Words& words, diag::Sources& sources, diag::Findings& findings);
  // Of files already read.
  explicit Returns(std::vector<Filed> files);
  Returns() = default;

  // In order of the records, then of the units of the plan.
  const std::vector<Filed>& all() const { return files_; }
  // nullptr while the unit has not reported.
  const Filed* find(const schedule::Period& record, size_t unit) const;
  // All that was said of the task, in the order of all(). Valid as long as this object stays where
  // it is and what it is.
  std::vector<Told> told_of(std::string_view task) const;
  // Whether a file lies where the unit's report belongs, but tells nobody's: it cannot be read,
  // holds marks of a merge, names another unit. So the unit has sent something.
  bool has_unsound(const schedule::Period& record, std::string_view unit_id) const;
  // Whether that source is such a file.
  bool tells_nobody(uint32_t file) const;
  const std::vector<base::Failure>& failures() const { return failures_; }

 private:
  std::vector<Filed> files_;

  struct Unsound {
    Place place;
    std::optional<uint32_t> file;  // none where the disk refused it
  };
  std::vector<Unsound> unsound_;
  std::vector<base::Failure> failures_;
};

}  // namespace dinhky::results
