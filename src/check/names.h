// Names of the program's own data (regimes, outlines) that a plan may use.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "plan/model.h"

namespace dinhky::check {

// A name that is not given is not wrong.
bool is_none_of(const plan::Text& name, const std::vector<std::string>& known);
// Completes the finding of a name that is none of the known ones: what there is, what was meant.
void tell_choices(const plan::Text& name, const std::vector<std::string>& known,
                  diag::Diagnostic& finding);

}  // namespace dinhky::check
