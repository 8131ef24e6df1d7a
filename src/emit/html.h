// A paper as one HTML page that needs nothing else: no network, no script.
//
// It shows the paper as it will be printed (A4, with its margins), on a narrow screen in one
// column, and follows the reader's choice of a dark screen. It is well-formed XML as well.
#pragma once

#include <string>

#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

// The document's identity stands in <meta name="dinhky-plan" …>. Same document, same bytes.
std::string to_html(const report::Document& document, const PaperFormat& format);

}  // namespace dinhky::emit
