// A paper as an Office Open XML document (ECMA-376, transitional): DOCX.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "emit/paper.h"
#include "emit/zip.h"
#include "report/document.h"

namespace dinhky::emit {

// Writes any number of documents in one format. What they share is made once.
class DocxWriter {
 public:
  // The format must outlive the writer.
  explicit DocxWriter(const PaperFormat& format);

  // The bytes of the file. Each fill-in place is a content control around a table cell whose alias
  // and tag are control_name(slot id); the document's identity stands in its custom properties.
  // Same document, same bytes. Fails only when the archive cannot be built.
  base::Result<std::string> write(const report::Document& document) const;

 private:
  const PaperFormat& format_;
  ZipPacker packer_;
  std::vector<ZipPart> shared_;
};

}  // namespace dinhky::emit
