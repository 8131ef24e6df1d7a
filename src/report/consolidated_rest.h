// What units told that has no place of its own in the consolidated report.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "report/consolidated.h"

namespace dinhky::report {

// The places that an outline gives to what units write.
struct OutlinePlaces {
  std::set<std::string> slots;
  std::set<Content> contents;

  explicit OutlinePlaces(const std::vector<OutlineSection>& sections);

 private:
  void add(const std::vector<OutlineSection>& sections);
};

struct RestText {
  const results::Filed* filed = nullptr;
  std::string about;  // "(Ghi ngoài các ô của biểu)"
  std::string text;
};

// Stray text; answers to headings that the outline does not have (any more); results of tasks that
// the plan does not have, where a comment silenced the rule. In order of the files.
std::vector<RestText> rest_of(const Consolidation& all);

}  // namespace dinhky::report
