// A unit's form as YAML, ready to fill in: a results file whose values are still empty, with the
// question as a comment above each.
#pragma once

#include <string>
#include <string_view>

#include "report/document.h"
#include "report/texts.h"

namespace dinhky::emit {

// `record_period` is the period under which the answers are kept; a combined paper's is its last
// quarter. For the papers of units only: the consolidated one has no record.
std::string to_yaml_form(const report::Document& document, std::string_view record_period,
                         const report::Texts& texts);

}  // namespace dinhky::emit
