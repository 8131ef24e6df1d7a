// Drafts of units' own plans: read back by `check`, beside the plan they carry out.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "support/doctest_strings.h"
#include "support/office.h"

namespace {

using dinhky::test::Office;
using nlohmann::json;
using Strings = std::vector<std::string>;

json findings_of(Office& office, const std::string& path) {
  const auto said = office.run({"check", path, "--format", "json"});
  return json::parse(said.out).at("findings");
}

std::set<std::string> rules_of(const json& findings) {
  std::set<std::string> rules;
  for (const auto& finding : findings) rules.insert(finding.at("rule").get<std::string>());
  return rules;
}

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

// A plan with what drafts have to carry over.
const std::string kPlan =
    "dinhky: 1\n"
    "plan: {id: p, type: Kế hoạch, title: Việc năm 2026, year: 2026, number: 12, symbol: KH-UBND,\n"
    "  date: 2026-01-15, issuer: {name: UBND xã}, place: Ví Dụ}\n"
    "units: ../units.yaml\n"
    "groups: [{id: cac-phong, name: Các phòng, members: [a, b, c]}]\n"
    "calendars: {lich: {title: Lịch, dates: [2026-05-04..2026-05-08]}}\n"
    "annex:\n"
    "  sections:\n"
    "    - title: Một\n"
    "      tasks:\n"
    "        - {content: Họp, lead: [a], coordinating: [cac-phong], schedule: Hằng tháng}\n"
    "        - {content: Chung, lead: [a, b], schedule: {phrase: Theo lịch, calendar: lich}}\n"
    "        - {content: Của b, lead: [b], coordinating: [a], schedule: Quý II/2026}\n"
    "    - title: Hai\n"
    "      tasks:\n"
    "        - {content: Sau họp, lead: [a], schedule: {after: [I.01, I.03], until: 2026-11-30}}\n"
    "        - {content: Sau b, lead: [a], schedule: {after: I.03}}\n"
    "        - {content: Từng phòng, lead: [cac-phong], schedule: {every: quarter, on: {month: "
    "last,"
    " day: 10}}}\n"
    "reporting:\n"
    "  regime: calendar\n"
    "  reports: [quarterly]\n"
    "  lines: [{compiler: b, addressee: UBND xã, superior: UBND tỉnh}]\n"
    "  deadlines: {units: {on: ngày 10 tháng sau}}\n";
const std::string kUnits =
    "dinhky: 1\n"
    "units:\n"
    "  - {id: a, name: Phòng A, abbr: PA, head: {title: Trưởng phòng}}\n"
    "  - {id: b, name: Phòng B}\n"
    "  - {id: c, name: Phòng C}\n";

struct Desk {
  Office office;
  Desk() {
    office.disk.put("/office/units.yaml", kUnits);
    office.disk.put("/office/xa/plan.yaml", kPlan);
    office.disk.put_folder("/office/a");
  }
  std::string draft(Strings options = {}) {
    Strings arguments = {"render", "xa/plan.yaml", "--unit", "Phòng A", "--as-plan"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const auto said = office.run(arguments);
    CHECK(said.err == "");
    CHECK(said.code == 0);
    return said.out;
  }
};

}  // namespace

TEST_CASE("each unit's draft of the example plans is read back without errors or new remarks") {
  for (const std::string name : {"son-tay-2025", "xa-2026"}) {
    Office office;
    office.disk.put("/office/tren/plan.yaml",
                    Office::source_file("examples/" + name + "/plan.yaml"));
    auto known = rules_of(findings_of(office, "tren/plan.yaml"));
    known.insert("plan-not-issued");
    // A task that waits for another unit's waits for something outside the draft.
    known.insert("schedule-unbound");
    const auto shown = json::parse(office.run({"show", "tren/plan.yaml", "--format", "json"}).out);
    std::map<std::string, size_t> led;
    for (const auto& task : shown.at("tasks")) {
      if (task.at("role") == "lead") ++led[task.at("unit").get<std::string>()];
    }
    REQUIRE(led.size() > 5);
    for (const auto& entry : led) {
      const auto& unit = entry.first;
      for (const Strings& more : {Strings{}, Strings{"--coordinating"}}) {
        CAPTURE(unit);
        const auto path = unit + std::to_string(more.size()) + "/plan.yaml";
        office.disk.put_folder("/office/" + unit + std::to_string(more.size()));
        Strings arguments = {"render", "tren/plan.yaml", "--unit", unit, "--as-plan", "-o", path};
        arguments.insert(arguments.end(), more.begin(), more.end());
        REQUIRE(office.run(arguments).code == 0);
        for (const auto& finding : findings_of(office, path)) {
          CAPTURE(finding.dump());
          CHECK(finding.at("severity") != "error");
          CHECK(known.contains(finding.at("rule").get<std::string>()));
        }
      }
    }
  }
}

TEST_CASE("a task left out of a draft is told") {
  Desk desk;
  auto text = desk.draft({"-o", "a/plan.yaml"});
  CHECK(text == "a/plan.yaml\n");
  CHECK(!rules_of(findings_of(desk.office, "a/plan.yaml")).contains("parent-task-missing"));
  text = desk.draft();
  const auto at = text.find("          parent: I.02\n");
  REQUIRE(at != std::string::npos);
  text.erase(at, std::string("          parent: I.02\n").size());
  desk.office.disk.put("/office/a/plan.yaml", text);
  const auto findings = findings_of(desk.office, "a/plan.yaml");
  CHECK(rules_of(findings).contains("parent-task-missing"));
}

TEST_CASE("a draft names what is shared from its own folder") {
  Desk desk;
  desk.draft({"-o", "a/plan.yaml"});
  const auto text = desk.office.disk.read("/office/a/plan.yaml", 1u << 20).value();
  CHECK(has(text, "    file: ../xa/plan.yaml\n    id: p\n    number: 12/KH-UBND\n    unit: a\n"));
  CHECK(has(text, "\nunits: ../units.yaml\n"));
  CHECK(has(text, "  - id: cac-phong\n    name: Các phòng\n    members: [b, c]\n"));
  CHECK(has(text, "  symbol: KH-PA\n"));
}

TEST_CASE("without a file the draft is meant for a folder beside the parent's") {
  Desk desk;
  CHECK(has(desk.draft(), "    file: ../xa/plan.yaml\n"));
}

TEST_CASE("tasks keep their times; those that wait for other units' say so") {
  Desk desk;
  const auto text = desk.draft();
  CHECK(has(text, "schedule: {phrase: Theo lịch, calendar: lich}\n"));
  CHECK(has(text, "calendars:\n  lich:\n    title: Lịch\n    dates: [2026-05-04..2026-05-08]\n"));
  CHECK(has(text, "schedule: {after: [I.01], until: 2026-11-30}\n"));
  CHECK(has(text,
            "schedule: {phrase: Sau khi hoàn thành nhiệm vụ I.03 của Kế hoạch số "
            "12/KH-UBND, awaits: \"sau khi hoàn thành"));
  CHECK(has(text, "schedule: {every: quarter, on: {month: last, day: 10}}\n"));
}

TEST_CASE("joint leads help in each other's drafts, members of a group do not") {
  Desk desk;
  const auto text = desk.draft();
  CHECK(has(text, "          content: Chung\n          lead: [a]\n          coordinating: [b]\n"));
  CHECK(has(text, "          content: Từng phòng\n          lead: [a]\n          schedule:"));
  CHECK(!has(text, "content: Của b\n"));
  CHECK(!has(text, "Nhiệm vụ phối hợp"));
}

TEST_CASE("coordinated tasks stand in a last section when they are asked for") {
  Desk desk;
  const auto text = desk.draft({"--coordinating"});
  CHECK(has(text,
            "    - title: Nhiệm vụ phối hợp\n      tasks:\n        - id: III.01\n"
            "          parent: I.03\n          content: Của b\n          lead: [a]\n"
            "          coordinating: [b]\n"));
}

TEST_CASE("reports go to the parent's compiler by the parent's deadline") {
  Desk desk;
  const auto text = desk.draft();
  CHECK(has(text, "    - compiler: a\n      addressee: Phòng A\n      superior: Phòng B\n"));
  CHECK(has(text, "    superior:\n      on: ngày 10 tháng sau\n"));
  CHECK(has(text, "- \"- Định kỳ tổng hợp kết quả thực hiện, gửi Phòng B.\"\n"));
}

TEST_CASE("a plan from standard input is named by its id alone") {
  Office office;
  office.standard_input = Office::source_file("examples/xa-2026/plan.yaml");
  const auto said = office.run({"render", "-", "--unit", "van-phong", "--as-plan"});
  CHECK(said.code == 0);
  CHECK(has(said.out, "  parent:\n    id: cchc-chuyen-doi-so-2026\n    number: 12/KH-UBND\n"));
}
