// The style sheet of an HTML page: the paper's measures, and how it looks on screens.
#pragma once

#include <string>

#include "emit/paper.h"

namespace dinhky::emit {

// One class a part, named by its key. Holds none of & < > ", so that it means the same to HTML,
// which takes it as it stands, and to XML.
std::string html_style(const PaperFormat& format);

// "vi" of "vi-VN".
std::string language_code(const PaperFormat& format);

}  // namespace dinhky::emit
