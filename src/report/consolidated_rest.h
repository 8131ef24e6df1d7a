// What units told that has no place of its own in the consolidated report.
#pragma once

#include <string>
#include <vector>

#include "report/consolidated.h"

namespace dinhky::report {

struct RestText {
  const results::Filed* filed = nullptr;
  std::string about;  // "(Ghi ngoài các ô của biểu)"
  std::string text;
};

// Stray text; answers to headings that the outline does not have (any more); results of tasks that
// the plan does not have, where a comment silenced the rule. In order of the files.
std::vector<RestText> rest_of(const Consolidation& all);

}  // namespace dinhky::report
