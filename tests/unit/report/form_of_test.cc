#include "report/form_of.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <utility>

#include "support/paper_desk.h"

namespace dinhky::report {
namespace {

constexpr char kSonTay[] = "examples/son-tay-2025/plan.yaml";

const results::FormSlot& slot(const results::Form& form, const std::string& id) {
  const auto found = std::find_if(form.slots.begin(), form.slots.end(),
                                  [&](const auto& slot) { return slot.id == id; });
  REQUIRE(found != form.slots.end());
  return *found;
}

bool prints(const results::Form& form, const std::string& line) {
  return std::find(form.printed.begin(), form.printed.end(), line) != form.printed.end();
}

TEST_CASE("who is asked what, and what is printed beside it") {
  test::PaperDesk desk(kSonTay);
  const auto form = form_of(desk.unit_stub("2025-Q1", "van-phong"));
  CHECK(form.identity ==
        results::Identity{"truyen-thong-kstthc-2025", "van-phong", "2025-Q1", "kstthc/1"});
  const auto& status = slot(form, "I.01/status");
  CHECK(status.row == "I.01");
  CHECK(status.column == "Tình trạng");
  CHECK(status.placeholder == "[Chọn]");
  CHECK(status.choices.size() == 5);
  CHECK(slot(form, "I.01/result").column == "Kết quả thực hiện");
  CHECK(slot(form, "I.02/result").column == "Kết quả phối hợp");
  CHECK(slot(form, "extra-2/content").row == "2");
  CHECK(slot(form, "own-plan/date").column == "Ngày ban hành");
  CHECK(slot(form, "section/chi-dao").row.empty());
  CHECK(slot(form, "section/chi-dao").column == "1. Chỉ đạo, điều hành");
  CHECK(slot(form, "general/next").column == "III. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI");
  CHECK(prints(form, "Tình trạng"));
  CHECK(prints(form, "III. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI"));
  CHECK(prints(form, "CHÁNH VĂN PHÒNG"));
  CHECK(prints(form, "Số: … /BC-VP"));  // a gap to be filled in by hand
  CHECK_FALSE(prints(form, "[Nhập kết quả]"));  // a placeholder is no print
}

TEST_CASE("an indicator belongs to its task's row") {
  test::PaperDesk desk("examples/xa-2026/plan.yaml");
  size_t indicators = 0;
  for (const auto& unit : desk.reporting_units("2026-Q1")) {
    for (const auto& place : form_of(desk.unit_stub("2026-Q1", unit)).slots) {
      const size_t at = place.id.find("/indicators.");
      if (at == std::string::npos) continue;
      ++indicators;
      CHECK(place.row == place.id.substr(0, at));
      CHECK_FALSE(place.column.empty());
      CHECK(place.column != "Tình trạng");
    }
  }
  CHECK(indicators > 0);
}

// Where a file has lost its marks, a place is found by these two.
TEST_CASE("no two places of a form stand in the same row and column") {
  test::PaperDesk desk(kSonTay);
  for (const std::string period : {"2025-Q1", "2025-H1", "2025-Q3", "2025"}) {
    CAPTURE(period);
    const auto units = desk.reporting_units(period);
    CHECK_FALSE(units.empty());
    for (const auto& unit : units) {
      CAPTURE(unit);
      const auto form = form_of(desk.unit_stub(period, unit));
      std::set<std::string> ids;
      std::set<std::pair<std::string, std::string>> places;
      for (const auto& place : form.slots) {
        CAPTURE(place.id);
        CHECK(ids.insert(place.id).second);
        if (!place.id.starts_with("extra-")) {
          CHECK(places.emplace(place.row, place.column).second);
        }
      }
    }
  }
}

}  // namespace
}  // namespace dinhky::report
