#include "emit/html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "base/text.h"
#include "emit/docx_tree.h"
#include "emit/html_style.h"
#include "emit/sample_report.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using test::document_of;
using Strings = std::vector<std::string>;

std::string html(std::vector<report::Block> blocks) {
  return to_html(document_of(std::move(blocks)), test::paper());
}

// The page as an XML parser reads it; the test fails when it is not well-formed.
pugi::xml_document tree_of(const std::string& page) {
  pugi::xml_document tree;
  const auto result = tree.load_buffer(page.data(), page.size(),
                                       pugi::parse_default | pugi::parse_ws_pcdata_single);
  REQUIRE_MESSAGE(result, result.description() << " at byte " << result.offset);
  return tree;
}

// All text below a node, blanks collapsed; the answers of a slot keep a line a paragraph.
std::string text_of(pugi::xml_node node) {
  struct Collector : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& part) override {
      if (std::string_view(part.name()) == "br") text += '\n';
      text += part.value();
      return true;
    }
    std::string text;
  } collector;
  node.traverse(collector);
  return collector.text;
}

Strings texts_of(const pugi::xml_document& tree, const char* path) {
  Strings list;
  for (const auto& found : tree.select_nodes(path)) list.push_back(text_of(found.node()));
  return list;
}

}  // namespace

TEST_CASE("a page stands alone: no script, no network, its language and letters told") {
  const auto page = to_html(test::sample_report(), test::paper());
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">\n"));
  CHECK(page.ends_with("</html>\n"));
  const auto tree = tree_of(page);
  for (const char* path : {"//script", "//link", "//img", "//iframe", "//@src", "//@href",
                           "//@*[starts-with(name(), 'on')]"}) {
    CAPTURE(path);
    CHECK(tree.select_nodes(path).empty());
  }
  CHECK(page.find("url(") == std::string::npos);
  CHECK(page.find("http:") == std::string::npos);
  CHECK(page.find("https:") == std::string::npos);
  CHECK(tree.select_node("//head/*[1]").node().attribute("charset").value() ==
        std::string_view("utf-8"));
  CHECK(tree.select_nodes("//meta[@name='viewport']").size() == 1);
}

TEST_CASE("elements that HTML closes only by a tag of its own are never closed at once") {
  const auto page = to_html(test::sample_report(), test::paper());
  static const std::set<std::string> kVoid = {"meta", "br", "col"};
  for (size_t at = page.find("/>"); at != std::string::npos; at = page.find("/>", at + 2)) {
    const size_t begin = page.rfind('<', at) + 1;
    const auto name = page.substr(begin, page.find_first_of(" /", begin) - begin);
    CAPTURE(name);
    CHECK(kVoid.contains(name));
  }
}

TEST_CASE("identity and title stand in the head") {
  const auto tree = tree_of(to_html(test::sample_report(), test::paper()));
  const auto content = [&](const std::string& name) {
    const auto path = "//meta[@name='" + name + "']";
    return std::string(tree.select_node(path.c_str()).node().attribute("content").value());
  };
  CHECK(content("dinhky-plan") == "truyen-thong-kstthc-2025");
  CHECK(content("dinhky-period") == "2025-Q1");
  CHECK(texts_of(tree, "//title") == Strings{test::sample_report().title});
}

TEST_CASE("each part of the paper has its element and its class") {
  const auto tree = tree_of(to_html(test::sample_report(), test::paper()));
  CHECK(texts_of(tree, "//p[@class='superior']") == Strings{"UBND HUYỆN SƠN TÂY"});
  CHECK(texts_of(tree, "//p[@class='issuer']") == Strings{"VĂN PHÒNG HĐND VÀ UBND HUYỆN"});
  CHECK(texts_of(tree, "//p[@class='motto']") == Strings{"Độc lập - Tự do - Hạnh phúc"});
  CHECK(texts_of(tree, "//p[@class='number']") == Strings{"Số:        /BC-VP"});
  CHECK(texts_of(tree, "//h1//span[@class='type_name']") == Strings{"BÁO CÁO"});
  CHECK(texts_of(tree, "//h2") ==
        Strings{"I. KẾT QUẢ THỰC HIỆN", "II. KHÓ KHĂN, VƯỚNG MẮC", "III. NHIỆM VỤ KỲ TỚI"});
  CHECK(texts_of(tree, "//h4[@class='heading_3']").size() == 2);
  CHECK(texts_of(tree, "//p[@class='authority']") == Strings{"CHÁNH VĂN PHÒNG"});
  CHECK(texts_of(tree, "//li[@class='recipients']") == Strings{"- Như trên;", "- Lưu: VT."});
  CHECK(tree.select_nodes("//h1").size() == 1);
}

TEST_CASE("what a letter is about stands under its number and is the page's heading") {
  auto head = std::get<report::Letterhead>(test::sample_report().blocks[0]);
  head.abstract = "V/v đôn đốc gửi báo cáo";
  const auto tree = tree_of(html({head}));
  CHECK(texts_of(tree, "//div[@class='numbering']/h1[@class='letter_abstract']") ==
        Strings{"V/v đôn đốc gửi báo cáo"});
}

TEST_CASE("every slot is there, with its placeholder in grey or its answer, a paragraph a line") {
  const auto report = test::sample_report();
  const auto tree = tree_of(to_html(report, test::paper()));
  const auto slots = test::slots_of(report);
  CHECK(tree.select_nodes("//@data-slot").size() == slots.size());
  for (const auto& slot : slots) {
    CAPTURE(slot.id);
    const auto path = "//*[@data-slot='" + slot.id + "']";
    const auto blank = texts_of(tree, (path + "//span[@class='blank']").c_str());
    const auto paragraphs = texts_of(tree, (path + "/p").c_str());
    if (slot.value.empty()) {
      CHECK(blank == Strings{slot.placeholder});
    } else {
      CHECK(blank.empty());
      CHECK(base::joined(paragraphs, "\n") == slot.value);
    }
  }
}

TEST_CASE("tables: heads for columns, a group for each section, labels for narrow screens") {
  const auto tree = tree_of(html({test::task_table()}));
  CHECK(tree.select_nodes("//thead/tr/th[@scope='col']").size() == 7);
  CHECK(tree.select_nodes("//tbody").size() == 5);
  CHECK(texts_of(tree, "//tbody[2]/tr[1]/th[@scope='rowgroup'][1]") == Strings{"II"});
  const auto cells = tree.select_nodes("//tbody[1]/tr[2]/td");
  REQUIRE(cells.size() == 7);
  CHECK(cells[4].node().attribute("data-label").value() == std::string_view("Tình trạng"));
  // A figure under its task: an empty cell, a label and the place, named by what stands before it.
  CHECK(tree.select_nodes("//tbody[1]/tr[3]/td[@colspan='3']").size() == 2);
  CHECK(tree.select_nodes("//tbody[1]/tr[3]/td[@colspan='3'][@data-label]").empty());
  CHECK(tree.select_node("//tbody[1]/tr[3]/td[1]").node().first_child().empty());
}

TEST_CASE("text never becomes markup") {
  const Strings hostile = {"<script>alert(1)</script>",
                           "\"><img src=x onerror=alert(1)>",
                           "' onmouseover='alert(1)",
                           "</style><script>",
                           "]]> <!-- --> <?php ?> &lt; &amp; &#60; HĐND&UBND",
                           "javascript:alert(1)"};
  for (const auto& text : hostile) {
    CAPTURE(text);
    report::Document document;
    document.title = text;
    document.identity = {{"dinhky-plan", text}};
    auto table = test::extra_table();
    table.head[0].cells[1] = test::text_cell(text);
    table.rows[0].cells[0] = test::text_cell(text);
    table.rows[0].cells[1] = test::slot_cell(text, text);
    table.rows[1].cells[2] = test::slot_cell("a/b", "[…]", {}, text);
    document.blocks = {report::Letterhead{text, text, text, text, text},
                       report::Title{text, text},
                       report::Addressees{{text, text}},
                       report::Heading{1, text},
                       test::body(text),
                       table,
                       report::Box{{text, text, {}, {}}},
                       report::SignatureBlock{{text}, {text}, text}};
    const auto tree = tree_of(to_html(document, test::paper()));
    CHECK(tree.select_nodes("//script | //img | //@src | //@onerror | //@onmouseover").empty());
    CHECK(tree.select_nodes("//style").size() == 1);
    CHECK(texts_of(tree, "//p[@class='body']") == Strings{text});
    CHECK(texts_of(tree, "//title") == Strings{text});
    CHECK(tree.select_node("//meta[@name='dinhky-plan']").node().attribute("content").value() ==
          text);
  }
}

TEST_CASE("unsafe characters are shown, not obeyed") {
  const auto page = html(
      {test::body("a\x1B[31mb\u202Ec\u2066d\x01"), report::Box{{"a/b", "\u202E[Nhập]", {}, {}}}});
  CHECK(page.find("a\\u{001B}[31mb\\u{202E}c\\u{2066}d\\u{0001}") != std::string::npos);
  for (const char* bad : {"\x1B", "\u202E", "\u2066", "\x01"}) {
    CHECK(page.find(bad) == std::string::npos);
  }
  tree_of(page);
}

TEST_CASE("the style sheet means the same to HTML and to XML, whatever an office's data hold") {
  auto paper = test::paper();
  paper.font = "Arial'; } </style><script>";
  paper.placeholder_colour = "767676; } body { display: none";
  const auto style = html_style(paper);
  CHECK(style.find_first_of("<>&\"") == std::string::npos);
  CHECK(style.find("'Arial  stylescript'") != std::string::npos);
  CHECK(style.find("--blank: #767676bodydisplaynone;") != std::string::npos);
  CHECK(std::count(style.begin(), style.end(), '{') == std::count(style.begin(), style.end(), '}'));
  for (const char* fact : {"@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;",
                           "text-indent: 10mm", ".body { font-size: 14pt; text-align: justify;"}) {
    CAPTURE(fact);
    CHECK(html_style(test::paper()).find(fact) != std::string::npos);
  }
}

TEST_CASE("a section on its side has a sheet of its own") {
  const auto tree = tree_of(html({test::body("a"), report::NewSection{true}, test::body("b")}));
  CHECK(texts_of(tree, "//section[@class='sheet']/p") == Strings{"a"});
  CHECK(texts_of(tree, "//section[@class='sheet wide']/p") == Strings{"b"});
}

}  // namespace dinhky::emit
