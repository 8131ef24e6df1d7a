// "# dinhky: ignore[rule-id] reason": findings that a person has looked at and accepted.
#pragma once

#include "diag/diagnostic.h"
#include "diag/source.h"

namespace dinhky::diag {

// Removes the findings that a comment on their line, or alone on the line above, names. Adds
// ignore-form findings for comments that name an unknown rule, that match nothing, and, when
// `strict`, for those that give no reason. Files that cannot be read at all (yaml-syntax,
// not-utf8) stay reported whatever a comment says. Only the sources from `first_file` on are looked
// at: those before it have had their turn.
void apply_suppressions(const Sources& sources, bool strict, Findings& findings,
                        uint32_t first_file = 0);

}  // namespace dinhky::diag
