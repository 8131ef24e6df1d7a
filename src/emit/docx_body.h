// word/document.xml: the blocks of a paper in their order, cut into sections.
#pragma once

#include <string>

#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

std::string document_xml(const report::Document& document, const PaperFormat& format);

}  // namespace dinhky::emit
