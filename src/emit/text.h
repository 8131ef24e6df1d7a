// A paper as plain text of 80 columns, for terminals and mail.
#pragma once

#include <string>

#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

// No line ends with a blank. Fill-in places show their placeholder, or the answer.
std::string to_text(const report::Document& document, const PaperFormat& format);

}  // namespace dinhky::emit
