#include <doctest/doctest.h>

#include "support/office.h"
#include "support/record_desk.h"

namespace {

using dinhky::test::Office;
using dinhky::test::Said;

const char kTask[] = "id: T1, content: Tuyên truyền, schedule: Thường xuyên";
const char kFigure[] = "indicators: {tin: {label: Tin, unit: tin, aggregate: sum}}";

std::string province(const std::string& task = "lead: [xa]") {
  return dinhky::test::plan_of_2025(
      "  - {id: so, name: Sở Tư pháp, level: tinh, kind: khac}\n"
      "  - {id: xa, name: UBND xã Một, level: xa, kind: ubnd}\n",
      std::string("        - {") + kTask + ", " + task + ", " + kFigure + "}\n");
}

std::string commune(const std::string& task = "parent: T1") {
  auto plan = dinhky::test::plan_of_2025(
      "  - {id: vp, name: Văn phòng, level: xa, kind: van-phong}\n",
      std::string("        - {") + kTask + ", lead: [vp], " + task + ", " + kFigure + "}\n");
  plan.replace(plan.find("id: thu"), 7, "id: xa-mot");
  plan.insert(plan.find("units:\n"), "  parent: {file: ../tinh/plan.yaml, id: thu, unit: xa}\n");
  return plan;
}

void reports_by(const std::string& reports, std::string& plan) {
  const std::string before = "reports: [quarterly, six-month, annual]";
  plan.replace(plan.find(before), before.size(), "reports: [" + reports + "]");
}

// A province and one commune of it.
struct TwoLevels : Office {
  TwoLevels() {
    disk.put("tinh/plan.yaml", province());
    disk.put("xa/plan.yaml", commune());
    today = "2025-06-16";
  }

  void put(const std::string& period, const std::string& body) {
    disk.put("xa/results/" + period + "/vp.yaml",
             "dinhky: 1\nplan: xa-mot\nunit: vp\nperiod: " + period + "\n" + body);
  }
  void told(const std::string& period, int figure) {
    put(period, "results: [{task: T1, status: ongoing, result: Đã đăng " + std::to_string(figure) +
                    " tin, indicators: {tin: " + std::to_string(figure) + "}}]\n");
  }
  Said up(const std::string& period, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"report", "xa/plan.yaml", "--for-parent", "--period", period};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("for the parent: of a combined report the last quarter goes up") {
  TwoLevels desk;
  desk.told("2025-Q1", 3);
  desk.told("2025-Q2", 4);
  const auto said = desk.up("previous");
  CHECK(said.code == 0);
  CHECK(said.err.empty());
  CHECK(has(said.out, "period: \"2025-Q2\"\n"));
  CHECK(has(said.out, "tin: 4\n"));
  CHECK_FALSE(has(said.out, "Đã đăng 3 tin"));
}

TEST_CASE("for the parent: its half-years take the quarters below") {
  TwoLevels desk;
  auto above = province();
  reports_by("six-month, annual", above);
  desk.disk.put("tinh/plan.yaml", above);
  desk.told("2025-Q1", 3);
  desk.told("2025-Q2", 4);
  const auto said = desk.up("2025-H1");
  CHECK(said.code == 0);
  CHECK(has(said.out, "period: \"2025-H1\"\n"));
  CHECK(has(said.out, "tin: 7\n"));
  CHECK(has(said.out, "Quý I năm 2025: Đã đăng 3 tin\n"));
  CHECK(has(said.out, "Quý II năm 2025: Đã đăng 4 tin\n"));
  CHECK(desk.up("2025-Q1").code == 2);  // which it does not keep
}

TEST_CASE("for the parent: who has not reported leaves no status, and that is told") {
  TwoLevels desk;
  const auto said = desk.up("2025-Q1");
  CHECK(said.code == 0);
  CHECK_FALSE(has(said.out, "status:"));
  CHECK(has(said.out, "result: \"Chưa báo cáo: Văn phòng.\""));
  CHECK(has(said.err, "[results-left-blank]"));
  CHECK(desk.up("2025-Q1", {"--quiet"}).err.empty());
}

TEST_CASE("for the parent: of what the unit only coordinates words go up") {
  TwoLevels desk;
  desk.disk.put("tinh/plan.yaml", province("lead: [so], coordinating: [xa]"));
  desk.told("2025-Q1", 3);
  const auto said = desk.up("2025-Q1");
  CHECK(said.code == 0);
  CHECK(has(said.out, "  - task: T1\n    result: \"Đã đăng 3 tin\"\n"));
  CHECK_FALSE(has(said.out, "status:"));
}

TEST_CASE("for the parent: errors of either level keep it from being written") {
  TwoLevels desk;
  desk.told("2025-Q1", 3);
  desk.put("2025-Q2", "results: [{task: T1, status: xong-xuoi}]\n");
  const auto own = desk.up("2025-Q2", {"-o", "gui.yaml"});
  CHECK(own.code == 1);
  CHECK(has(own.err, "[results-status]"));
  desk.disk.put("tinh/plan.yaml", province("lead: [xa], lead_unit: so"));
  const auto above = desk.up("2025-Q1", {"-o", "gui.yaml"});
  CHECK(above.code == 1);
  CHECK(has(above.err, "tinh/plan.yaml:"));
  CHECK(has(above.err, "[unknown-key]"));
  CHECK_FALSE(desk.disk.text("gui.yaml").has_value());
}

TEST_CASE("for the parent: a file that somebody mended is not overwritten") {
  TwoLevels desk;
  desk.told("2025-Q1", 3);
  REQUIRE(desk.up("2025-Q1", {"-o", "gui.yaml"}).code == 0);
  const auto mended = *desk.disk.text("gui.yaml") + "next: Không\n";
  desk.disk.put("gui.yaml", mended);
  CHECK(desk.up("2025-Q1", {"-o", "gui.yaml"}).code == 3);
  CHECK(desk.disk.text("gui.yaml") == mended);
  REQUIRE(desk.run({"collect", "tinh/plan.yaml", "gui.yaml"}).code == 0);
  CHECK(has(desk.disk.text("tinh/results/2025-Q1/xa.yaml").value(), "next: \"Không\""));
}
