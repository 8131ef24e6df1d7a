// The small readers of import: numbers, heads of columns, instruments, text and CSV, YAML lines.
#include <tuple>

#include <doctest/doctest.h>

#include "base/limits.h"
#include "import/annex_columns.h"
#include "import/initials.h"
#include "import/instruments.h"
#include "import/numbers.h"
#include "import/text_source.h"
#include "support/doctest_strings.h"

namespace dinhky::imports {
namespace {

std::string number_of(std::string_view text) {
  const auto split = split_number(text);
  return split ? split->number.text + " | " + std::string(split->rest) : std::string("-");
}

const Grid& grid_of(const SourceDocument& source, size_t index = 0) {
  return std::get<Grid>(source.blocks.at(index));
}

}  // namespace

TEST_CASE("numbers in front of rows and headings") {
  CHECK(number_of("I. MỤC ĐÍCH") == "I | MỤC ĐÍCH");
  CHECK(number_of("II - Hạ tầng số") == "II | Hạ tầng số");
  CHECK(number_of("1.2. Rà soát") == "1.2 | Rà soát");
  CHECK(number_of("a) Tuyên truyền") == "a | Tuyên truyền");
  CHECK(number_of("đ) Tập huấn") == "đ | Tập huấn");
  CHECK(number_of("01. Cung cấp") == "01 | Cung cấp");
  // Figures, dates and words are no numbers of a list.
  CHECK(number_of("05 lớp tập huấn") == "-");
  CHECK(number_of("30/6/2026 hoàn thành") == "-");
  CHECK(number_of("Xây dựng kế hoạch") == "-");
  CHECK(number_of("2025. Năm") == "2025 | Năm");
  CHECK(read_number("IV")->value == 4);
  CHECK(read_number("đ")->value == 5);
  CHECK(read_number("(3)")->value == 3);
  CHECK_FALSE(read_number("IIII"));
  CHECK_FALSE(read_number("20000"));
  CHECK_FALSE(read_number(""));
}

TEST_CASE("what a column is, by its head") {
  base::DataStore data;
  const ColumnHeads heads(data);
  CHECK(heads.role("STT") == Role::number);
  CHECK(heads.role("Số\nTT") == Role::number);
  CHECK(heads.role("NỘI DUNG CÔNG VIỆC") == Role::content);
  CHECK(heads.role("Nội dung thực hiện") == Role::content);
  CHECK(heads.role("Đơn vị chủ trì thực hiện") == Role::lead);
  CHECK(heads.role("Cơ quan, đơn vị phối hợp thực hiện") == Role::coordinating);
  CHECK(heads.role("Cơ quan chủ trì, phối hợp") == Role::parties);
  CHECK(heads.role("Thời gian thực hiện") == Role::schedule);
  CHECK(heads.role("Tiến độ hoàn thành") == Role::schedule);
  CHECK(heads.role("Sản phẩm/kết quả") == Role::deliverable);
  CHECK(heads.role("Lãnh đạo phụ trách") == Role::responsible);
  CHECK(heads.role("Văn bản giao nhiệm vụ") == Role::assigned_by);
  CHECK(heads.role("Kinh phí (triệu đồng)") == Role::budget);
  CHECK(heads.role("Đơn vị tính") == Role::other);
  CHECK(heads.role("Địa điểm thực hiện") == Role::other);
}

TEST_CASE("instruments that a text cites") {
  base::DataStore data;
  InstrumentReader reader(data);
  reader.read(
      "đề ra tại Quyết định số 1546/QĐ-UBND ngày 04/12/2024 của Chủ tịch UBND tỉnh ban hành Kế "
      "hoạch "
      "cải cách hành chính; Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về "
      "công tác "
      "văn thư. Theo Nghị quyết số 68/NQ-CP của Chính phủ, Chủ tịch UBND huyện ban hành. Số 5 của "
      "tỉnh.");
  const auto& found = reader.found();
  REQUIRE(found.size() == 3);
  CHECK(found[0].type == "Quyết định");
  CHECK(found[0].number == "1546/QĐ-UBND");
  CHECK(base::to_iso(*found[0].date) == "2024-12-04");
  CHECK(found[0].issuer == "Chủ tịch UBND tỉnh");
  CHECK(found[0].about == "ban hành Kế hoạch cải cách hành chính");
  CHECK(base::to_iso(*found[1].date) == "2020-03-05");
  CHECK(found[1].about == "về công tác văn thư");
  CHECK(found[2].issuer == "Chính phủ");
  CHECK(found[2].about.empty());
  reader.read("Căn cứ Luật Thực hành tiết kiệm, chống lãng phí ngày 26/11/2013;");
  REQUIRE(found.size() == 4);
  CHECK(found[3].type == "Luật");
  CHECK(found[3].about == "Thực hành tiết kiệm, chống lãng phí");
  reader.read("Nghị quyết số 68/NQ-CP ngày 12/5/2020 của Chính phủ");
  REQUIRE(found.size() == 4);
  CHECK(found[2].date.has_value());  // told later, with its day
}

TEST_CASE("instruments cited by their names, and where the title of one ends") {
  base::DataStore data;
  InstrumentReader reader(data);
  reader.read(
      "Căn cứ Luật Tổ chức Chính phủ ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ "
      "chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019;");
  reader.read("Căn cứ Chương trình công tác năm 2025 của UBND huyện;");
  reader.read("Căn cứ Bộ luật Lao động.");
  reader.read("Căn cứ Kế hoạch này, các đơn vị triển khai;");
  reader.read(
      "Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục "
      "hành chính (được sửa đổi, bổ sung tại Nghị định số 92/2017/NĐ-CP ngày 07/8/2017);");
  const auto& found = reader.found();
  REQUIRE(found.size() == 6);
  CHECK(found[0].about == "Tổ chức Chính phủ");
  CHECK(base::to_iso(*found[1].date) == "2019-11-22");
  CHECK(found[1].about ==
        "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa "
        "phương");
  CHECK(found[2].type == "Chương trình");
  CHECK(found[2].issuer == "UBND huyện");
  CHECK(found[2].about == "công tác năm 2025");
  CHECK(found[3].type == "Bộ luật");
  CHECK(found[4].about == "về kiểm soát thủ tục hành chính");
  CHECK(found[5].number == "92/2017/NĐ-CP");
}

TEST_CASE("names written by their first letters") {
  CHECK(abbreviates("Chi cục ATVSTP", "Chi cục An toàn vệ sinh thực phẩm"));
  CHECK(abbreviates("Phòng KH-NV", "Phòng Kế hoạch - Nghiệp vụ"));
  CHECK(abbreviates("Khoa Dược - TTB - VTYT", "Khoa Dược - Trang thiết bị - Vật tư y tế"));
  CHECK(abbreviates("Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội"));
  CHECK_FALSE(abbreviates("Phòng KHTC", "Phòng Kế hoạch"));
  CHECK_FALSE(abbreviates("Phòng Nội vụ", "Phòng Nội vụ"));
  CHECK_FALSE(abbreviates("Sở YT", "Sở Xây dựng"));
  CHECK_FALSE(abbreviates("", ""));
}

TEST_CASE("text: a page's end in a table, a line broken in a cell") {
  const auto source = from_text(
      "DANH MỤC\n\nSTT\tNội dung\tĐơn vị\n01\tViệc dài\tPhòng A\n\n12\n\n\tcòn "
      "lại\t\n02\tViệc\tPhòng B\n"
      "và Phòng C\n03\tViệc\tPhòng D\nHết\n");
  REQUIRE(source.blocks.size() == 3);
  CHECK(std::get<Line>(source.blocks[0]).text == "DANH MỤC");
  const auto& grid = grid_of(source, 1);
  REQUIRE(grid.rows.size() == 5);
  CHECK(grid.rows[2][1].text == "còn lại");
  CHECK(grid.rows[3][2].text == "Phòng B\nvà Phòng C");
  CHECK(std::get<Line>(source.blocks[2]).text == "Hết");
}

TEST_CASE("CSV: quotes, line breaks in cells, other delimiters") {
  const auto source = from_csv(
      "STT;Nội dung;Đơn vị\r\n1;\"Việc; \"\"gấp\"\"\nhai dòng\";Phòng A\r\n\r\n2;Việc\r\n");
  const auto& grid = grid_of(source);
  REQUIRE(grid.rows.size() == 3);
  CHECK(grid.rows[1][1].text == "Việc; \"gấp\"\nhai dòng");
  CHECK(grid.rows[2][2].text.empty());
  CHECK(from_csv("").blocks.empty());
}

TEST_CASE("CSV: quotation marks that quote no cell are text") {
  const auto source = from_csv(
      "STT;Nội dung;Đơn vị\n1;Phong trào \"Sạch nhà\"; \"Phòng A\" \r\n"
      "2;\"Sạch nhà\" là phong trào;Phòng \"B\n3;\"chưa đóng;Phòng C\n4;;\"\"\n");
  const auto& rows = grid_of(source).rows;
  REQUIRE(rows.size() == 5);
  CHECK(rows[1][1].text == "Phong trào \"Sạch nhà\"");
  CHECK(rows[1][2].text == "Phòng A");
  CHECK(rows[2][1].text == "\"Sạch nhà\" là phong trào");
  CHECK(rows[2][2].text == "Phòng \"B");
  CHECK(rows[3][1].text == "\"chưa đóng");
  CHECK(rows[4][2].text.empty());
}

TEST_CASE("rows wider than a table keep every word") {
  std::string wide = "a";
  for (size_t i = 0; i < base::kMaxTableColumns; ++i) wide += ",b";
  const auto csv = from_csv(wide + ",cuối\n");
  const auto& row = grid_of(csv).rows[0];
  CHECK(row.size() == base::kMaxTableColumns);
  CHECK(row.back().text == "b b cuối");
  const auto text = from_text(std::string(base::kMaxTableColumns, '\t') + "cuối\n");
  CHECK(std::get<Line>(text.blocks.at(0)).text == "cuối");
}

}  // namespace dinhky::imports
