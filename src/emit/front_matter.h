// What identifies a form of plain text: a YAML mapping between two lines of "---" at its top.
#pragma once

#include <string>

#include "report/document.h"

namespace dinhky::emit {

// Empty when the document has no identity. Ends with a blank line.
std::string front_matter(const report::Document& document);

}  // namespace dinhky::emit
