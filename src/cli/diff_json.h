// Changes for other programs.
#pragma once

#include <string>
#include <vector>

#include "plan/changes.h"

namespace dinhky::cli {

// {"version":1,"changes":[…]}, described in docs/en/diff.md.
std::string diff_json(const std::vector<plan::Change>& changes);

}  // namespace dinhky::cli
