#include "emit/docx_styles.h"

#include "emit/docx_units.h"
#include "emit/safe.h"
#include "emit/xml_writer.h"

namespace dinhky::emit {
namespace {

// Per Part, in its order. Headings and the header carry Word's own ids, so that navigation and
// tables of contents find them.
constexpr std::array<std::string_view, kPartCount> kStyleIds = {
    "NationalTitle",  "Motto",      "SuperiorBody", "IssuingBody",   "DocumentNumber",
    "LetterAbstract", "PlaceDate",  "TypeName",     "Abstract",      "AppendixName",
    "AppendixTitle",  "Attached",   "Addressee",    "AddresseeItem", "Heading1",
    "Heading2",       "Heading3",   "BodyContent",  "LegalBasis",    "NoteText",
    "CentredText",    "TableHead",  "TableContent", "SectionRow",    "BoxContent",
    "RecipientsHead", "Recipients", "Authority",    "SignerName",    "Header"};

constexpr int kTinyHalfPoints = 2;  // of paragraphs that hold no text
constexpr int kRuleHeight = 60;     // twentieths of a point, exact
constexpr int kGapHeight = 120;

void write_defaults(XmlWriter& xml, const PaperFormat& format) {
  const int size = half_points(format.style(Part::body).pt);
  xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
  xml.open("w:rFonts")
      .attribute("w:ascii", format.font)
      .attribute("w:eastAsia", format.font)
      .attribute("w:hAnsi", format.font)
      .attribute("w:cs", format.font)
      .close();
  xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
  xml.open("w:lang")
      .attribute("w:val", format.language)
      .attribute("w:eastAsia", format.language)
      .attribute("w:bidi", "ar-SA")
      .close();
  xml.close().close().open("w:pPrDefault").open("w:pPr");
  xml.empty("w:widowControl");
  xml.open("w:spacing")
      .attribute("w:before", 0)
      .attribute("w:after", 0)
      .attribute("w:line", kSingleLine)
      .attribute("w:lineRule", "auto")
      .close();
  xml.close().close().close();
}

void open_style(XmlWriter& xml, std::string_view type, std::string_view id, std::string_view name,
                std::string_view based_on) {
  xml.open("w:style").attribute("w:type", type);
  if (based_on.empty()) xml.attribute("w:default", 1);
  xml.attribute("w:styleId", id);
  xml.empty("w:name", "w:val", name);
  if (!based_on.empty()) xml.empty("w:basedOn", "w:val", based_on);
}

// Order of the elements: ECMA-376 Part 1, CT_PPrBase.
void write_paragraph_properties(XmlWriter& xml, const PaperFormat& format, Part part) {
  const auto& style = format.style(part);
  xml.open("w:pPr");
  if (style.keep_next) xml.empty("w:keepNext");
  if (style.before_pt > 0) xml.empty("w:spacing", "w:before", dxa_of_pt(style.before_pt));
  if (style.first_line) xml.empty("w:ind", "w:firstLine", dxa_of_mm(format.first_line_mm));
  xml.empty("w:jc", "w:val", jc_of(style.align));
  if (part >= Part::heading_1 && part <= Part::heading_3) {
    const auto level = static_cast<int>(part) - static_cast<int>(Part::heading_1);
    xml.empty("w:outlineLvl", "w:val", level);
  }
  xml.close();
}

// Capitals are written as capitals (a copy of the text keeps them), so w:caps is not used.
void write_run_properties(XmlWriter& xml, const TextStyle& style) {
  xml.open("w:rPr");
  if (style.bold) xml.empty("w:b").empty("w:bCs");
  if (style.italic) xml.empty("w:i").empty("w:iCs");
  const int size = half_points(style.pt);
  xml.empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
  xml.close();
}

void write_part(XmlWriter& xml, const PaperFormat& format, Part part) {
  const auto& style = format.style(part);
  open_style(xml, "paragraph", style_id(part), safe(style.name), "Normal");
  xml.empty("w:qFormat");
  write_paragraph_properties(xml, format, part);
  write_run_properties(xml, style);
  xml.close();
}

// A paragraph without text, of exact height; with a line along its top, or without.
void write_empty_paragraph(XmlWriter& xml, std::string_view id, std::string_view name, int height,
                           int rule_eighths_pt) {
  open_style(xml, "paragraph", id, name, "Normal");
  xml.open("w:pPr");
  if (rule_eighths_pt > 0) {
    xml.empty("w:keepNext");
    xml.open("w:pBdr")
        .open("w:top")
        .attribute("w:val", "single")
        .attribute("w:sz", rule_eighths_pt)
        .attribute("w:space", 0)
        .attribute("w:color", "auto")
        .close()
        .close();
  }
  xml.open("w:spacing")
      .attribute("w:before", rule_eighths_pt > 0 ? kRuleHeight : 0)
      .attribute("w:line", height)
      .attribute("w:lineRule", "exact")
      .close();
  xml.close().open("w:rPr");
  xml.empty("w:sz", "w:val", kTinyHalfPoints).empty("w:szCs", "w:val", kTinyHalfPoints);
  xml.close().close();
}

void write_base_styles(XmlWriter& xml, const PaperFormat& format) {
  open_style(xml, "paragraph", "Normal", "Normal", "");
  xml.empty("w:qFormat").close();
  open_style(xml, "character", "DefaultParagraphFont", "Default Paragraph Font", "");
  xml.empty("w:uiPriority", "w:val", 1).empty("w:semiHidden").close();
  open_style(xml, "table", "TableNormal", "Normal Table", "");
  xml.empty("w:uiPriority", "w:val", 99).empty("w:semiHidden").close();
  open_style(xml, "character", kPlaceholderStyle, "Placeholder Text", "DefaultParagraphFont");
  xml.empty("w:uiPriority", "w:val", 99).open("w:rPr");
  xml.empty("w:color", "w:val", safe(format.placeholder_colour)).close().close();
}

}  // namespace

std::string_view style_id(Part part) {
  return kStyleIds[static_cast<size_t>(part)];
}

std::string styles_xml(const PaperFormat& format) {
  XmlWriter xml;
  xml.open("w:styles").attribute("xmlns:w", kWordNamespace);
  write_defaults(xml, format);
  write_base_styles(xml, format);
  for (size_t i = 0; i < kPartCount; ++i) write_part(xml, format, static_cast<Part>(i));
  write_empty_paragraph(xml, kRuleStyle, "Nét liền", kRuleHeight, format.rule_eighths_pt);
  write_empty_paragraph(xml, kGapStyle, "Khoảng cách", kGapHeight, 0);
  return xml.close().take();
}

}  // namespace dinhky::emit
