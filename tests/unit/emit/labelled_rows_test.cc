#include "emit/labelled_rows.h"

#include <doctest/doctest.h>

#include "emit/sample_report.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using test::slot_cell;
using test::text_cell;
using Strings = std::vector<std::string>;

// "# title", "label: text", "label = slot".
Strings told(const report::Table& table) {
  Strings lines;
  for (const auto& row : labelled_rows(table)) {
    lines.push_back((row.section ? "## " : "# ") + row.title);
    for (const auto& entry : row.entries) {
      lines.push_back(entry.slot != nullptr ? entry.label + " = " + entry.slot->id
                                            : entry.label + ": " + entry.text);
    }
  }
  return lines;
}

report::Table table_of(std::vector<std::string> head, std::vector<report::Cell> cells,
                       size_t columns) {
  report::Table table;
  table.widths.assign(columns, 1.0 / static_cast<double>(columns));
  if (!head.empty()) table.head = {test::head_row(head)};
  report::Row row;
  row.cells = std::move(cells);
  table.rows = {std::move(row)};
  return table;
}

}  // namespace

TEST_CASE("a row's title is its number and content, the rest goes by column heads") {
  const auto table = test::task_table();
  const auto lines = told(table);
  REQUIRE(lines.size() > 10);
  CHECK(lines[0] == "## I. Truyền thông hỗ trợ công tác kiểm soát thủ tục hành chính");
  CHECK(lines[1].starts_with("# I.01. Cung cấp, phản ánh thông tin"));
  CHECK(Strings(lines.begin() + 2, lines.begin() + 9) ==
        Strings{"Đơn vị phối hợp: Các phòng, ban, ngành huyện; UBND các xã",
                "Thời gian thực hiện: Thường xuyên", "Tình trạng = I.01/status",
                "Kết quả thực hiện = I.01/result", "Sản phẩm, minh chứng = I.01/evidence",
                // The figure's row goes on with its task; its place spans columns.
                "# ", "Số tin, bài (tin); chỉ tiêu: 12 = I.01/indicators.tin-bai"});
}

TEST_CASE("a table without a head takes the names from the cells before") {
  CHECK(told(test::own_plan_table()) ==
        Strings{"# ", "Số, ký hiệu = own-plan/number", "Ngày ban hành = own-plan/date"});
}

TEST_CASE("a row whose content is to be filled in is named by its number's column") {
  const auto table = test::extra_table();
  CHECK(told(table) == Strings{"# TT 1", "Nội dung công việc = extra-1/content",
                               "Kết quả thực hiện = extra-1/result", "# TT 2",
                               "Nội dung công việc = extra-2/content",
                               "Kết quả thực hiện = extra-2/result"});
}

TEST_CASE("further lines of the content become an entry without a name") {
  const auto table = table_of(
      {"TT", "Nội dung", "Kết quả"},
      {text_cell("1."), text_cell("Mở lớp\nSản phẩm: 2 lớp"), slot_cell("a/result", "[…]")}, 3);
  CHECK(told(table) == Strings{"# 1. Mở lớp", ": Sản phẩm: 2 lớp", "Kết quả = a/result"});
}

TEST_CASE("heads of several rows are joined, once each") {
  report::Table table;
  table.widths = {0.5, 0.5};
  report::Row top = test::head_row({"Kết quả"});
  top.cells[0].columns = 2;
  table.head = {top, test::head_row({"Số lượng", "Kết quả"})};
  report::Row row;
  row.cells = {slot_cell("a/n", "[…]"), slot_cell("a/r", "[…]")};
  table.rows = {row};
  CHECK(told(table) == Strings{"# ", "Kết quả - Số lượng = a/n", "Kết quả = a/r"});
}

TEST_CASE("rows of any shape are read without loss of a slot") {
  CHECK(told(table_of({}, {slot_cell("a/x", "[…]")}, 1)) == Strings{"# ", " = a/x"});
  CHECK(told(table_of({"A"}, {text_cell(""), slot_cell("a/x", "[…]"), slot_cell("a/y", "[…]")},
                      1)) == Strings{"# ", " = a/x", " = a/y"});
  CHECK(told(table_of({"A", "B"}, {}, 2)) == Strings{"# "});
}

TEST_CASE("tables with and without places are told apart") {
  CHECK(has_slots(test::extra_table()));
  CHECK_FALSE(has_slots(test::next_table()));
}

}  // namespace dinhky::emit
