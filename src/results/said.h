// What several units said of one thing, each text once with all who said it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "results/returns.h"

namespace dinhky::results {

// A unit's text; `task` where it was said of one task. Refers to the report it stands in.
struct Word {
  Subject by;
  const Text* text = nullptr;
  const Text* task = nullptr;  // the task's id; nullptr: of no task in particular
};

// A text and the units that said the same within one record, in order of the plan.
struct Said {
  schedule::Period record;
  std::string text;
  const Text* task = nullptr;
  std::vector<size_t> units;
};

// Identical texts of one record and one task become one, at the place of the first. Empty ones are
// left out.
std::vector<Said> merged(const std::vector<Word>& words);

}  // namespace dinhky::results
