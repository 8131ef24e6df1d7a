#include "emit/text.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "emit/docx_tree.h"
#include "emit/sample_report.h"
#include "emit/text_layout.h"
#include "emit/text_table.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using test::document_of;

std::string text(std::vector<report::Block> blocks) {
  return to_text(document_of(std::move(blocks)), test::paper());
}

bool contains(const std::string& whole, std::string_view piece) {
  return whole.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("no line is wider than 80 cells or ends with a blank") {
  auto report = test::sample_report();
  report.blocks.push_back(report::NewSection{true});
  report.blocks.push_back(test::body(std::string(200, 'x')));
  const auto whole = to_text(report, test::paper());
  for (const auto line : base::split(whole, '\n')) {
    CAPTURE(std::string(line));
    CHECK(base::count_cells(line) <= kTextColumns);
    CHECK_FALSE(line.ends_with(' '));
  }
  CHECK(whole.ends_with("Nguyễn Văn An\n") == false);
  CHECK(whole.ends_with("x\n"));
}

TEST_CASE("letterhead and title") {
  const auto whole = text({test::sample_report().blocks[0], test::sample_report().blocks[1]});
  CHECK(whole ==
        "          UBND HUYỆN SƠN TÂY               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "     VĂN PHÒNG HĐND VÀ UBND HUYỆN             Độc lập - Tự do - Hạnh phúc\n"
        "             -----------                      ---------------------------\n"
        "\n"
        "          Số:        /BC-VP              Sơn Tây, ngày      tháng      năm 2025\n"
        "\n"
        "                                    BÁO CÁO\n"
        "         Kết quả hoạt động kiểm soát thủ tục hành chính quý I năm 2025\n"
        "                            ------------------------\n");
}

TEST_CASE("what a letter is about stands under its number") {
  auto head = std::get<report::Letterhead>(test::sample_report().blocks[0]);
  head.abstract = "V/v đôn đốc gửi báo cáo quý I năm 2025";
  const auto whole = text({head});
  CHECK(whole.ends_with(
      "\n"
      "          Số:        /BC-VP              Sơn Tây, ngày      tháng      năm 2025\n"
      "V/v đôn đốc gửi báo cáo quý I năm 2025\n"));
}

TEST_CASE("recipients and signer stand side by side") {
  const auto whole = text({test::sample_report().blocks.back()});
  CHECK(whole ==
        "Nơi nhận:                                           CHÁNH VĂN PHÒNG\n"
        "- Như trên;\n"
        "- Lưu: VT.\n"
        "\n"
        "\n"
        "                                                     Nguyễn Văn An\n");
}

TEST_CASE("a narrow table is ruled, long words and many columns make blocks") {
  CHECK(text_table(test::next_table()) ==
        Lines{"+-------+---------------------------------------------------+------------------+",
              "|  TT   |                Nội dung công việc                 |    Thời gian     |",
              "|       |                                                   |    thực hiện     |",
              "+=======+===================================================+==================+",
              "| II.02 | Lồng ghép truyền thông | kiểm tra *một cửa*       | Theo kế hoạch    |",
              "|       |                                                   | kiểm tra         |",
              "+-------+---------------------------------------------------+------------------+"});
  auto table = test::next_table();
  table.rows[0].cells[0].runs[0].text = "mãsốrấtdài";
  CHECK(text_table(table) == Lines{"[TT | Nội dung công việc | Thời gian thực hiện]", "",
                                   "mãsốrấtdài. Lồng ghép truyền thông | kiểm tra *một cửa*",
                                   "    Thời gian thực hiện: Theo kế hoạch kiểm tra"});
  CHECK_FALSE(text_table(test::task_table()).front().starts_with("+"));
}

TEST_CASE("section rows span the ruled table") {
  auto table = test::next_table();
  auto section = test::section_row("I", "Mục một");
  section.cells[1].columns = 2;
  table.rows.insert(table.rows.begin(), section);
  const auto lines = text_table(table);
  REQUIRE(lines.size() > 4);
  CHECK(lines[4] ==
        "|   I   | Mục một                                                              |");
}

TEST_CASE("places show their placeholder in brackets, with the answers to choose from") {
  CHECK(text_slot({"a/b", "[Nhập]", {}, {}}) == "[Nhập]");
  CHECK(text_slot({"a/b", "Nhập", {}, {}}) == "[Nhập]");
  CHECK(text_slot({"a/b", "[Chọn]", {}, {"Có", "Không"}}) == "[Chọn] (Có; Không)");
  CHECK(text_slot({"a/b", "[Chọn]", "Có", {"Có", "Không"}}) == "Có");
}

TEST_CASE("rows with places are blocks") {
  const auto whole = text({test::extra_table(), test::own_plan_table()});
  CHECK(whole ==
        "TT 1\n    Nội dung công việc: [Nhập nội dung]\n    Kết quả thực hiện: [Nhập kết quả]\n\n"
        "TT 2\n    Nội dung công việc: [Nhập nội dung]\n    Kết quả thực hiện: [Nhập kết quả]\n\n"
        "    Số, ký hiệu: [Nhập số, ký hiệu]\n    Ngày ban hành: 20/3/2025\n");
}

TEST_CASE("several addressees hang below the colon") {
  CHECK(text({report::Addressees{{"UBND tỉnh", "Sở Nội vụ"}}}) ==
        "    Kính gửi:\n            - UBND tỉnh;\n            - Sở Nội vụ.\n");
}

TEST_CASE("unsafe characters never reach a terminal") {
  const auto whole = text({test::body("a\x1B[31mb\u202Ec\td")});
  CHECK(whole == "    a\\u{001B}[31mb\\u{202E}c d\n");
}

TEST_CASE("identity stands at the top") {
  CHECK(contains(to_text(test::sample_report(), test::paper()), "dinhky-period: \"2025-Q1\"\n"));
  CHECK_FALSE(text({test::body("a")}).starts_with("---"));
}

}  // namespace dinhky::emit
