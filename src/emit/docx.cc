#include "emit/docx.h"

#include "emit/docx_body.h"
#include "emit/docx_package.h"

namespace dinhky::emit {

DocxWriter::DocxWriter(const PaperFormat& format) : format_(format) {
  for (const auto& part : shared_parts(format)) {
    shared_.push_back(packer_.pack(part.name, part.xml));
  }
}

base::Result<std::string> DocxWriter::write(const report::Document& document) const {
  std::vector<ZipPart> own;
  for (const auto& part : property_parts(document, format_)) {
    own.push_back(packer_.pack(part.name, part.xml));
  }
  own.push_back(packer_.pack("word/document.xml", document_xml(document, format_)));
  std::vector<const ZipPart*> parts;
  for (const auto& part : shared_) parts.push_back(&part);
  for (const auto& part : own) parts.push_back(&part);
  return to_zip(parts);
}

}  // namespace dinhky::emit
