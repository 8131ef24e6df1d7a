#include "emit/docx.h"

#include <doctest/doctest.h>

#include <set>
#include <tuple>
#include <utility>

#include "emit/docx_tree.h"
#include "emit/docx_units.h"
#include "emit/text_width.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using test::all_of;
using test::document_of;
using test::DocxTree;
using test::text_of;
using test::value_of;

int width_of(pugi::xml_node element) {
  return element.attribute("w:w").as_int();
}

int text_width_dxa() {
  const auto& page = test::paper().page;
  return dxa_of_mm(page.width_mm) - dxa_of_mm(page.left_mm) - dxa_of_mm(page.right_mm);
}

// Paragraphs of that style, as text.
std::vector<std::string> texts_in(const DocxTree& docx, const std::string& style) {
  std::vector<std::string> texts;
  for (const auto& paragraph : all_of(docx.body(), "w:p")) {
    if (value_of(paragraph.child("w:pPr").child("w:pStyle")) == style) {
      texts.push_back(text_of(paragraph));
    }
  }
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("two runs give the same bytes") {
  CHECK(DocxTree(test::sample_report()).bytes == DocxTree(test::sample_report()).bytes);
}

TEST_CASE("every part has a type and every relation a part") {
  const DocxTree docx(test::sample_report());
  std::set<std::string> typed;
  for (const auto& type : all_of(*docx.parts.at("[Content_Types].xml"), "Override")) {
    typed.insert(std::string(type.attribute("PartName").value()).substr(1));
  }
  for (const auto& part : docx.parts) {
    const auto& name = part.first;
    CAPTURE(name);
    CHECK((typed.contains(name) || name == "[Content_Types].xml" || name.ends_with(".rels")));
  }
  CHECK(typed.size() == docx.parts.size() - 3);
  for (const std::string folder : {"", "word/"}) {
    const auto rels = folder.empty() ? "_rels/.rels" : "word/_rels/document.xml.rels";
    for (const auto& relation : all_of(*docx.parts.at(rels), "Relationship")) {
      CHECK(docx.parts.contains(folder + relation.attribute("Target").value()));
    }
  }
}

TEST_CASE("the identity stands in the custom properties, the title in the core ones") {
  const auto report = test::sample_report();
  const DocxTree docx(report);
  std::vector<std::pair<std::string, std::string>> found;
  std::set<int> ids;
  for (const auto& property : all_of(*docx.parts.at("docProps/custom.xml"), "property")) {
    found.emplace_back(property.attribute("name").value(), property.child_value("vt:lpwstr"));
    ids.insert(property.attribute("pid").as_int());
  }
  CHECK(found == report.identity);
  CHECK(ids.size() == found.size());
  CHECK(*ids.begin() == 2);
  const auto core = docx.parts.at("docProps/core.xml")->child("cp:coreProperties");
  CHECK(core.child_value("dc:title") == report.title);
  CHECK_FALSE(core.child("dcterms:created"));
}

TEST_CASE("every style in use is defined") {
  const DocxTree docx(test::sample_report());
  std::set<std::string> defined;
  std::set<std::string> names;
  for (const auto& style : all_of(*docx.parts.at("word/styles.xml"), "w:style")) {
    CHECK(defined.insert(style.attribute("w:styleId").value()).second);
    CHECK(names.insert(value_of(style.child("w:name"))).second);
  }
  for (const auto* kind : {"w:pStyle", "w:rStyle"}) {
    for (const auto& use : all_of(docx.body(), kind)) CHECK(defined.contains(value_of(use)));
  }
  CHECK(names.contains("heading 1"));
  CHECK(names.contains("Quốc hiệu"));
}

TEST_CASE("letterhead: capitals, line breaks, what stands where") {
  const DocxTree docx(test::sample_report());
  CHECK(texts_in(docx, "SuperiorBody") == Texts{"UBND HUYỆN SƠN TÂY"});
  CHECK(texts_in(docx, "IssuingBody") == Texts{"VĂN PHÒNG HĐND\nVÀ UBND HUYỆN"});
  CHECK(texts_in(docx, "NationalTitle") == Texts{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"});
  CHECK(texts_in(docx, "DocumentNumber") == Texts{"Số:        /BC-VP"});
  const auto table = docx.body().child("w:tbl");
  CHECK(table.child("w:tblPr").child("w:tblBorders").empty());
  CHECK(all_of(table, "w:gridCol").size() == 2);
}

TEST_CASE("a letterhead without superior and body: no empty line, dots to fill in") {
  const DocxTree docx(document_of({report::Letterhead{"", "", "Số:", "…"}}));
  CHECK(texts_in(docx, "SuperiorBody").empty());
  CHECK(texts_in(docx, "IssuingBody") == Texts{test::paper().texts.blank});
}

TEST_CASE("what a letter is about stands in the cell of its number; other papers have none") {
  CHECK(texts_in(DocxTree(test::sample_report()), "LetterAbstract").empty());
  auto head = std::get<report::Letterhead>(test::sample_report().blocks[0]);
  head.abstract = "V/v đôn đốc gửi báo cáo kết quả hoạt động kiểm soát thủ tục hành chính quý I";
  const DocxTree docx(document_of({head}));
  CHECK(texts_in(docx, "LetterAbstract") ==
        Texts{"V/v đôn đốc gửi báo cáo kết quả hoạt\nđộng kiểm soát thủ tục hành chính quý I"});
  const auto cells = all_of(docx.body(), "w:tc");
  REQUIRE(cells.size() == 4);
  CHECK(test::text_of(cells[2]).starts_with("Số:        /BC-VP\nV/v đôn đốc"));
}

TEST_CASE("drawn lines are as long as the decree says") {
  const auto& format = test::paper();
  const DocxTree docx(test::sample_report());
  const auto rules = [&] {
    std::vector<int> lengths;
    for (const auto& style : all_of(docx.body(), "w:pStyle")) {
      if (value_of(style) != "Rule") continue;
      auto room = text_width_dxa();
      const auto cell = style.parent().parent().parent();
      if (std::string(cell.name()) == "w:tc") room = width_of(cell.child("w:tcPr").child("w:tcW"));
      const auto indent = style.parent().child("w:ind");
      const int left = indent.attribute("w:left").as_int();
      CHECK(left == indent.attribute("w:right").as_int());
      lengths.push_back(room - 2 * left);
    }
    return lengths;
  }();
  REQUIRE(rules.size() == 3);
  const auto length = [&](Part part, std::string_view text) {
    return dxa_of_pt(text_width_pt(format, part, text));
  };
  const int issuer = length(Part::issuer, "VÀ UBND HUYỆN");
  CHECK(rules[0] * 3 >= issuer);
  CHECK(rules[0] * 2 <= issuer);
  CHECK(rules[1] == doctest::Approx(length(Part::motto, format.texts.motto)).epsilon(0.01));
  const int abstract = length(Part::abstract, test::sample_report().title);
  CHECK(rules[2] * 3 >= abstract);
  CHECK(rules[2] * 2 <= abstract);
}

TEST_CASE("one addressee stands on the line, several make a list") {
  const DocxTree one(document_of({report::Addressees{{"Chủ tịch UBND huyện"}}}));
  CHECK(texts_in(one, "Addressee") == Texts{"Kính gửi: Chủ tịch UBND huyện"});
  const DocxTree several(document_of({report::Addressees{{"UBND tỉnh", "Sở Nội vụ;"}}}));
  CHECK(texts_in(several, "Addressee") == Texts{"Kính gửi:"});
  CHECK(texts_in(several, "AddresseeItem") == Texts{"- UBND tỉnh;", "- Sở Nội vụ."});
  const DocxTree none(document_of({report::Addressees{}}));
  CHECK(texts_in(none, "Addressee") == Texts{"Kính gửi: " + test::paper().texts.blank});
}

TEST_CASE("signature: recipients with dashes, one row that is never split") {
  const DocxTree docx(test::sample_report());
  CHECK(texts_in(docx, "RecipientsHead") == Texts{"Nơi nhận:"});
  CHECK(texts_in(docx, "Recipients") == Texts{"- Như trên;", "- Lưu: VT."});
  CHECK(texts_in(docx, "Authority") == Texts{"CHÁNH VĂN PHÒNG"});
  CHECK(texts_in(docx, "SignerName") == Texts{"Nguyễn Văn An"});
  const auto table = all_of(docx.body(), "w:tbl").back();
  CHECK(all_of(table, "w:tr").size() == 1);
  // The last words of the text stay above it on the same page.
  const auto last = table.previous_sibling("w:p").child("w:pPr");
  CHECK(last.child("w:keepNext"));
}

TEST_CASE("tables: fixed widths that add up, repeated heads, whole rows") {
  const DocxTree docx(test::sample_report());
  const auto tables = all_of(docx.body(), "w:tbl");
  REQUIRE(tables.size() == 9);
  size_t heads = 0;
  for (const auto& table : tables) {
    CHECK(std::string(table.child("w:tblPr").child("w:tblLayout").attribute("w:type").value()) ==
          "fixed");
    int grid = 0;
    for (const auto& column : all_of(table, "w:gridCol")) grid += width_of(column);
    CHECK(grid == text_width_dxa());
    for (const auto& row : all_of(table, "w:tr")) {
      CHECK(row.child("w:trPr").child("w:cantSplit"));
      if (row.child("w:trPr").child("w:tblHeader")) ++heads;
      int cells = 0;
      for (const auto& cell : all_of(row, "w:tcW")) cells += width_of(cell);
      CHECK(cells == grid);
      for (const auto& cell : all_of(row, "w:tc"))
        CHECK(std::string(cell.last_child().name()) == "w:p");
    }
  }
  CHECK(heads == 3);
}

TEST_CASE("section rows are bold and stay with the row below") {
  const DocxTree docx(test::sample_report());
  const auto rows = texts_in(docx, "SectionRow");
  CHECK(rows.size() == 10);  // five sections, number and title
  for (const auto& style : all_of(*docx.parts.at("word/styles.xml"), "w:style")) {
    if (std::string(style.attribute("w:styleId").value()) != "SectionRow") continue;
    CHECK(style.child("w:rPr").child("w:b"));
    CHECK(style.child("w:pPr").child("w:keepNext"));
  }
}

TEST_CASE("a long number in a narrow column takes the padding, a short one does not") {
  const DocxTree docx(test::sample_report());
  for (const auto& cell : all_of(docx.body(), "w:tc")) {
    const auto text = text_of(cell);
    const bool tight = !cell.child("w:tcPr").child("w:tcMar").empty();
    if (text == "III.01") CHECK(tight);
    if (text == "V") CHECK_FALSE(tight);
  }
}

TEST_CASE("tables that follow each other stay apart, and no body ends with one") {
  report::Box box{{"general/a", "[…]", {}, {}}};
  report::Box other{{"general/b", "[…]", {}, {}}};
  const DocxTree docx(document_of({box, other}));
  std::vector<std::string> names;
  for (const auto& child : docx.body().children()) names.emplace_back(child.name());
  CHECK(names == Texts{"w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"});
}

TEST_CASE("boxes are as wide as the text and have a least height") {
  const DocxTree docx(document_of({report::Box{{"general/a", "[…]", {}, {}}}}));
  CHECK(width_of(all_of(docx.body(), "w:tcW").front()) == text_width_dxa());
  const auto height = all_of(docx.body(), "w:trHeight").front();
  CHECK(height.attribute("w:val").as_int() == dxa_of_mm(test::paper().box_height_mm));
  CHECK(std::string(height.attribute("w:hRule").value()) == "atLeast");
}

TEST_CASE("a new section turns the page, counts from 1 and hides its first number") {
  const DocxTree docx(
      document_of({test::body("một"), report::NewSection{true}, test::extra_table()}));
  const auto sections = all_of(docx.body(), "w:sectPr");
  REQUIRE(sections.size() == 2);
  CHECK(std::string(sections[0].parent().name()) == "w:pPr");
  CHECK(std::string(sections[1].parent().name()) == "w:body");
  CHECK(sections[0].child("w:pgSz").attribute("w:orient").empty());
  CHECK(std::string(sections[1].child("w:pgSz").attribute("w:orient").value()) == "landscape");
  CHECK(sections[1].child("w:pgSz").attribute("w:w").as_int() ==
        sections[0].child("w:pgSz").attribute("w:h").as_int());
  for (const auto& section : sections) {
    CHECK(section.child("w:pgNumType").attribute("w:start").as_int() == 1);
    CHECK(section.child("w:titlePg"));
    CHECK(all_of(section, "w:headerReference").size() == 2);
  }
  int grid = 0;
  for (const auto& column : all_of(docx.body(), "w:gridCol")) grid += width_of(column);
  CHECK(grid > text_width_dxa());
  CHECK(all_of(*docx.parts.at("word/header1.xml"), "w:fldSimple").size() == 1);
  CHECK(all_of(*docx.parts.at("word/header2.xml"), "w:fldSimple").empty());
}

TEST_CASE(
    "newlines of fixed text are line breaks, markup and unsafe characters are not themselves") {
  const DocxTree docx(
      document_of({test::body("a < b & \"c\"\nhai"), test::body("x\u202Ey\x1Bz\u2028")}));
  CHECK(texts_in(docx, "BodyContent") ==
        Texts{"a < b & \"c\"\nhai", "x\\u{202E}y\\u{001B}z\\u{2028}"});
  CHECK(all_of(docx.body(), "w:br").size() == 1);
}

TEST_CASE("bold and italic runs keep their look") {
  report::Paragraph paragraph{{{"thường ", false, false},
                               {"đậm", true, false},
                               {"", true, true},
                               {" nghiêng", false, true}},
                              report::ParagraphRole::body};
  const DocxTree docx(document_of({paragraph}));
  const auto runs = all_of(docx.body(), "w:r");
  REQUIRE(runs.size() == 3);
  CHECK_FALSE(runs[0].child("w:rPr"));
  CHECK(runs[1].child("w:rPr").child("w:b"));
  CHECK_FALSE(runs[1].child("w:rPr").child("w:i"));
  CHECK(runs[2].child("w:rPr").child("w:i"));
  CHECK(text_of(docx.body()) == "thường đậm nghiêng");
}

}  // namespace dinhky::emit
