// The consolidated report of a period, from what the units reported (báo cáo tổng hợp).
//
// Half-years and years are derived from the records in them: figures are added up, the latest
// status counts, texts stand by quarter. Nothing that a unit wrote is left out, and a unit that did
// not report is named.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "report/paper_parts.h"
#include "results/returns.h"
#include "results/scope.h"
#include "results/totals.h"

namespace dinhky::report {

// One report and what it rests on. Refers to its parts; they outlive it.
struct Consolidation {
  const PaperBasis& paper;
  const results::Scope& scope;
  const results::Returns& returns;
  std::optional<size_t> only;  // one unit's own report; nullopt: of all

  std::vector<schedule::Period> records;     // in order of time
  std::vector<results::TaskState> states;    // every task of the plan; of `only`: its own, and
                                             // those it told of without leading them
  std::vector<const results::Filed*> filed;  // within the records; of `only`: its own and those of
                                             // the units it followed
  std::vector<const results::Filed*> to_date;  // the same since the year began
  std::vector<size_t> line;                    // `only` and the units it followed

  Consolidation(const PaperBasis& paper, const results::Scope& scope,
                const results::Returns& returns, std::optional<size_t> only);

  // True for what is in `filed`.
  bool includes(const results::Filed& one) const {
    return std::binary_search(filed.begin(), filed.end(), &one);
  }

  const Basis& run() const { return paper.run; }
  const std::string& name_of(size_t unit) const { return run().plan.units[unit].name.value; }
  // Texts stand by quarter where there are several.
  bool derived() const { return records.size() > 1; }
  // The states that count: without tasks that `only` told of and does not lead.
  std::vector<results::TaskState> led() const;
  // A report of the unit itself, not of one that it followed, needs no name.
  bool is_own(size_t unit) const { return only == unit; }
  // Of the unit, or of one that it followed.
  bool is_line(size_t unit) const {
    return std::find(line.begin(), line.end(), unit) != line.end();
  }
};

Document consolidated_report(const Consolidation& all);

}  // namespace dinhky::report
