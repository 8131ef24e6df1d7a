// A paper as an Office Open XML document (ECMA-376, transitional): DOCX.
#pragma once

#include <string>

#include "base/result.h"
#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

// The bytes of the file. Each fill-in place is a content control around a table cell whose alias
// and tag are control_name(slot id); the document's identity stands in its custom properties. Same
// document, same bytes. Fails only when the archive cannot be built.
base::Result<std::string> to_docx(const report::Document& document, const PaperFormat& format);

}  // namespace dinhky::emit
