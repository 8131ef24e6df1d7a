// The parts of a DOCX that hold no paper: what the package contains, its properties and settings,
// the page number above each page.
#pragma once

#include <string>
#include <vector>

#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

// Relationships of word/document.xml.
inline constexpr char kHeaderRelation[] = "rIdHeader";            // with the page number
inline constexpr char kFirstHeaderRelation[] = "rIdFirstHeader";  // empty, for first pages

struct PackagePart {
  std::string name;  // in the archive
  std::string xml;
};

// The parts that all documents in this format share, styles included. [Content_Types].xml is the
// first, as readers of streams expect it.
std::vector<PackagePart> shared_parts(const PaperFormat& format);
// The document's title and identity.
std::vector<PackagePart> property_parts(const report::Document& document,
                                        const PaperFormat& format);

}  // namespace dinhky::emit
