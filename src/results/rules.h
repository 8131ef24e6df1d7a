// What a unit reported, held against what it was asked: the results-* rules of one file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "results/scope.h"
#include "results/unit_report.h"
#include "results/words.h"

namespace dinhky::results {

// Where the file lies, where that is known: results/<folder>/<stem>.yaml. A form that comes back
// lies nowhere yet.
struct Place {
  std::string folder;
  std::string stem;
};

// Who reported for which record.
struct Subject {
  size_t unit = 0;  // in Plan::units
  schedule::Period record;
};

class ReportRules {
 public:
  ReportRules(const Scope& scope, const Words& words);

  // Adds findings; nullopt where the report belongs to no unit and record of this plan.
  std::optional<Subject> check(const UnitReport& report, const std::optional<Place>& place,
                               diag::Findings& findings) const;

 private:
  std::optional<size_t> check_unit(const UnitReport& report, const std::optional<Place>& place,
                                   diag::Findings& findings) const;
  std::optional<schedule::Period> check_period(const UnitReport& report,
                                               const std::optional<Place>& place,
                                               diag::Findings& findings) const;
  bool check_existence(const UnitReport& report, const Subject& subject,
                       diag::Findings& findings) const;
  const plan::Task* find_task(std::string_view id) const;

  const Scope& scope_;
  const Words& words_;
  std::map<std::string_view, const plan::Task*> tasks_;
  std::map<std::string_view, size_t> units_;
};

}  // namespace dinhky::results
