// What becomes of a report that came in, beside the one that is on record: pure decisions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "results/unit_report.h"
#include "schedule/period.h"

namespace dinhky::results {

// "2025-Q1/van-phong.yaml", below the folder of results.
std::string record_path(const schedule::Period& period, std::string_view unit);

// A value that two versions of a report have differently; empty where a version has none.
struct Change {
  std::string place;  // "I.01/status", "extra-1/content", "section/chi-dao", "general/next"
  std::string before;
  std::string after;
};

// In the order of the record: first the places of `after`, then those that only `before` had. Where
// the report came from is not compared: what a unit says is what it says, whatever the file.
std::vector<Change> changes_between(const UnitReport& before, const UnitReport& after);

// Every value of the report is empty: a form that nobody filled in.
bool says_nothing(const UnitReport& report);

}  // namespace dinhky::results
