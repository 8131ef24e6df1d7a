#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/record_desk.h"

namespace {

using dinhky::test::RecordDesk;

// Eleven communes as a group, and a department beside them; x10 ends in mid-year.
struct Desk : RecordDesk {
  Desk() : RecordDesk(plan()) {}

  static std::string plan() {
    std::string units = "  - {id: so, name: Sở Tư pháp, level: tinh, kind: khac}\n";
    for (int i = 0; i < 11; ++i) {
      units += fmt::format("  - {{id: x{0}, name: UBND xã {0}, level: xa, kind: ubnd{1}}}\n", i,
                           i == 10 ? ", valid: {until: 2025-06-30}" : "");
    }
    return dinhky::test::plan_of_2025(
        units,
        "        - {id: T1, content: Tuyên truyền, lead: [cac-xa, so], schedule: Thường xuyên}\n",
        "  - {id: cac-xa, name: UBND các xã, members: {level: xa, kind: ubnd}}\n");
  }
  void told(const std::string& unit, const std::string& words, const std::string& period) {
    put(period, unit, "results: [{task: T1, status: ongoing, result: " + words + "}]\n");
  }
  void communes(int first, int last, const std::string& words,
                const std::string& period = "2025-Q1") {
    for (int i = first; i <= last; ++i) told(fmt::format("x{}", i), words, period);
  }
  void department(const std::string& words, const std::string& period = "2025-Q1") {
    told("so", words, period);
  }
  void check(const std::string& text, const std::string& period = "2025-Q1") {
    open();
    const auto report = this->report(period, "md");
    CAPTURE(report);
    CHECK(report.find(text) != std::string::npos);
  }
};

}  // namespace

TEST_CASE("collective names: nearly all of a group are named by the group") {
  Desk desk;
  desk.communes(0, 8, "Đã làm");
  desk.communes(9, 10, "Chưa làm");
  desk.department("Chưa làm");
  desk.check("UBND các xã (trừ UBND xã 9; UBND xã 10): Đã làm");
  desk.check("Sở Tư pháp; UBND xã 9; UBND xã 10: Chưa làm");
}

TEST_CASE("collective names: others stand beside the group") {
  Desk desk;
  desk.communes(0, 9, "Đã làm");
  desk.communes(10, 10, "Chưa làm");
  desk.department("Đã làm");
  desk.check("UBND các xã (trừ UBND xã 10); Sở Tư pháp: Đã làm");
}

TEST_CASE("collective names: too few, or too many exceptions, are named one by one") {
  Desk desk;
  desk.communes(0, 6, "Đã làm");
  desk.department("Đã làm");
  desk.communes(7, 10, "Chưa làm");
  desk.check("UBND xã 4; UBND xã 5; UBND xã 6: Đã làm");
  desk.communes(7, 7, "Đã làm");  // eight of eleven: three exceptions are one too many
  desk.check("UBND xã 5; UBND xã 6; UBND xã 7: Đã làm");
}

TEST_CASE("collective names: the group is what it is on the day of the report") {
  Desk desk;
  desk.communes(0, 9, "Đã làm", "2025-Q3");
  desk.department("Chưa làm", "2025-Q3");
  desk.check("UBND các xã: Đã làm", "2025-Q3");
}

TEST_CASE("collective names: those who have not reported") {
  Desk desk;
  desk.communes(0, 0, "Đã làm");
  desk.department("Đã làm");
  desk.check("Chưa báo cáo: UBND các xã (trừ UBND xã 0).");
  // Who has not sent a report is still named one by one.
  desk.check("Chưa gửi (10 đơn vị): UBND xã 1; UBND xã 2;");
}
