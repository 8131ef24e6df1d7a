// Word files from what a fuzzer can change: XML, not deflated bytes.
#pragma once

#include <string>
#include <string_view>

#include "results/word_document.h"
#include "target.h"

namespace dinhky::fuzz {

// An input that begins like a ZIP is the file itself. Else it is what stands in w:body, and its
// further parts ("%%%%numbering") are those of the package.
std::string word_file_of(std::string_view bytes);

// The markers that a reader of the paper sees, as far as that is plain: none where the XML holds
// anything that hides or deletes text.
Markers markers_seen(std::string_view bytes);

// All text of the document as the program read it, footnotes too.
std::string text_of_all(const results::WordDocument& document);

}  // namespace dinhky::fuzz
