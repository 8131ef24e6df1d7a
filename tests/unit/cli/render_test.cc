// The papers that `render` makes: what the decree's components become, whatever the plan says.
#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/office.h"

namespace {

using dinhky::test::Office;
using dinhky::test::Said;
using Strings = std::vector<std::string>;

struct Parts {
  std::string head;  // keys of plan:, each on a line of its own, indented by two
  std::string issuer = "UBND xã Ví Dụ";
  std::string annex =
      "  sections: [{tasks: [{content: Việc, lead: [a], schedule: Thường xuyên}]}]\n";
};

std::string plan_of(const Parts& parts) {
  return "dinhky: 1\nplan:\n  id: p\n  type: Kế hoạch\n  title: Tên\n  year: 2026\n  issuer: "
         "{name: " +
         parts.issuer + "}\n" + parts.head +
         "units: [{id: a, name: Phòng A}, {id: b, name: Phòng B}]\n"
         "groups: [{id: ab, name: Các phòng, members: [a, b]}]\n"
         "annex:\n" +
         parts.annex + "reporting: {regime: calendar, reports: [annual]}\n";
}

std::string rendered(const Parts& parts, const Strings& options = {"--format", "txt"}) {
  Office office;
  office.disk.put("/office/plan.yaml", plan_of(parts));
  Strings arguments = {"render"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const auto said = office.run(arguments);
  CHECK(said.err == "");
  CHECK(said.code == 0);
  return said.out;
}

size_t count(const std::string& text, const std::string& piece) {
  size_t found = 0;
  for (size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) {
    ++found;
  }
  return found;
}

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("the mark that ends a paper stands once") {
  for (const std::string closing : {"Hết", "Hết.", "Hết./.", "Hết ./.", "Hết;"}) {
    CAPTURE(closing);
    const auto text = rendered({"  closing: \"" + closing + "\"\n"});
    CHECK(count(text, "./.") == 1);
    CHECK((has(text, "    Hết./.\n") || has(text, "    Hết ./.\n")));
  }
  CHECK(has(rendered({"  closing: |-\n    Một.\n    Hai.\n"}), "    Một.\n\n    Hai./.\n"));
  const auto body = "  body: [{heading: Việc, paragraphs: [Một., Hai.]}]\n";
  CHECK(has(rendered({body}), "    Một.\n\n    Hai./.\n"));
}

TEST_CASE("what is not known yet stands as blanks and dots") {
  const auto open = rendered({});
  CHECK(has(open, "Số:         /…"));
  CHECK(has(open, "…, ngày … tháng … năm 2026"));
  const auto month = rendered({"  symbol: KH-UBND\n  place: Ví Dụ\n  date: 2026-02\n"});
  CHECK(has(month, "Số:         /KH-UBND"));
  CHECK(has(month, "Ví Dụ, ngày … tháng 02 năm 2026"));
  const auto issued =
      rendered({"  symbol: KH-UBND\n  place: Ví Dụ\n  number: 5\n  date: 2026-03-07\n"});
  CHECK(has(issued, "Số: 05/KH-UBND"));
  CHECK(has(issued, "Ví Dụ, ngày 07 tháng 3 năm 2026"));
}

TEST_CASE("an annex says to what it belongs; only on paper number and day are filled in") {
  const std::string issued = "  symbol: KH-UBND\n  number: 15\n  date: 2026-03-17\n";
  CHECK(has(rendered({issued}, {}),
            "*(Kèm theo Kế hoạch số         /KH-UBND ngày      /3/2026 của UBND xã Ví Dụ)*"));
  CHECK(has(rendered({issued + "  medium: paper\n"}, {}),
            "*(Kèm theo Kế hoạch số 15/KH-UBND ngày 17/3/2026 của UBND xã Ví Dụ)*"));
  CHECK(has(rendered({"  symbol: KH-UBND\n  medium: paper\n"}, {}),
            "*(Kèm theo Kế hoạch số         /KH-UBND ngày      /     /2026 của UBND xã Ví Dụ)*"));
}

TEST_CASE("a UBND signs as a collective, its chair in the office's own power") {
  const auto signer = [](const std::string& issuer, const std::string& head) {
    const auto text = rendered({head, issuer}, {});
    const auto begin = text.find("<div align=\"right\">\n\n") + 21;
    return text.substr(begin, text.find("\n\n", begin) - begin);
  };
  CHECK(signer("UBND xã Ví Dụ", "") == "**TM. ỦY BAN NHÂN DÂN**\\\n**CHỦ TỊCH**");
  CHECK(signer("Ủy ban nhân dân xã Ví Dụ", "  signer: {title: Chủ tịch}\n") ==
        "**TM. ỦY BAN NHÂN DÂN**\\\n**CHỦ TỊCH**");
  CHECK(signer("Chủ tịch UBND xã Ví Dụ", "") == "**CHỦ TỊCH**");
  CHECK(signer("Chủ tịch UBND xã", "  signer: {authority: KT., title: Phó Chủ tịch}\n") ==
        "**KT. CHỦ TỊCH**\\\n**PHÓ CHỦ TỊCH**");
  CHECK(signer("Phòng A", "  signer: {title: Trưởng phòng}\n") == "**TRƯỞNG PHÒNG**");
}

TEST_CASE("recipients end with semicolons, the last with a full stop") {
  const auto text = rendered({"  recipients: [\"- UBND tỉnh;\", Các phòng., \"Lưu: VT;\"]\n"}, {});
  CHECK(has(text, "- UBND tỉnh;\n- Các phòng;\n- Lưu: VT.\n"));
}

TEST_CASE("bases are in italics, the sentence that issues the plan is not") {
  const auto text = rendered(
      {"  preamble: |-\n    Căn cứ Luật A;\n    Căn cứ Luật B, UBND xã ban hành Kế hoạch:\n"}, {});
  CHECK(has(text, "*Căn cứ Luật A;*\n\nCăn cứ Luật B, UBND xã ban hành Kế hoạch:\n"));
}

TEST_CASE("sections are numbered by position or as written; sentences are no titles") {
  const auto text = rendered({"  body:\n"
                              "    - heading: Nội dung\n"
                              "      sections:\n"
                              "        - heading: Mục con\n"
                              "        - {number: \"1.b)\", heading: Khác}\n"
                              "        - heading: Làm ngay việc này.\n"
                              "    - {number: Phần hai, heading: Tổ chức}\n"
                              "    - heading: Kinh phí\n"},
                             {});
  CHECK(has(text,
            "## I. NỘI DUNG\n\n### 1. Mục con\n\n### 1.b) Khác\n\n3\\. Làm ngay việc này.\n\n"
            "## Phần hai TỔ CHỨC\n\n## III. KINH PHÍ\n"));
}

TEST_CASE("units stand with their official names, one with a full stop, several as a list") {
  const auto text = rendered({"", "UBND xã",
                              "  sections: [{tasks: [{content: Việc, lead: [ab], coordinating: "
                              "[phòng a, b], schedule: Thường xuyên}]}]\n"},
                             {});
  CHECK(has(text, "| 01 | Việc | Các phòng. | - Phòng A;<br>- Phòng B. | Thường xuyên |\n"));
}

TEST_CASE("heads set the columns where they name the content, else they rename") {
  const auto head_of = [](const std::string& annex) {
    const auto text = rendered({"", "UBND xã", annex}, {});
    const auto begin = text.find("\n| ") + 1;
    auto head = text.substr(begin, text.find('\n', begin) - begin);
    std::erase(head, '*');
    return head;
  };
  const std::string tasks =
      "  sections: [{tasks: [{content: Việc, lead: [a], schedule: Quý I, note: Nhớ, extra: {Nơi: "
      "Xã}}]}]\n";
  CHECK(
      head_of("  time_heading: Thời hạn\n" + tasks) ==
      "| STT | Nội dung công việc | Đơn vị chủ trì thực hiện | Cơ quan, đơn vị phối hợp thực hiện "
      "| Thời hạn | Ghi chú | Nơi |");
  CHECK(head_of("  headings: {lead: Ai làm}\n" + tasks) ==
        "| STT | Nội dung công việc | Ai làm | Cơ quan, đơn vị phối hợp thực hiện | Thời gian thực "
        "hiện | Ghi chú | Nơi |");
  CHECK(head_of("  headings: {number: TT, lead: Ai, content: Việc, Nơi: Ở đâu}\n" + tasks) ==
        "| TT | Ai | Việc | Ở đâu | Thời gian thực hiện | Ghi chú |");
}

TEST_CASE("appendices are numbered where there are several, lists never") {
  const std::string parts =
      "  title: Thứ nhất\n"
      "  sections:\n"
      "    - {title: X, tasks: [{content: Việc, lead: [a], schedule: Quý I}]}\n"
      "    - {part: Thứ hai, title: Y, tasks: [{id: J.01, content: Việc, lead: [a], schedule: Quý "
      "I}]}\n";
  const auto several = rendered({"", "UBND xã", "  type: Phụ lục\n" + parts}, {});
  CHECK(has(several, "# Phụ lục I\n\n**THỨ NHẤT**\n"));
  CHECK(has(several, "# Phụ lục II\n\n**THỨ HAI**\n"));
  CHECK(count(several, "| I | **X** |") + count(several, "| **I** | **X** |") == 1);
  CHECK(count(several, "| **I** | **Y** |") == 1);
  const auto lists = rendered({"", "UBND xã", parts}, {});
  CHECK(has(lists, "# DANH MỤC\n\n**Thứ nhất**\n"));
  CHECK(has(lists, "# DANH MỤC\n\n**Thứ hai**\n"));
  const auto one = rendered({"", "UBND xã",
                             "  type: Phụ lục\n  title: Một\n  sections: [{tasks: "
                             "[{content: Việc, lead: [a], schedule: Quý I}]}]\n"},
                            {});
  CHECK(has(one, "# Phụ lục\n\n**MỘT**\n"));
}

TEST_CASE("an upright page with many columns is remarked on, one on its side is not") {
  Office office;
  office.put_real_plan();
  office.disk.put("/office/xa.yaml", Office::source_file("examples/xa-2026/plan.yaml"));
  CHECK(office.run({"render", "plan.yaml", "-o", "a.docx"}).err == "");
  const auto many = office.run({"render", "xa.yaml", "-o", "b.docx"});
  CHECK(many.code == 0);
  CHECK(has(many.err, "--landscape"));
  CHECK(office.run({"render", "xa.yaml", "-o", "b.docx", "--landscape", "--force"}).err == "");
  CHECK(office.run({"render", "xa.yaml", "--format", "txt"}).err == "");
}
