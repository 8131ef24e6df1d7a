#include "emit/docx.h"

#include <utility>
#include <vector>

#include "emit/docx_body.h"
#include "emit/docx_package.h"
#include "emit/docx_styles.h"
#include "emit/zip.h"

namespace dinhky::emit {

base::Result<std::string> to_docx(const report::Document& document, const PaperFormat& format) {
  std::vector<ZipPart> parts = package_parts(document, format);
  parts.push_back({"word/document.xml", document_xml(document, format)});
  parts.push_back({"word/styles.xml", styles_xml(format)});
  return to_zip(parts);
}

}  // namespace dinhky::emit
