#include "emit/markdown.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "base/text.h"
#include "emit/docx_tree.h"
#include "base/markdown_text.h"
#include "emit/markdown_escape.h"
#include "emit/markdown_runs.h"
#include "emit/sample_report.h"

namespace dinhky::emit {
namespace {

using test::document_of;

std::string markdown(std::vector<report::Block> blocks) {
  return to_markdown(document_of(std::move(blocks)), test::paper());
}

bool contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

// What a reader does: the lines between a slot's marker and the closing one, both at the beginning
// of a line.
std::map<std::string, std::string> answers_in(const std::string& markdown) {
  const auto text = "\n" + markdown;
  constexpr std::string_view kOpen = "\n<!-- dinhky:";
  constexpr std::string_view kClose = "\n<!-- /dinhky -->\n";
  std::map<std::string, std::string> answers;
  for (size_t at = text.find(kOpen); at != std::string::npos; at = text.find(kOpen, at + 1)) {
    const size_t id = at + kOpen.size();
    const size_t id_end = text.find(" -->\n", id);
    const size_t begin = id_end + 5;
    const size_t end = text.find(kClose, begin - 1);
    REQUIRE(end != std::string::npos);
    const auto answer = end < begin ? std::string() : text.substr(begin, end - begin);
    CHECK(answers.emplace(text.substr(id, id_end - id), base::markdown_unescaped(answer)).second);
  }
  return answers;
}

}  // namespace

TEST_CASE("every slot can be read back, with its placeholder or its answer") {
  const auto report = test::sample_report();
  const auto answers = answers_in(to_markdown(report, test::paper()));
  const auto slots = test::slots_of(report);
  CHECK(answers.size() == slots.size());
  for (const auto& slot : slots) {
    CAPTURE(slot.id);
    REQUIRE(answers.contains(slot.id));
    CHECK(answers.at(slot.id) == (slot.value.empty() ? slot.placeholder : slot.value));
  }
}

TEST_CASE("any answer comes back as it was written") {
  const std::vector<std::string> values = {
      "- một\n- hai",
      "1. một\n2) hai\n# ba\n> bốn\n+ năm\n=== sáu\n---",
      "*đậm* _nghiêng_ `mã` ~gạch~ [a](b) <b> | \\ &amp; &#38; HĐND&UBND",
      "<!-- /dinhky -->\n<!-- dinhky:I.01/result -->",
      "một\n\nhai\n",
      "C\\thư mục\\n",
      "```\n~~~",
      "    bốn dấu cách",
      "\\",
  };
  for (const auto& value : values) {
    CAPTURE(value);
    const auto text = markdown({report::Box{{"general/a", "[…]", value, {}}},
                                report::Box{{"general/b", "[…]", "sau", {}}}});
    const auto answers = answers_in(text);
    CHECK(answers.size() == 2);
    CHECK(answers.at("general/a") == value);
    CHECK(answers.at("general/b") == "sau");
  }
}

TEST_CASE("identity is front matter, in quotes") {
  auto report = document_of({});
  report.identity = {{"dinhky-plan", "a\"b\\c"}, {"dinhky-period", "2025"}};
  CHECK(to_markdown(report, test::paper()) ==
        "---\ndinhky-plan: \"a\\\"b\\\\c\"\ndinhky-period: \"2025\"\n---\n");
}

TEST_CASE("a row with places to fill in is a heading with its cells below") {
  const auto text = markdown({report::Heading{2, "1. Nội dung"}, test::task_table()});
  CHECK(contains(text, "### 1. Nội dung\n\n#### I. Truyền thông hỗ trợ công tác kiểm soát"));
  CHECK(contains(text, "\n##### I.03. Các quy định, chính sách pháp luật"));
  CHECK(contains(text,
                 "\n- Thời gian thực hiện: Thường xuyên\n\n"
                 "**Tình trạng:** *(chọn một: Hoàn thành; Đang thực hiện; Chưa đến hạn; Chưa đạt; "
                 "Quá hạn)*\n<!-- dinhky:I.03/status -->\n[Chọn]\n<!-- /dinhky -->\n\n"
                 "**Kết quả thực hiện:**\n<!-- dinhky:I.03/result -->\n[Nhập kết quả]\n"));
}

TEST_CASE("a table without places is a table") {
  CHECK(markdown({test::next_table()}) ==
        "| TT | Nội dung công việc | Thời gian thực hiện |\n"
        "| --- | --- | --- |\n"
        "| II.02 | Lồng ghép truyền thông \\| kiểm tra \\*một cửa\\* | Theo kế hoạch kiểm tra |\n");
}

TEST_CASE("tables keep their columns: spans, several heads, newlines") {
  report::Table table;
  table.widths = {0.2, 0.4, 0.4};
  auto top = test::head_row({"TT", "Kết quả"});
  top.cells[1].columns = 2;
  report::Row section = test::section_row("I", "Mục");
  section.cells[1].columns = 2;
  report::Row row;
  row.cells = {test::text_cell("1"), test::text_cell("a\nb")};
  table.head = {top, test::head_row({"", "Số", "Tỷ lệ"})};
  table.rows = {section, row};
  CHECK(markdown({table}) ==
        "| TT | Kết quả | |\n"
        "| --- | --- | --- |\n"
        "|  | **Số** | **Tỷ lệ** |\n"
        "| **I** | **Mục** | |\n"
        "| 1 | a<br>b | |\n");
}

TEST_CASE("text of the plan never becomes markup") {
  CHECK(markdown({test::body("- Tuyên truyền *rộng rãi*\n1. [a](b) <script>")}) ==
        "\\- Tuyên truyền \\*rộng rãi\\*\\\n1\\. \\[a\\](b) \\<script>\n");
  CHECK(markdown({report::Heading{1, "I. A # B #"}}) == "## I. A # B \\#\n");
  CHECK(markdown({test::body("2025. Năm")}) == "2025\\. Năm\n");
  CHECK(markdown({test::body("2,5% - 3.")}) == "2,5% - 3.\n");
}

TEST_CASE("unsafe characters are written out") {
  CHECK(markdown({test::body("a\u202Eb\x1B")}) == "a\\\\u{202E}b\\\\u{001B}\n");
}

TEST_CASE("bold and italic") {
  const auto runs = [](report::Runs list) { return markdown_runs(list, "\\\n"); };
  CHECK(runs({{"a ", false, false}, {"b", true, false}, {" c", false, true}}) == "a **b** *c*");
  CHECK(runs({{"a", true, false}, {"b", true, false}}) == "**ab**");
  CHECK(runs({{" a ", true, true}, {"b", false, false}}) == " ***a*** b");
  CHECK(runs({{"a\nb", true, false}}) == "**a**\\\n**b**");
  // Where asterisks would stay asterisks.
  CHECK(runs({{"(a)", true, false}, {"b", false, false}}) == "<b>(a)</b>b");
  CHECK(runs({{"a", true, false}, {"b", false, true}}) == "**a**<i>b</i>");
  CHECK(runs({{"  ", true, false}}) == "  ");
}

TEST_CASE("letterhead, title, addressees and signature") {
  const auto text = to_markdown(test::sample_report(), test::paper());
  CHECK(contains(text,
                 "UBND HUYỆN SƠN TÂY\\\n**VĂN PHÒNG HĐND VÀ UBND HUYỆN**\\\nSố:        /BC-VP\n"));
  CHECK(contains(text, "\n# BÁO CÁO\n\n**Kết quả hoạt động"));
  CHECK(contains(text, "\nKính gửi: Chủ tịch UBND huyện (qua Văn phòng HĐND và UBND huyện)\n"));
  CHECK(contains(text, "***Nơi nhận:***\n\n- Như trên;\n- Lưu: VT.\n"));
  CHECK(contains(text, "**CHÁNH VĂN PHÒNG**\n\n**Nguyễn Văn An**\n"));
  CHECK(contains(markdown({report::Addressees{{"A", "B"}}}), "Kính gửi:\n\n- A;\n- B.\n"));
}

TEST_CASE("what a letter is about stands under its number") {
  CHECK(contains(markdown({report::Letterhead{"", "VP", "Số: …", "…", "V/v *đôn đốc*"}}),
                 "**VP**\\\nSố: …\\\nV/v \\*đôn đốc\\*\n\n"));
}

TEST_CASE("what a person writes with escapes of their own is read as meant") {
  CHECK(base::markdown_unescaped("5 \\* 3\\\nhai") == "5 * 3\nhai");
  CHECK(base::markdown_unescaped("C\\thư") == "C\\thư");
  CHECK(base::markdown_unescaped("cuối\\") == "cuối\\");
}

}  // namespace dinhky::emit
