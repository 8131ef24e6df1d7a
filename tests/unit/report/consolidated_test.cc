#include "report/consolidated.h"

#include <doctest/doctest.h>

#include "support/record_desk.h"

namespace dinhky::report {
namespace {

using test::RecordDesk;

constexpr char kUnits[] = R"(  - {id: a, name: Phòng A, level: huyen}
  - {id: b, name: Phòng B, level: huyen}
  - {id: c, name: Phòng C, level: huyen}
  - {id: d, name: Phòng D, level: huyen}
  - {id: e, name: Phòng E, level: huyen}
  - {id: g, name: Phòng G, level: huyen}
)";
constexpr char kTasks[] =
    R"(        - {id: T1, content: Việc chung, lead: [tat-ca], schedule: Thường xuyên}
        - id: T2
          content: Việc của A
          lead: [a]
          coordinating: [b]
          schedule: Thường xuyên
          indicators: {tin: {label: Số tin, unit: tin, target: 10, aggregate: sum}}
        - {id: T3, content: Việc quý bốn, lead: [b], schedule: Quý IV}
)";
constexpr char kGroups[] = "  - {id: tat-ca, name: Các phòng, members: [a, b, c, d, e, g]}\n";

struct Desk : RecordDesk {
  Desk() : RecordDesk(test::plan_of_2025(kUnits, kTasks, kGroups)) {}
  void file(const std::string& unit, const std::string& body,
            const std::string& period = "2025-Q1") {
    put(period, unit, body);
  }
  std::string md(const std::string& period = "2025-Q1", const std::string& unit = {}) {
    open();
    return report(period, "md", unit);
  }
};

bool has(const std::string& text, const std::string& piece) {
  const bool found = text.find(piece) != std::string::npos;
  if (!found) MESSAGE("missing: " << piece << "\nin:\n" << text);
  return found;
}

std::string status(const std::string& value, const std::string& result = {}) {
  return "results: [{task: T1, status: " + value + (result.empty() ? "" : ", result: " + result) +
         "}]\n";
}

TEST_CASE("units that reported and units that did not, by name") {
  Desk desk;
  CHECK(has(desk.md(), "Báo cáo quý I năm 2025: 0/6 đơn vị đã gửi."));
  for (const char* unit : {"a", "b", "c", "d"}) desk.file(unit, status("done", "Xong"));
  const auto text = desk.md();
  CHECK(has(text, "Báo cáo quý I năm 2025: 4/6 đơn vị đã gửi."));
  CHECK(has(text, "Chưa gửi (02 đơn vị): Phòng E; Phòng G."));
  CHECK(has(text, "Chưa báo cáo: Phòng E; Phòng G."));
}

TEST_CASE("the numbers are told, and close") {
  Desk desk;
  CHECK(
      has(desk.md(),
          "Tính đến hết quý I năm 2025, chưa hoàn thành nhiệm vụ nào trong 3 nhiệm vụ. Tình trạng "
          "của 3 nhiệm vụ: 01 chưa đến hạn; 02 chưa báo cáo."));
  desk.file("a", "results: [{task: T2, status: ongoing, result: Đăng tin}]\n");
  CHECK(has(desk.md(),
            "đã hoàn thành 1/3 nhiệm vụ, đạt 33,33% (gồm 01 nhiệm vụ thường xuyên đã hoàn thành "
            "hoặc đang thực hiện, có kết quả). Tình trạng của 3 nhiệm vụ: 01 đang thực hiện; 01 "
            "chưa đến hạn; 01 chưa báo cáo."));
}

TEST_CASE("who makes a task worse is named, also without a word of result") {
  Desk desk;
  for (const char* unit : {"a", "b", "c", "d", "e"}) desk.file(unit, status("done", "Xong"));
  desk.file("g", status("overdue"));
  const auto text = desk.md();
  CHECK(has(text, "| Quá hạn |"));
  CHECK(has(text, "Phòng G (quá hạn)."));
  CHECK(has(text, "Phòng A; Phòng B; Phòng C; Phòng D; Phòng E (hoàn thành): Xong"));
}

TEST_CASE("what many said stands last, as said by the others") {
  Desk desk;
  desk.file("a", "difficulties: Không\n");
  for (const char* unit : {"b", "c", "d"}) desk.file(unit, "difficulties: Không\n");
  desk.file("e", "difficulties: |-\n  Hai việc:\n  - Thiếu người\n  - Thiếu máy\n");
  const auto text = desk.md();
  CHECK(has(text,
            "\\- Phòng E:\n\nHai việc:\n\n\\+ Thiếu người\n\n\\+ Thiếu máy\n\n\\- Các đơn vị "
            "còn lại đã gửi báo cáo: Không\n"));
  desk.file("e", "difficulties: Không\n");
  CHECK(has(desk.md(), "\\- Tất cả các đơn vị đã gửi báo cáo: Không\n"));
  desk.file("g", "difficulties: Không\n");
  CHECK(has(desk.md(), "\\- Tất cả các đơn vị: Không\n"));
}

TEST_CASE("who leads speaks before who helps") {
  Desk desk;
  desk.file("a", "results: [{task: T2, status: done, result: Đăng tin}]\n");
  desk.file("b", "results: [{task: T2, result: Cung cấp tin}]\n");
  CHECK(has(desk.md(), "Đăng tin<br>Phòng B (phối hợp): Cung cấp tin |"));
}

TEST_CASE("a unit's own report: its tasks, its figures, what it helped with") {
  Desk desk;
  const std::string figures = "indicators: {tin: 4}}]\n";
  desk.file("a", "results: [{task: T2, status: ongoing, result: Đăng tin, " + figures);
  desk.file("b", "results: [{task: T2, result: Cung cấp tin, " + figures);
  const auto lead = desk.md("2025-Q1", "a");
  CHECK(has(lead, "đã hoàn thành 1/2 nhiệm vụ, đạt 50%"));
  CHECK(has(lead, "| Trong kỳ: 4 tin<br>Từ đầu năm: 4/10 (40%) |"));
  CHECK_FALSE(lead.find("Cung cấp tin") != std::string::npos);
  const auto helper = desk.md("2025-Q1", "b");
  CHECK(has(helper, "trong 1 nhiệm vụ"));  // T1; T3 is yet to come
  CHECK(has(helper, "| Phối hợp | Cung cấp tin |"));
  CHECK(has(helper, "Không cộng (đơn vị không chủ trì): Phòng B: 4"));
}

TEST_CASE("plans of their own are told since the year began") {
  Desk desk;
  desk.file("a", "own_plan: {number: 05/KH-A, date: 20/01/2025}\n");
  desk.file("a", "own_plan: {number: 05/KH-A, date: 20/01/2025}\n", "2025-Q2");
  desk.file("b", "own_plan: {number: 07/KH-B}\n", "2025-Q2");
  const auto text = desk.md("2025-Q2");
  CHECK(has(text, "\\- Phòng A: số 05/KH-A ngày 20/01/2025\n\n\\- Phòng B: số 07/KH-B\n"));
  CHECK(has(text, "Chưa báo cáo việc ban hành (04 đơn vị): Phòng C; Phòng D; Phòng E; Phòng G."));
  CHECK(desk.md("2025-Q1").find("07/KH-B") == std::string::npos);
}

TEST_CASE("a half-year tells its texts by quarter") {
  Desk desk;
  desk.file("a", "next: Việc thứ nhất\n");
  desk.file("a", "next: Việc thứ hai\n", "2025-Q2");
  const auto text = desk.md("2025-H1");
  CHECK(has(text,
            "*Quý I năm 2025:*\n\n\\- Phòng A: Việc thứ nhất\n\n*Quý II năm 2025:*\n\n\\- "
            "Phòng A: Việc thứ hai\n"));
  CHECK(has(text, "| Thiếu quý I, II |"));
}

}  // namespace
}  // namespace dinhky::report
