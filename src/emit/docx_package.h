// The parts of a DOCX that hold no paper: what the package contains, its properties and settings,
// the page number above each page.
#pragma once

#include <vector>

#include "emit/paper.h"
#include "emit/zip.h"
#include "report/document.h"

namespace dinhky::emit {

// Relationships of word/document.xml.
inline constexpr char kHeaderRelation[] = "rIdHeader";            // with the page number
inline constexpr char kFirstHeaderRelation[] = "rIdFirstHeader";  // empty, for first pages

// [Content_Types].xml first, as readers of streams expect it.
std::vector<ZipPart> package_parts(const report::Document& document, const PaperFormat& format);

}  // namespace dinhky::emit
