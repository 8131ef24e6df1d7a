#include "results/word_document.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "support/doctest_strings.h"
#include "support/docx_maker.h"

namespace dinhky::results {
namespace {

using test::docx_of;
using test::paragraph;

WordDocument read(const std::string& body, const test::DocxParts& parts = {}) {
  auto reading = read_word(docx_of(body, parts));
  REQUIRE(reading.document.has_value());
  return std::move(*reading.document);
}

std::string text(const std::string& body, const test::DocxParts& parts = {}) {
  return text_of(read(body, parts).blocks);
}

std::string run(const std::string& content) {
  return "<w:r>" + content + "</w:r>";
}
std::string inside(const std::string& content) {
  return "<w:p>" + content + "</w:p>";
}
std::string cell(const std::string& content, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) {
  return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
}

}  // namespace

TEST_CASE("runs, breaks, hyphens and symbols are the text that a reader sees") {
  CHECK(
      text(inside(run("<w:rPr><w:b/></w:rPr><w:t>Đã</w:t>") + "<w:proofErr w:type='spellStart'/>" +
                  run("<w:t xml:space='preserve'> làm</w:t>"))) == "Đã làm");
  CHECK(
      text(inside(run("<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t>"))) ==
      "a\nb\tc\nd");
  CHECK(text(inside(run("<w:t>34/KH</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/>"
                        "<w:t>ND</w:t>"))) == "34/KH-UBND");
  CHECK(text(inside(run("<w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Symbol' "
                        "w:char='F0B3'/><w:sym w:font='Wingdings' w:char='F021'/>"))) == "✓≥□");
}

TEST_CASE("blanks at the ends of a run count only where the file keeps them") {
  CHECK(text(inside(run("<w:t> a </w:t>") + run("<w:t>b</w:t>"))) == "ab");
  CHECK(text("<w:p xml:space='preserve'>" + run("<w:t>a </w:t>") + run("<w:t> </w:t>") +
             run("<w:t>b</w:t>") + "</w:p>") == "a  b");
  CHECK(text(inside(run("<w:t xml:space='preserve'>a\n b</w:t>"))) == "a  b");
}

TEST_CASE("text is NFC, also across runs, without control characters") {
  CHECK(text(inside(run("<w:t>Tie</w:t>") + run("<w:t>&#x302;&#x301;ng</w:t>"))) == "Tiếng");
  CHECK(text(inside(run("<w:t>a&#x1;&#x202E;b&#xFEFF;&#xA0;c</w:t>"))) ==
        "ab\u00A0"
        "c");
}

TEST_CASE("tracked changes are taken as accepted") {
  const auto document = read(inside(
      "<w:ins w:id='1'>" + run("<w:t>mới</w:t>") + "</w:ins><w:del w:id='2'>" +
      run("<w:delText>cũ</w:delText>") + "</w:del><w:moveFrom w:id='3'>" + run("<w:t>đi</w:t>") +
      "</w:moveFrom><w:moveTo w:id='4'>" + run("<w:t> đến</w:t>") + "</w:moveTo>"));
  CHECK(text_of(document.blocks) == "mớiđến");
  CHECK(document.tracked_changes);
  CHECK_FALSE(read(paragraph("a")).tracked_changes);
  CHECK_FALSE(
      read("<w:p><w:pPr><w:rPr><w:rPrChange w:id='1'/></w:rPr></w:pPr></w:p>").tracked_changes);
}

TEST_CASE("a paragraph whose end was deleted goes on with the next") {
  const std::string gone = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
  CHECK(text(inside(gone + run("<w:t>một</w:t>")) + paragraph("hai") + paragraph("ba")) ==
        "mộthai\nba");
  CHECK(text(inside(gone + run("<w:t>cuối</w:t>"))) == "cuối");
}

TEST_CASE("deleted rows and cells are not there, inserted ones are") {
  const auto document =
      read(table(row(cell(paragraph("a")) + cell(paragraph("b"), "<w:cellDel w:id='1'/>")) +
                 row(cell(paragraph("c")), "<w:del w:id='2'/>") +
                 row(cell(paragraph("d"), "<w:cellIns w:id='4'/>"), "<w:ins w:id='3'/>")));
  CHECK(text_of(document.blocks) == "a\nd");
  CHECK(document.tracked_changes);
}

TEST_CASE("tables have rows, cells, spans and nested tables in their order") {
  const auto document = read(
      paragraph("trước") +
      table(row(cell(paragraph("TT")) + cell(paragraph("Đầu"), "<w:gridSpan w:val='2'/>"),
                "<w:tblHeader/>") +
            row(cell(paragraph("1"), "<w:vMerge w:val='restart'/>") + cell(paragraph("x")) +
                cell(table(row(cell(paragraph("n1")) + cell(paragraph("n2")))) + paragraph("y"))) +
            row(cell(inside(""), "<w:vMerge/>") + cell(paragraph("z")),
                "<w:gridBefore w:val='1'/>")) +
      paragraph("sau"));
  REQUIRE(document.blocks.size() == 3);
  const auto* read_table = document.blocks[1].table();
  REQUIRE(read_table != nullptr);
  REQUIRE(read_table->rows.size() == 3);
  CHECK(read_table->rows[0].head);
  CHECK(read_table->rows[0].cells[1].columns == 2);
  CHECK_FALSE(read_table->rows[1].cells[0].continues);
  CHECK(read_table->rows[2].cells[0].continues);
  CHECK(read_table->rows[2].columns_before == 1);
  CHECK(text_of(read_table->rows[1].cells[2].blocks) == "n1 | n2\ny");
  CHECK(text_of(document.blocks) == "trước\nTT | Đầu\n1 | x | n1 | n2 y\n| z\nsau");
}

TEST_CASE("content controls stand at four levels") {
  const auto control = [](const std::string& tag, const std::string& content) {
    return "<w:sdt><w:sdtPr><w:alias w:val='A " + tag + "'/><w:tag w:val='" + tag +
           "'/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  };
  const auto document =
      read(control("block", paragraph("a") + paragraph("b")) +
           inside(run("<w:t xml:space='preserve'>c </w:t>") + control("run", run("<w:t>đ</w:t>"))) +
           table(control("row", row(control("cell", cell(paragraph("e")))))));
  REQUIRE(document.controls.size() == 4);
  CHECK(document.controls[0].level == ControlLevel::block);
  CHECK(document.controls[0].alias == "A block");
  CHECK(document.controls[1].level == ControlLevel::run);
  CHECK(document.controls[2].level == ControlLevel::row);
  CHECK(document.controls[3].tag == "cell");
  CHECK(document.controls[3].level == ControlLevel::cell);
  CHECK(document.blocks[0].controls == std::vector<size_t>{0});
  CHECK(document.blocks[1].controls == std::vector<size_t>{0});
  const auto* with_run = document.blocks[2].paragraph();
  REQUIRE(with_run->spans.size() == 1);
  CHECK(with_run->text.substr(with_run->spans[0].begin) == "đ");
  CHECK(with_run->spans[0].end == with_run->text.size());
  const auto& in_row = document.blocks[3].table()->rows[0];
  CHECK(in_row.controls == std::vector<size_t>{2});
  CHECK(in_row.cells[0].controls == std::vector<size_t>{3});
}

TEST_CASE("a control that shows its placeholder says so") {
  const auto shown = [](const std::string& property) {
    return read("<w:sdt><w:sdtPr>" + property + "</w:sdtPr><w:sdtContent>" + paragraph("a") +
                "</w:sdtContent></w:sdt>")
        .controls[0]
        .shows_placeholder;
  };
  CHECK(shown("<w:showingPlcHdr/>"));
  CHECK_FALSE(shown("<w:showingPlcHdr w:val='0'/>"));
  CHECK_FALSE(shown(""));
}

TEST_CASE("bookmarks belong to the paragraph that they begin in or before") {
  const auto document = read(
      "<w:bookmarkStart w:id='1' w:name='one'/>" +
      inside("<w:bookmarkStart w:id='2' w:name='two'/>" + run("<w:t>a</w:t>")) + paragraph("b"));
  CHECK(document.blocks[0].paragraph()->bookmarks == std::vector<std::string>{"one", "two"});
  CHECK(document.blocks[1].paragraph()->bookmarks.empty());
}

TEST_CASE("links and fields show their results") {
  CHECK(text(inside("<w:hyperlink>" + run("<w:t>liên kết</w:t>") + "</w:hyperlink>")) ==
        "liên kết");
  CHECK(text(inside("<w:fldSimple w:instr=' DATE '>" + run("<w:t>nay</w:t>") + "</w:fldSimple>")) ==
        "nay");
  const std::string begin = run("<w:fldChar w:fldCharType='begin'/>");
  const std::string separate = run("<w:fldChar w:fldCharType='separate'/>");
  const std::string end = run("<w:fldChar w:fldCharType='end'/>");
  CHECK(text(inside(begin + run("<w:instrText>IF </w:instrText>") + begin +
                    run("<w:instrText>X</w:instrText>") + separate + run("<w:t>giữa</w:t>") + end +
                    separate + run("<w:t>kết quả</w:t>") + end)) == "kết quả");
  // A field without an end must not swallow what follows.
  CHECK(text(inside(begin + run("<w:t>còn</w:t>")) + paragraph("đây")) == "còn\nđây");
}

TEST_CASE("of a drawing for new and old readers one branch is read, its text box after the text") {
  const auto box = [](const std::string& content) {
    return "<wps:txbx><w:txbxContent>" + paragraph(content) + "</w:txbxContent></wps:txbx>";
  };
  CHECK(text(inside(run("<mc:AlternateContent><mc:Choice><w:drawing>" + box("hộp") +
                        "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box("hộp cũ") +
                        "</w:pict></mc:Fallback></mc:AlternateContent>") +
                    run("<w:t>đoạn</w:t>"))) == "đoạn\nhộp");
}

TEST_CASE("pictures and comments are counted, notes follow their paragraph") {
  const auto document = read(
      inside(run("<w:t>ảnh</w:t><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict>") +
             run("<w:commentReference w:id='0'/><w:footnoteReference w:id='2'/>")),
      {{"word/footnotes.xml", "<w:footnotes><w:footnote w:type='separator' w:id='2'>" +
                                  paragraph("---") + "</w:footnote><w:footnote w:id='2'>" +
                                  paragraph("nguồn") + "</w:footnote></w:footnotes>"}});
  CHECK(document.pictures == 2);
  CHECK(document.comments == 1);
  CHECK(document.notes == 1);
  CHECK(text_of(document.blocks) == "ảnh\nnguồn");
}

TEST_CASE("automatic numbers and bullets are text") {
  const std::string numbering =
      "<w:numbering><w:abstractNum w:abstractNumId='0'>"
      "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText "
      "w:val='%1.'/></w:lvl>"
      "<w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>"
      "</w:abstractNum><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'>"
      "<w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/></w:lvl></w:abstractNum>"
      "<w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/>"
      "<w:lvlText w:val='%1'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
      "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
      "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
      "<w:startOverride w:val='1'/></w:lvlOverride></w:num>"
      "<w:num w:numId='4'><w:abstractNumId w:val='2'/></w:num></w:numbering>";
  const auto item = [](int list, int level, const std::string& text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
           std::to_string(list) + "'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  const std::string styles =
      "<w:styles><w:style w:styleId='Muc'><w:basedOn w:val='Cha'/></w:style><w:style "
      "w:styleId='Cha'>"
      "<w:basedOn w:val='Muc'/><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr></w:style>"
      "</w:styles>";
  const auto styled = "<w:p><w:pPr><w:pStyle w:val='Muc'/></w:pPr><w:r><w:t>mục</w:t></w:r></w:p>";
  CHECK(text(item(1, 0, "ba") + item(1, 1, "con") + item(1, 1, "con") + item(1, 0, "bốn") +
                 item(1, 1, "lại") + item(2, 0, "chấm") + item(3, 0, "mới") + item(0, 0, "không") +
                 item(9, 0, "lạ") + styled + styled,
             {{"word/numbering.xml", numbering}, {"word/styles.xml", styles}}) ==
        "3. ba\n  3.a) con\n  3.b) con\n4. bốn\n  4.a) lại\n- chấm\n1. mới\nkhông\nlạ\nI mục\nII "
        "mục");
}

TEST_CASE("prefixes and namespaces are free: Word's Strict format, a default namespace") {
  const auto strict = test::zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        "<document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><body><p><r><t>chữ</t>"
        "</r></p></body></document>"}});
  const auto reading = read_word(strict);
  REQUIRE(reading.document.has_value());
  CHECK(text_of(reading.document->blocks) == "chữ");
}

TEST_CASE("the file's own properties are read") {
  const auto document = read(
      "", {{"docProps/custom.xml",
            "<Properties xmlns:vt='vt'><property name='dinhky-plan'><vt:lpwstr>kế-hoạch</vt:lpwstr>"
            "</property></Properties>"}});
  REQUIRE(document.properties.size() == 1);
  CHECK(document.properties[0].first == "dinhky-plan");
  CHECK(document.properties[0].second == "kế-hoạch");
}

TEST_CASE("entities are not expanded, depth, tags and size have limits") {
  const auto with_entity = read_word(test::zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml",
        "<!DOCTYPE x [<!ENTITY e 'boom'>]><document><body><p><r><t>&e;&amp;</t></r></p></body>"
        "</document>"}}));
  REQUIRE(with_entity.document.has_value());
  CHECK(text_of(with_entity.document->blocks) == "&e;&");
  const auto refusal = [](const std::string& body) {
    const auto reading = read_word(docx_of(body));
    return reading.refusal ? reading.refusal->key : std::string();
  };
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>";
  for (int i = 0; i < 100'000; ++i) deep += "</w:sdt>";
  CHECK(refusal(deep) == "collect.refused-too-large");
  std::string many;
  for (size_t i = 0; i < base::kMaxXmlTags; ++i) many += "<w:p/>";
  CHECK(refusal(many) == "collect.refused-too-large");
  CHECK(refusal(paragraph(std::string(base::kMaxXmlBytes, ' '))) == "collect.refused-too-large");
  CHECK(refusal("<w:p>") == "collect.refused-damaged");
}

TEST_CASE("a short file cannot become a huge text by repeating a note or a list's pattern") {
  const std::string note(100'000, 'x');
  std::string references;
  for (int i = 0; i < 1000; ++i) references += inside(run("<w:footnoteReference w:id='1'/>"));
  CHECK(text(references,
             {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id='1'>" + paragraph(note) +
                                         "</w:footnote></w:footnotes>"}})
            .size() < 2 * note.size());
}

TEST_CASE("each kind of file that is sent by mistake has its own refusal") {
  const auto refusal = [](const std::string& bytes) {
    const auto reading = read_word(bytes);
    return reading.refusal ? reading.refusal->key : std::string();
  };
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](const std::string& ascii) {
    std::string text;
    for (const char c : ascii) text.append(1, c).append(1, '\0');
    return text;
  };
  const auto package = [](const std::string& name) {
    return test::zip_of({{"[Content_Types].xml", "<Types/>"}, {name, "<x/>"}});
  };
  CHECK(refusal("") == "collect.refused-empty");
  CHECK(refusal(" \n") == "collect.refused-empty");
  CHECK(refusal(ole + wide("WordDocument")) == "collect.refused-doc");
  CHECK(refusal(ole + wide("EncryptedPackage")) == "collect.refused-encrypted");
  CHECK(refusal(ole + wide("Workbook")) == "collect.refused-office");
  CHECK(refusal("%PDF-1.7\n") == "collect.refused-pdf");
  CHECK(refusal("{\\rtf1\\ansi}") == "collect.refused-rtf");
  CHECK(refusal(package("xl/workbook.xml")) == "collect.refused-office");
  CHECK(refusal(test::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}})) ==
        "collect.refused-odt");
  CHECK(refusal(test::zip_of({{"anh.jpg", "x"}})) == "collect.refused-zip");
  CHECK(refusal("\xFF\xD8\xFF\xE0") == "collect.refused-image");
  CHECK(refusal("<html><body>") == "collect.refused-page");
  CHECK(refusal("chữ") == "collect.refused-unknown");
  CHECK(refusal(package("word/styles.xml")) == "collect.refused-damaged");
  const auto whole = docx_of(paragraph("a"));
  CHECK(refusal(whole) == "");
  CHECK(refusal(whole.substr(0, whole.size() - 30)) == "collect.refused-damaged");
}

}  // namespace dinhky::results
