// The way of an imported document from its lines and tables to plan.yaml, as `import` goes it.
#pragma once

#include "import/source_document.h"
#include "target.h"

namespace dinhky::fuzz {

// Ends the process where the plan that is written cannot be read, or where a marker of `wanted` or of
// the document is not in it.
void import_and_check(const imports::SourceDocument& source, Markers wanted);

}  // namespace dinhky::fuzz
