// What can be said of the bytes before YAML reads them: characters that a word processor leaves
// behind and that YAML would silently take as text.
#pragma once

#include <cstdint>

#include "diag/diagnostic.h"
#include "diag/source.h"

namespace dinhky::yaml {

// False when the bytes must not go to the parser (not UTF-8, control characters, too large).
// `plain` is base::is_plain of the source.
bool prescan(const diag::Source& source, uint32_t file, bool plain, diag::Findings& findings);

}  // namespace dinhky::yaml
