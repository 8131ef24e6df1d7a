// Word files from what a fuzzer can change: XML, not deflated bytes.
#pragma once

#include <string>
#include <string_view>

#include "target.h"

namespace dinhky::fuzz {

// An input that begins like a ZIP is the file itself. Else it is what stands in w:body, and its
// further parts ("%%%%numbering") are those of the package, which names a form of the small plan.
std::string word_file_of(std::string_view bytes);

// The markers that a reader of the paper sees, as far as that is plain: none where the XML holds
// anything that hides or deletes text.
Markers markers_seen(std::string_view bytes);

}  // namespace dinhky::fuzz
