#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/office.h"

namespace {

using dinhky::test::Office;
using nlohmann::json;

json row_of(const json& document, const std::string& id) {
  for (const auto& task : document["tasks"]) {
    if (task["id"] == id) return task;
  }
  return nullptr;
}

json shown(const std::string& unit, const std::string& period) {
  Office office;
  office.put_real_plan();
  const auto said = office.run({"show", "--unit", unit, "--period", period, "--format", "json"});
  REQUIRE(said.code == 0);
  return json::parse(said.out);
}

}  // namespace

TEST_CASE("show: the office leads alone, jointly, and coordinates") {
  const auto document = shown("van-phong", "2025-Q1");
  CHECK(document["version"] == 1);
  CHECK(document["unit"] == "van-phong");
  CHECK(document["period"] == "2025-Q1");
  const auto alone = row_of(document, "I.01");
  CHECK(alone["role"] == "lead");
  CHECK(alone["joint"] == false);
  CHECK(alone["via"].is_null());
  CHECK(alone["with"] == json({"phong-ban-nganh", "ubnd-cac-xa"}));
  CHECK(alone["schedule"] == "Thường xuyên");
  CHECK(alone["active"] == json({"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"}));
  const auto joint = row_of(document, "V.02");
  CHECK(joint["joint"] == true);
  CHECK(joint["with"] == json({"ubnd-cac-xa", "trung-tam-truyen-thong"}));
  // Named outright as coordinating, it is not a lead through the group of rooms.
  const auto coordinating = row_of(document, "IV.02");
  CHECK(coordinating["role"] == "coordinating");
  CHECK(coordinating["with"] == json({"phong-ban-nganh", "ubnd-cac-xa"}));
}

TEST_CASE("show: a commune leads severally through its group") {
  const auto document = shown("ubnd-xa-son-dung", "2025-Q1");
  const auto row = row_of(document, "I.03");
  CHECK(row["role"] == "lead");
  CHECK(row["joint"] == false);
  CHECK(row["via"] == "ubnd-cac-xa");
  const auto open = row_of(document, "IV.01");
  CHECK(open["optional"] == true);
  CHECK(open["via"] == "dich-vu-cong-thiet-yeu");
}

TEST_CASE("show: after the merger only the new communes have tasks, each once") {
  CHECK(shown("ubnd-xa-son-dung", "2025-Q3")["tasks"].empty());
  CHECK(shown("van-phong", "2025-Q3")["tasks"].empty());
  const auto document = shown("ubnd-xa-son-tay", "2025-Q3");
  size_t times = 0;
  for (const auto& task : document["tasks"]) {
    if (task["id"] == "I.03") ++times;
  }
  CHECK(times == 1);
  CHECK(shown("ubnd-xa-son-tay", "2025-Q1")["tasks"].empty());
}

TEST_CASE("show: units by name or alias; a wrong name is wrong use with a suggestion") {
  CHECK(shown("VĂN PHÒNG HĐND&UBND HUYỆN.", "2025-Q1")["unit"] == "van-phong");
  Office office;
  office.put_real_plan();
  const auto said = office.run({"show", "--unit", "van-phongg"});
  CHECK(said.code == 2);
  CHECK(said.err.find("\"van-phong\"") != std::string::npos);
}

TEST_CASE("show: current and previous go by --today") {
  Office office;
  office.put_real_plan();
  const auto period_on = [&](const std::string& word, const std::string& day) {
    const auto said = office.run(
        {"show", "--unit", "van-phong", "--period", word, "--format", "json", "--today", day});
    REQUIRE(said.code == 0);
    return json::parse(said.out)["period"].get<std::string>();
  };
  CHECK(period_on("current", "2025-03-14") == "2025-Q1");
  CHECK(period_on("current", "2025-03-15") == "2025-H1");
  CHECK(period_on("previous", "2025-06-17") == "2025-H1");
  CHECK(office.run({"show", "--period", "previous", "--today", "2025-01-02"}).code == 2);
}

TEST_CASE("show: CSV cells that begin a formula are defused") {
  Office office;
  auto plan = Office::source_file("examples/son-tay-2025/plan.yaml");
  const std::string content = "schedule: Theo kế hoạch kiểm tra";
  plan.replace(plan.find(content), content.size(), "schedule: '=HYPERLINK(\"x\")'");
  office.disk.put("/office/plan.yaml", plan);
  const auto said = office.run({"show", "--format", "csv"});
  CHECK(said.out.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
}

TEST_CASE("show: what a unit inherits adds to its own part and takes nothing away") {
  Office office;
  auto plan = Office::source_file("examples/son-tay-2025/plan.yaml");
  const std::string end = "valid: {until: 2025-06-30}\n";
  const size_t at = plan.find(end, plan.find("id: van-phong\n")) + end.size();
  plan.insert(at, "    successors: [ubnd-xa-son-tay]\n");
  office.disk.put("/office/plan.yaml", plan);
  const auto said =
      office.run({"show", "--unit", "ubnd-xa-son-tay", "--period", "2025-Q3", "--format", "json"});
  const auto document = json::parse(said.out);
  // The office led this alone; the commune coordinated it through its group.
  CHECK(row_of(document, "I.01")["role"] == "lead");
  // The office coordinated this outright; the commune leads it through its group.
  CHECK(row_of(document, "III.03")["role"] == "lead");
  const auto joint = row_of(document, "V.02");
  CHECK(joint["role"] == "lead");
  CHECK(joint["with"] == json({"ubnd-cac-xa", "trung-tam-truyen-thong"}));
}

TEST_CASE("show: reports with their days, for scripts") {
  Office office;
  office.put_real_plan();
  const auto document = json::parse(office.run({"show", "--by", "period", "--format", "json"}).out);
  CHECK(document["regime"] == "nd09-2019");
  REQUIRE(document["periods"].size() == 4);
  CHECK(document["periods"][1] == json({{"period", "2025-H1"},
                                        {"covers", {"2025-Q2", "2025-H1"}},
                                        {"from", "2024-12-15"},
                                        {"until", "2025-06-14"},
                                        {"units_due", "2025-06-17"},
                                        {"superior_due", "2025-06-20"}}));
  const auto one = office.run({"show", "--by", "period", "--period", "2025-Q3", "--format", "csv"});
  CHECK(one.out ==
        "period,covers,from,until,units_due,superior_due\r\n"
        "2025-Q3,2025-Q3,2025-06-15,2025-09-14,2025-09-16,2025-09-19\r\n");
}

TEST_CASE("show: a report without a deadline has none made up") {
  Office office;
  auto plan = Office::source_file("examples/son-tay-2025/plan.yaml");
  plan.erase(plan.find("  deadlines:\n"));
  office.disk.put("/office/plan.yaml", plan);
  const auto said = office.run({"show", "--by", "period", "--format", "json"});
  const auto first = json::parse(said.out)["periods"][0];
  CHECK(first["until"] == "2025-03-14");
  CHECK(first["units_due"].is_null());
  CHECK(first["superior_due"].is_null());
  CHECK(office.run({"show", "--by", "period", "--format", "csv"}).out.find(",2025-03-14,,\r\n") !=
        std::string::npos);
}
