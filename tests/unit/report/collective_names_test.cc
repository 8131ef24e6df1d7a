#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/record_desk.h"

namespace {

using dinhky::test::RecordDesk;

// Eight communes as a group, and a department beside them; x7 ends in mid-year.
struct Desk : RecordDesk {
  Desk() : RecordDesk(plan()) {}

  static std::string plan() {
    std::string units = "  - {id: so, name: Sở Tư pháp, level: tinh, kind: khac}\n";
    for (int i = 0; i < 8; ++i) {
      units += fmt::format("  - {{id: x{0}, name: UBND xã {0}, level: xa, kind: ubnd{1}}}\n", i,
                           i == 7 ? ", valid: {until: 2025-06-30}" : "");
    }
    return dinhky::test::plan_of_2025(
        units,
        "        - {id: T1, content: Tuyên truyền, lead: [cac-xa, so], schedule: Thường xuyên}\n",
        "  - {id: cac-xa, name: UBND các xã, members: {level: xa, kind: ubnd}}\n");
  }
  void told(const std::string& period, const std::vector<std::string>& units,
            const std::string& words = "Đã làm") {
    for (const auto& unit : units) {
      put(period, unit, "results: [{task: T1, status: ongoing, result: " + words + "}]\n");
    }
  }
  bool says(const std::string& period, const std::string& text) {
    open();
    const auto report = this->report(period, "md");
    CAPTURE(report);
    return report.find(text) != std::string::npos;
  }
};

}  // namespace

TEST_CASE("collective names: nearly all of a group are named by the group") {
  Desk desk;
  desk.told("2025-Q1", {"x0", "x1", "x2", "x3", "x4", "x5", "x6"});
  desk.told("2025-Q1", {"so", "x7"}, "Chưa làm");
  CHECK(desk.says("2025-Q1", "UBND các xã (trừ UBND xã 7): Đã làm"));
  CHECK(desk.says("2025-Q1", "Sở Tư pháp; UBND xã 7: Chưa làm"));
}

TEST_CASE("collective names: others stand beside the group") {
  Desk desk;
  desk.told("2025-Q1", {"so", "x0", "x1", "x2", "x3", "x4", "x5", "x7"});
  desk.told("2025-Q1", {"x6"}, "Chưa làm");
  CHECK(desk.says("2025-Q1", "UBND các xã (trừ UBND xã 6); Sở Tư pháp: Đã làm"));
}

TEST_CASE("collective names: too few, or too many exceptions, are named one by one") {
  Desk desk;
  desk.told("2025-Q1", {"x0", "x1", "x2", "x3"});
  CHECK(desk.says("2025-Q1", "UBND xã 0; UBND xã 1; UBND xã 2; UBND xã 3"));
  CHECK(desk.says("2025-Q1",
                  "Chưa báo cáo: UBND xã 4; UBND xã 5; UBND xã 6; UBND xã 7; Sở Tư pháp."));
  desk.told("2025-Q1", {"x4", "x5"});
  desk.told("2025-Q1", {"so"}, "Chưa làm");
  CHECK(desk.says("2025-Q1", "UBND xã 4; UBND xã 5 (đang thực hiện): Đã làm"));
}

TEST_CASE("collective names: the group is what it is on the day of the report") {
  Desk desk;
  desk.told("2025-Q3", {"x0", "x1", "x2", "x3", "x4", "x5", "x6"});
  desk.told("2025-Q3", {"so"}, "Chưa làm");
  CHECK(desk.says("2025-Q3", "UBND các xã: Đã làm"));
}

TEST_CASE("collective names: those who have not reported") {
  Desk desk;
  desk.told("2025-Q1", {"x0", "so"});
  CHECK(desk.says("2025-Q1", "Chưa báo cáo: UBND các xã (trừ UBND xã 0)."));
  // Who has not sent a report is still named one by one.
  CHECK(desk.says("2025-Q1", "Chưa gửi (07 đơn vị): UBND xã 1; UBND xã 2;"));
}
