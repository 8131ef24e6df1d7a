// A cell that names units → the names, one by one, in the document's own words.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "import/unit_words.h"

namespace dinhky::imports {

struct NamesInCell {
  std::vector<std::string> names;  // without bullets and closing marks
  bool unsure = false;             // it could have been cut otherwise
};

// True for names that are known from elsewhere, folded: those are never cut.
using KnownName = std::function<bool(const std::string& folded)>;

NamesInCell names_in_cell(std::string_view cell, const UnitWords& words, const KnownName& known);

}  // namespace dinhky::imports
