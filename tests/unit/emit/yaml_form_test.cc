#include "emit/yaml_form.h"

#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "diag/source.h"
#include "plan/records.h"
#include "report/form_of.h"
#include "results/load.h"
#include "support/findings.h"
#include "support/paper_desk.h"
#include "yaml/parse.h"

namespace dinhky::emit {
namespace {

std::string yaml_of(test::PaperDesk& desk, const std::string& period, const std::string& unit) {
  const auto record = plan::record_period(*desk.workspace().plan, *schedule::parse_period(period));
  return to_yaml_form(desk.unit_stub(period, unit), schedule::to_string(record),
                      desk.maker().texts());
}

// The places of a results file in the names of the forms' slots: "I.01/result", "general/next".
std::set<std::string> places_in(const yaml::Node& root) {
  std::set<std::string> places;
  for (const auto& [key, value] : root.entries) {
    if (key.text == "own_plan") {
      for (const auto& entry : value.entries) places.insert("own-plan/" + entry.key.text);
    } else if (key.text == "sections") {
      for (const auto& entry : value.entries) places.insert("section/" + entry.key.text);
    } else if (key.text == "results") {
      for (const auto& item : value.items) {
        const auto task = item.find("task")->text + "/";
        for (const auto& entry : item.entries) {
          if (entry.key.text == "task") continue;
          if (entry.key.text != "indicators") places.insert(task + entry.key.text);
          for (const auto& figure : entry.value.entries) {
            places.insert(task + "indicators." + figure.key.text);
          }
        }
      }
    } else if (key.text == "extra") {
      for (const auto& entry : value.items.front().entries)
        places.insert("extra-1/" + entry.key.text);
    } else if (key.text == "difficulties" || key.text == "next" || key.text == "proposals") {
      places.insert("general/" + key.text);
    }
  }
  return places;
}

void check_forms(const std::string& plan, const std::vector<std::string>& periods) {
  test::PaperDesk desk(plan);
  const results::Words words(desk.data());
  for (const auto& period : periods) {
    CAPTURE(period);
    const auto units = desk.reporting_units(period);
    CHECK_FALSE(units.empty());
    for (const auto& unit : units) {
      CAPTURE(unit);
      const auto text = yaml_of(desk, period, unit);
      for (const auto line : base::split(text, '\n')) CHECK(base::count_cells(line) <= 80);
      diag::Sources sources;
      diag::Findings findings;
      const auto file = sources.add("form.yaml", text);
      const auto report = results::load_report(words, sources, file, findings);
      CHECK(test::told(sources, findings) == test::Strings());
      REQUIRE(report.has_value());
      CHECK(report->unit.value == unit);
      const auto root = yaml::parse(sources, file, findings);
      REQUIRE(root.has_value());
      std::set<std::string> asked;
      for (const auto& slot : report::form_of(desk.unit_stub(period, unit)).slots) {
        if (!slot.id.starts_with("extra-2")) asked.insert(slot.id);
      }
      CHECK(places_in(*root) == asked);
    }
  }
}

}  // namespace

TEST_CASE("the YAML form has every place of the form and loads as a record without a finding") {
  check_forms("examples/son-tay-2025/plan.yaml", {"2025-Q1", "2025-H1", "2025-Q3", "2025"});
  check_forms("examples/xa-2026/plan.yaml", {"2026-Q1", "2026-H1"});
}

TEST_CASE("a combined paper's record is its last quarter") {
  test::PaperDesk desk("examples/son-tay-2025/plan.yaml");
  const auto text = yaml_of(desk, "2025-H1", "van-phong");
  CHECK(text.find("\nperiod: 2025-Q2\n") != std::string::npos);
  CHECK(text.find(
            "# Kết quả hoạt động kiểm soát thủ tục hành chính quý II và 6 tháng đầu năm 2025\n") !=
        std::string::npos);
}

TEST_CASE("the question stands above its blank") {
  test::PaperDesk desk("tests/docs/small/plan.yaml");
  const auto text = yaml_of(desk, "2026-Q3", "van-phong");
  CHECK(text.find("  # I.02. Tập huấn nghiệp vụ một cửa cho cán bộ, công chức\n"
                  "  # Sản phẩm: Lớp tập huấn\n"
                  "  # Thời gian thực hiện: Trước ngày 30/9/2026\n"
                  "  - task: I.02\n") != std::string::npos);
  CHECK(text.find("      # Số lớp tập huấn (lớp); chỉ tiêu: 2\n      so-lop:\n") !=
        std::string::npos);
  CHECK(text.find("    # Kết quả thực hiện\n    result:\n") != std::string::npos);
}

TEST_CASE("text of a plan never leaves its comment") {
  report::Document document;
  document.identity = {{"dinhky-plan", "no"}, {"dinhky-unit", "u"}, {"dinhky-template", "x/1"}};
  report::Table table;
  table.widths = {0.2, 0.4, 0.4};
  report::Row row;
  row.cells.resize(3);
  row.cells[0].runs = {{"1.10", false, false}};
  row.cells[1].runs = {{"Việc\nunit: khác\r\nplan: x", false, false}};
  row.cells[2].slot = report::Slot{"1.10/result", "[Nhập]", {}, {}};
  table.rows.push_back(row);
  document.blocks = {table};
  test::PaperDesk desk("tests/docs/small/plan.yaml");
  const auto text = to_yaml_form(document, "2025-Q1", desk.maker().texts());
  diag::Sources sources;
  diag::Findings findings;
  const auto root = yaml::parse(sources, sources.add("f", text), findings);
  REQUIRE(root.has_value());
  CHECK(root->find("plan")->text == "no");
  CHECK(text.find("plan: \"no\"\n") != std::string::npos);
  CHECK(text.find("- task: \"1.10\"\n") != std::string::npos);
  CHECK(root->find("unit")->text == "u");
}

}  // namespace dinhky::emit
