// Word calls a document damaged whose elements stand in another order than ECMA-376 Part 1 gives
// (transitional schema, wml.xsd): sequences copied from there, as far as we write them or might.
#include <doctest/doctest.h>

#include <map>

#include "emit/docx_tree.h"

namespace dinhky::emit {
namespace {

using test::all_of;
using test::DocxTree;

const std::map<std::string, std::vector<std::string>> kSequences = {
    {"w:pPr",
     {"w:pStyle",
      "w:keepNext",
      "w:keepLines",
      "w:pageBreakBefore",
      "w:framePr",
      "w:widowControl",
      "w:numPr",
      "w:suppressLineNumbers",
      "w:pBdr",
      "w:shd",
      "w:tabs",
      "w:suppressAutoHyphens",
      "w:spacing",
      "w:ind",
      "w:contextualSpacing",
      "w:mirrorIndents",
      "w:jc",
      "w:textDirection",
      "w:textAlignment",
      "w:outlineLvl",
      "w:rPr",
      "w:sectPr"}},
    {"w:rPr",
     {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:color", "w:spacing",
      "w:sz", "w:szCs", "w:highlight", "w:u", "w:lang"}},
    {"w:tblPr",
     {"w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd",
      "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"}},
    {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:tcMar", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
    {"w:tcPr",
     {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar",
      "w:textDirection", "w:tcFitText", "w:vAlign"}},
    {"w:sdtPr",
     {"w:rPr", "w:alias", "w:tag", "w:id", "w:lock", "w:placeholder", "w:temporary",
      "w:showingPlcHdr", "w:dropDownList"}},
    {"w:sdt", {"w:sdtPr", "w:sdtEndPr", "w:sdtContent"}},
    {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
    {"w:sectPr",
     {"w:headerReference", "w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType",
      "w:cols", "w:titlePg"}},
    {"w:style",
     {"w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden",
      "w:unhideWhenUsed", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
    {"w:docDefaults", {"w:rPrDefault", "w:pPrDefault"}},
    {"w:settings",
     {"w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang",
      "w:decimalSymbol", "w:listSeparator"}},
};

// Names what stands out of order, or is not in the sequence at all; empty when all is well.
std::string out_of_order(pugi::xml_node parent, const std::vector<std::string>& sequence) {
  size_t reached = 0;
  for (const auto& child : parent.children()) {
    size_t at = 0;
    while (at < sequence.size() && sequence[at] != child.name()) ++at;
    if (at < reached || at == sequence.size()) return child.name();
    reached = at;
  }
  return {};
}

}  // namespace

TEST_CASE("elements stand in the order of the schema") {
  auto report = test::sample_report();
  report.blocks.push_back(report::NewSection{true});
  report.blocks.push_back(report::Title{"PHỤ LỤC", "Danh mục"});
  report.blocks.push_back(test::next_table());
  const DocxTree docx(report);
  for (const auto& entry : kSequences) {
    const auto& name = entry.first;
    CAPTURE(name);
    size_t seen = 0;
    for (const auto* part : {"word/document.xml", "word/styles.xml", "word/settings.xml"}) {
      for (const auto& element : all_of(*docx.parts.at(part), name)) {
        ++seen;
        CHECK(out_of_order(element, entry.second) == "");
      }
    }
    CHECK(seen > 0);
  }
}

TEST_CASE("the check sees a wrong order") {
  pugi::xml_document wrong;
  wrong.load_string("<w:pPr><w:jc/><w:pStyle/></w:pPr>");
  CHECK(out_of_order(wrong.child("w:pPr"), kSequences.at("w:pPr")) == "w:pStyle");
  wrong.load_string("<w:pPr><w:nothing/></w:pPr>");
  CHECK(out_of_order(wrong.child("w:pPr"), kSequences.at("w:pPr")) == "w:nothing");
}

}  // namespace dinhky::emit
