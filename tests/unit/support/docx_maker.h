// Small DOCX files for tests, from the XML that matters.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dinhky::test {

using DocxParts = std::vector<std::pair<std::string, std::string>>;

// `body` is what stands in w:body, with the prefixes w, r, mc, wps, v. Further parts ("word/…")
// come with their relationships.
std::string docx_of(const std::string& body, const DocxParts& parts = {});
std::string zip_of(const DocxParts& parts);

// <w:p><w:r><w:t>text</w:t></w:r></w:p>
std::string paragraph(const std::string& text);

}  // namespace dinhky::test
