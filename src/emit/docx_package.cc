#include "emit/docx_package.h"

#include <string>
#include <string_view>

#include "emit/docx_styles.h"
#include "emit/safe.h"
#include "emit/xml_writer.h"

namespace dinhky::emit {
namespace {

constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/";
constexpr std::string_view kWord =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string under(std::string_view base, std::string_view rest) {
  return std::string(base).append(rest);
}

std::string content_types_xml() {
  XmlWriter xml;
  xml.open("Types").attribute("xmlns", under(kPackage, "content-types"));
  const auto by_extension = [&](std::string_view extension, std::string_view type) {
    xml.open("Default").attribute("Extension", extension).attribute("ContentType", type).close();
  };
  by_extension("rels", "application/vnd.openxmlformats-package.relationships+xml");
  by_extension("xml", "application/xml");
  const auto part = [&](std::string_view name, const std::string& type) {
    xml.open("Override").attribute("PartName", name).attribute("ContentType", type).close();
  };
  part("/word/document.xml", under(kWord, "document.main+xml"));
  part("/word/styles.xml", under(kWord, "styles+xml"));
  part("/word/settings.xml", under(kWord, "settings+xml"));
  part("/word/header1.xml", under(kWord, "header+xml"));
  part("/word/header2.xml", under(kWord, "header+xml"));
  part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  part("/docProps/custom.xml",
       "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  return xml.close().take();
}

struct Relation {
  std::string_view id;
  std::string type;
  std::string_view target;
};

std::string relations_xml(const std::vector<Relation>& relations) {
  XmlWriter xml;
  xml.open("Relationships").attribute("xmlns", under(kPackage, "relationships"));
  for (const auto& relation : relations) {
    xml.open("Relationship")
        .attribute("Id", relation.id)
        .attribute("Type", relation.type)
        .attribute("Target", relation.target)
        .close();
  }
  return xml.close().take();
}

// No author and no times: two runs give the same file, and whoever fills it in is the author.
std::string core_xml(const report::Document& document, const PaperFormat& format) {
  XmlWriter xml;
  xml.open("cp:coreProperties")
      .attribute("xmlns:cp", under(kPackage, "metadata/core-properties"))
      .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  xml.open("dc:title").text(safe(document.title)).close();
  xml.open("dc:language").text(format.language).close();
  return xml.close().take();
}

std::string custom_xml(const report::Document& document) {
  constexpr int kFirstPropertyId = 2;  // 0 and 1 are taken by the format
  XmlWriter xml;
  xml.open("Properties")
      .attribute("xmlns", under(kOffice, "custom-properties"))
      .attribute("xmlns:vt", under(kOffice, "docPropsVTypes"));
  int id = kFirstPropertyId;
  for (const auto& [name, value] : document.identity) {
    xml.open("property")
        .attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
        .attribute("pid", id++)
        .attribute("name", safe(name));
    xml.open("vt:lpwstr").text(safe(value)).close().close();
  }
  return xml.close().take();
}

std::string settings_xml() {
  constexpr int kTabStop = 720;  // twentieths of a point; nothing of ours uses tabs
  XmlWriter xml;
  xml.open("w:settings").attribute("xmlns:w", kWordNamespace);
  xml.empty("w:defaultTabStop", "w:val", kTabStop);
  xml.empty("w:characterSpacingControl", "w:val", "doNotCompress");
  xml.open("w:compat");
  // Mode 15 is Word 2013 and later; without it Word lays tables out like Word 2007.
  xml.open("w:compatSetting")
      .attribute("w:name", "compatibilityMode")
      .attribute("w:uri", "http://schemas.microsoft.com/office/word")
      .attribute("w:val", "15")
      .close();
  xml.close();
  xml.empty("w:decimalSymbol", "w:val", ",");
  xml.empty("w:listSeparator", "w:val", ";");
  return xml.close().take();
}

std::string header_xml(bool with_number) {
  XmlWriter xml;
  xml.open("w:hdr").attribute("xmlns:w", kWordNamespace);
  xml.open("w:p").open("w:pPr");
  xml.empty("w:pStyle", "w:val", style_id(Part::page_number)).close();
  if (with_number) {
    xml.open("w:fldSimple").attribute("w:instr", " PAGE ");
    xml.open("w:r").open("w:t").text("2").close().close().close();
  }
  return xml.close().close().take();
}

}  // namespace

std::vector<PackagePart> shared_parts(const PaperFormat& format) {
  std::vector<PackagePart> parts;
  parts.push_back({"[Content_Types].xml", content_types_xml()});
  parts.push_back(
      {"_rels/.rels",
       relations_xml(
           {{"rId1", under(kOffice, "relationships/officeDocument"), "word/document.xml"},
            {"rId2", under(kPackage, "relationships/metadata/core-properties"),
             "docProps/core.xml"},
            {"rId3", under(kOffice, "relationships/custom-properties"), "docProps/custom.xml"}})});
  parts.push_back(
      {"word/_rels/document.xml.rels",
       relations_xml(
           {{"rIdStyles", under(kOffice, "relationships/styles"), "styles.xml"},
            {"rIdSettings", under(kOffice, "relationships/settings"), "settings.xml"},
            {kHeaderRelation, under(kOffice, "relationships/header"), "header1.xml"},
            {kFirstHeaderRelation, under(kOffice, "relationships/header"), "header2.xml"}})});
  parts.push_back({"word/styles.xml", styles_xml(format)});
  parts.push_back({"word/settings.xml", settings_xml()});
  parts.push_back({"word/header1.xml", header_xml(true)});
  parts.push_back({"word/header2.xml", header_xml(false)});
  return parts;
}

std::vector<PackagePart> property_parts(const report::Document& document,
                                        const PaperFormat& format) {
  return {{"docProps/core.xml", core_xml(document, format)},
          {"docProps/custom.xml", custom_xml(document)}};
}

}  // namespace dinhky::emit
