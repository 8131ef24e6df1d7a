#include "support/docx_maker.h"

#include "emit/zip.h"

namespace dinhky::test {
namespace {

constexpr char kOffice[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr char kRoot[] =
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    "xmlns:r='r' xmlns:mc='mc' xmlns:wps='wps' xmlns:v='v'>";

std::string relationships(const DocxParts& kinds_and_targets) {
  std::string xml = "<Relationships>";
  for (const auto& [kind, target] : kinds_and_targets) {
    xml += "<Relationship Type='" + (kOffice + kind) + "' Target='" + target + "'/>";
  }
  return xml + "</Relationships>";
}

}  // namespace

std::string zip_of(const DocxParts& parts) {
  const emit::ZipPacker packer;
  std::vector<emit::ZipPart> packed;
  for (const auto& [name, bytes] : parts) packed.push_back(packer.pack(name, bytes));
  std::vector<const emit::ZipPart*> pointers;
  for (const auto& part : packed) pointers.push_back(&part);
  return emit::to_zip(pointers).value();
}

std::string docx_of(const std::string& body, const DocxParts& parts) {
  DocxParts related;
  for (const auto& [name, bytes] : parts) {
    if (!name.starts_with("word/")) continue;
    const auto file = name.substr(name.find('/') + 1);
    related.emplace_back(file.substr(0, file.find('.')), file);
  }
  DocxParts all = {{"[Content_Types].xml", "<Types/>"},
                   {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"},
                                                  {"custom-properties", "/docProps/custom.xml"}})},
                   {"word/_rels/document.xml.rels", relationships(related)},
                   {"word/document.xml", kRoot + ("<w:body>" + body) + "</w:body></w:document>"}};
  all.insert(all.end(), parts.begin(), parts.end());
  return zip_of(all);
}

std::string paragraph(const std::string& text) {
  return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

}  // namespace dinhky::test
