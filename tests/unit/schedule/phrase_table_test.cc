// What phrases of annexes mean in a plan of 2025 under nd09-2019, whose quarters of 2025 run from
// 15/12/2024, 15/3, 15/6 and 15/9 and close on 14/3, 14/6, 14/9 and 14/12.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "schedule/schedule.h"

namespace dinhky::schedule {
namespace {

struct Row {
  const char* phrase;
  const char* kind;
  const char* first;   // "" = none
  const char* last;    // "" = none
  const char* active;  // quarters
};

std::string iso(const std::optional<base::Date>& date) {
  return date ? base::to_iso(*date) : "";
}

std::string digits(const std::vector<Period>& quarters) {
  std::string text;
  for (const auto& quarter : quarters) text += std::to_string(quarter.index);
  return text;
}

void check_rows(const std::vector<Row>& rows, Heading heading = Heading::active,
                std::string_view regime_id = "nd09-2019") {
  base::DataStore data;
  const PhraseReader reader(data);
  const auto regime = load_regime(data, regime_id).value();
  for (const auto& row : rows) {
    CAPTURE(row.phrase);
    const auto schedule = reader.read(row.phrase, {2025, heading, {}});
    const std::string kind(to_string(schedule.kind));
    CHECK(kind == row.kind);
    CHECK(iso(schedule.first) == row.first);
    CHECK(iso(schedule.last) == row.last);
    CHECK(digits(active_quarters(schedule, regime, 2025)) == row.active);
    CHECK(schedule.doubts.empty());
  }
}

TEST_CASE("ongoing") {
  check_rows({
      {"Thường xuyên", "ongoing", "", "", "1234"},
      {"Thường xuyên, liên tục.", "ongoing", "", "", "1234"},
      {"Liên tục", "ongoing", "", "", "1234"},
      {"Hằng ngày", "ongoing", "", "", "1234"},
      {"Thường xuyên trong năm", "ongoing", "", "", "1234"},
      {"Thường xuyên trong năm 2025", "ongoing", "", "", "1234"},
      {"Thực hiện thường xuyên", "ongoing", "", "", "1234"},
      {"Thường xuyên từ tháng 4 đến tháng 9", "ongoing", "2025-04-01", "2025-09-30", "23"},
      {"Thường xuyên, từ tháng 4/2025", "ongoing", "2025-04-01", "", "234"},
      {"Thường xuyên; báo cáo trước ngày 15/12", "ongoing", "", "", "1234"},
      {"Thường xuyên và đột xuất khi có yêu cầu", "ongoing", "", "", "1234"},
      {"Thường xuyên (báo cáo định kỳ quý, 06 tháng và năm)", "ongoing", "", "", "1234"},
  });
}

TEST_CASE("recurring") {
  check_rows({
      {"Hằng tuần", "recurring", "", "", "1234"},
      {"Hàng tháng", "recurring", "", "", "1234"},
      {"Định kỳ 06 tháng", "recurring", "", "", "1234"},
      {"Quý, 6 tháng, năm", "recurring", "", "", "1234"},
      {"Hằng quý báo cáo trước ngày 15", "recurring", "", "", "1234"},
      {"Trước ngày 20 tháng cuối quý", "recurring", "", "", "1234"},
      {"Hằng tháng từ tháng 7 đến tháng 9", "recurring", "2025-07-01", "2025-09-30", "3"},
      {"Hằng quý năm 2025", "recurring", "2025-01-01", "2025-12-31", "1234"},
      {"Hằng quý trong năm", "recurring", "", "", "1234"},
      {"Tháng 5 hằng năm", "recurring", "2025-05-01", "2025-05-31", "2"},
      {"Hằng năm, vào quý IV", "recurring", "2025-10-01", "2025-12-31", "4"},
      {"Định kỳ tháng 6 và tháng 12 hằng năm", "recurring", "2025-06-01", "2025-12-31", "24"},
      {"Hằng quý và cuối năm", "recurring", "", "", "1234"},
      {"Trước ngày 15/12 hằng năm", "recurring", "", "", "1234"},
  });
}

TEST_CASE("periods named as such belong to the quarter of their name") {
  check_rows({
      {"Tháng 3", "range", "2025-03-01", "2025-03-31", "1"},
      {"Tháng 6/2025", "range", "2025-06-01", "2025-06-30", "2"},
      {"Tháng 12 năm 2025", "range", "2025-12-01", "2025-12-31", "4"},
      {"5/2025", "range", "2025-05-01", "2025-05-31", "2"},
      {"Tháng 3 - 6", "range", "2025-03-01", "2025-06-30", "12"},
      {"Tháng 3/2025 - 6/2025", "range", "2025-03-01", "2025-06-30", "12"},
      {"Tháng 5, 6/2025", "range", "2025-05-01", "2025-06-30", "2"},
      {"Tháng 3, 9", "range", "2025-03-01", "2025-09-30", "13"},
      {"Quý II", "range", "2025-04-01", "2025-06-30", "2"},
      {"Quý 2/2025", "range", "2025-04-01", "2025-06-30", "2"},
      {"Quý II, III/2025", "range", "2025-04-01", "2025-09-30", "23"},
      {"Quý I, quý IV", "range", "2025-01-01", "2025-12-31", "14"},
      {"Quý I - Quý III", "range", "2025-01-01", "2025-09-30", "123"},
      {"6 tháng đầu năm", "range", "2025-01-01", "2025-06-30", "12"},
      {"06 tháng cuối năm 2025", "range", "2025-07-01", "2025-12-31", "34"},
      {"9 tháng đầu năm", "range", "2025-01-01", "2025-09-30", "123"},
      {"Năm 2025", "range", "2025-01-01", "2025-12-31", "1234"},
      {"Trong năm 2025", "range", "2025-01-01", "2025-12-31", "1234"},
      {"Cả năm", "range", "2025-01-01", "2025-12-31", "1234"},
      {"Giai đoạn 2021-2025", "range", "2021-01-01", "2025-12-31", "1234"},
      {"Cuối tháng 6", "range", "2025-06-21", "2025-06-30", "2"},
      {"Cuối quý II", "range", "2025-06-01", "2025-06-30", "2"},
      {"Từ quý III", "range", "2025-07-01", "", "34"},
      {"Từ tháng 3 đến tháng 6", "range", "2025-03-01", "2025-06-30", "12"},
      {"Sau quý II", "range", "2025-07-01", "", "34"},
      {"Từ tháng 7/2025 trở đi", "range", "2025-07-01", "", "34"},
      {"Quý II; Quý IV", "range", "2025-04-01", "2025-12-31", "24"},
  });
}

TEST_CASE("days are placed by the cut-off") {
  check_rows({
      {"Từ 01/3 đến 30/6/2025", "range", "2025-03-01", "2025-06-30", "123"},
      {"Từ ngày 15/3/2025 đến hết ngày 14/6/2025", "range", "2025-03-15", "2025-06-14", "2"},
      {"14/6 - 15/6/2025", "range", "2025-06-14", "2025-06-15", "23"},
      {"15-20/5/2025", "range", "2025-05-15", "2025-05-20", "2"},
      {"Ngày 15-20 tháng 5", "range", "2025-05-15", "2025-05-20", "2"},
      {"Từ ngày 15/3 đến hết tháng 6", "range", "2025-03-15", "2025-06-30", "2"},
      {"Từ tháng 3 đến ngày 20/6", "range", "2025-03-01", "2025-06-20", "123"},
      {"Từ ngày 20/12/2025", "range", "2025-12-20", "", "4"},
      {"Sau ngày 30/6/2025", "range", "2025-07-01", "", "34"},
      {"Quý II, hoàn thành trước ngày 15/6", "range", "2025-04-01", "2025-06-14", "2"},
      {"Tháng 5 (xong trước ngày 20/5)", "range", "2025-05-01", "2025-05-19", "2"},
      {"Từ tháng 4, xong trước 30/6", "range", "2025-04-01", "2025-06-29", "23"},
  });
}

TEST_CASE("deadlines") {
  check_rows({
      {"30/6/2025", "deadline", "", "2025-06-30", "123"},
      {"14/6/2025", "deadline", "", "2025-06-14", "12"},
      {"30-6-2025", "deadline", "", "2025-06-30", "123"},
      {"2025-06-30", "deadline", "", "2025-06-30", "123"},
      {"Ngày 30 tháng 6 năm 2025", "deadline", "", "2025-06-30", "123"},
      {"Trước ngày 30/6", "deadline", "", "2025-06-29", "123"},
      {"Trước ngày 15/6/2025", "deadline", "", "2025-06-14", "12"},
      {"Xong trước ngày 01/3/2025", "deadline", "", "2025-02-28", "1"},
      {"trước tháng 6", "deadline", "", "2025-05-31", "12"},
      {"trước quý III", "deadline", "", "2025-06-30", "12"},
      {"Trước ngày 01/01/2026", "deadline", "", "2025-12-31", "1234"},
      {"Trước 17h00 ngày 30/6/2025", "deadline", "", "2025-06-30", "123"},
      {"Chậm nhất ngày 30/6", "deadline", "", "2025-06-30", "123"},
      {"Chậm nhất là ngày 14 tháng 3", "deadline", "", "2025-03-14", "1"},
      {"Không quá ngày 30/6", "deadline", "", "2025-06-30", "123"},
      {"Đến 30/6/2025", "deadline", "", "2025-06-30", "123"},
      {"Đến hết tháng 6", "deadline", "", "2025-06-30", "12"},
      {"Hết quý II", "deadline", "", "2025-06-30", "12"},
      {"Đến hết năm", "deadline", "", "2025-12-31", "1234"},
      {"Hoàn thành trong tháng 5", "deadline", "", "2025-05-31", "12"},
      {"Hoàn thành quý I/2025", "deadline", "", "2025-03-31", "1"},
      {"Trước ngày 15/6 và 15/12/2025", "deadline", "", "2025-12-14", "1234"},
      {"30/6, 31/12", "deadline", "", "2025-12-31", "1234"},
  });
}

TEST_CASE("waiting for something, and on demand") {
  check_rows({
      {"Theo kế hoạch kiểm tra", "dependent", "", "", "1234"},
      {"Theo hướng dẫn của Bộ Nội vụ", "dependent", "", "", "1234"},
      {"Sau khi có văn bản của tỉnh", "dependent", "", "", "1234"},
      {"Theo Kế hoạch số 34/KH-UBND ngày 18/02/2025", "dependent", "", "", "1234"},
      {"Theo kế hoạch kiểm tra, trước ngày 15/6/2025", "dependent", "", "2025-06-14", "12"},
      {"Từ ngày ban hành đến hết ngày 30/4/2025", "dependent", "", "2025-04-30", "12"},
      {"Theo kế hoạch; trong quý II", "dependent", "", "", "1234"},
      {"Khi có yêu cầu", "on-demand", "", "", "1234"},
      {"Khi có yêu cầu của UBND tỉnh", "on-demand", "", "", "1234"},
      {"Khi phát sinh", "on-demand", "", "", "1234"},
      {"Đột xuất", "on-demand", "", "", "1234"},
  });
}

TEST_CASE("under a head of deadlines a bare period is due on its last day") {
  check_rows(
      {
          {"Tháng 5", "deadline", "", "2025-05-31", "12"},
          {"Trong quý II", "deadline", "", "2025-06-30", "12"},
          {"Quý II, III", "deadline", "", "2025-09-30", "123"},
          {"6 tháng đầu năm", "deadline", "", "2025-06-30", "12"},
          {"Năm 2025", "deadline", "", "2025-12-31", "1234"},
          {"Cả năm", "range", "2025-01-01", "2025-12-31", "1234"},
          {"Từ 01/4 đến 30/6/2025", "range", "2025-04-01", "2025-06-30", "23"},
          {"Từ tháng 4 đến tháng 6", "range", "2025-04-01", "2025-06-30", "2"},
          {"Thường xuyên", "ongoing", "", "", "1234"},
          {"Hằng quý", "recurring", "", "", "1234"},
      },
      Heading::due);
}

TEST_CASE("the days of a phrase do not depend on the regime, its quarters do") {
  check_rows(
      {
          {"Trước ngày 30/6", "deadline", "", "2025-06-29", "12"},
          {"Từ 01/3 đến 30/6/2025", "range", "2025-03-01", "2025-06-30", "12"},
          {"14/6 - 15/6/2025", "range", "2025-06-14", "2025-06-15", "2"},
          {"Tháng 3", "range", "2025-03-01", "2025-03-31", "1"},
          {"Từ ngày 20/12/2025", "range", "2025-12-20", "", "4"},
      },
      Heading::active, "calendar");
}

}  // namespace
}  // namespace dinhky::schedule
