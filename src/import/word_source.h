// A Word file's tree → lines and tables.
#pragma once

#include "import/source_document.h"
#include "results/word_document.h"

namespace dinhky::imports {

SourceDocument from_word(const results::WordDocument& document);

}  // namespace dinhky::imports
