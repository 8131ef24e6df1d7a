// The forms against what `show` lists, over every unit and period of the real plan.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "support/docx_reader.h"
#include "support/office.h"

namespace {

using dinhky::test::Control;
using dinhky::test::controls_of;
using dinhky::test::Office;
using nlohmann::json;

const std::vector<std::string> kPapers = {"2025-Q1", "2025-H1", "2025-Q3", "2025"};

// "I.01" of "I.01/result"; nothing for the form's general places.
std::set<std::string> tasks_of(const std::vector<Control>& controls) {
  std::set<std::string> tasks;
  for (const auto& control : controls) {
    const auto task = control.tag.substr(0, control.tag.find('/'));
    if (task.find('.') != std::string::npos) tasks.insert(task);
  }
  return tasks;
}

json shown(Office& office, const std::string& unit, const std::string& period) {
  const auto said = office.run({"show", "--unit", unit, "--period", period, "--format", "json"});
  REQUIRE(said.code == 0);
  return json::parse(said.out);
}

// "out/2025-Q1/van-phong.docx" → "van-phong".
std::string stem(const std::string& path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> list;
  for (const auto line : dinhky::base::split(text, '\n')) {
    if (!line.empty()) list.emplace_back(line);
  }
  return list;
}

}  // namespace

TEST_CASE("each form asks for exactly the tasks that show lists") {
  Office office;
  office.put_real_plan();
  for (const std::string period : {"2025-Q1", "2025-Q2", "2025-H1", "2025-Q3", "2025-Q4", "2025"}) {
    CAPTURE(period);
    const auto said = office.run({"stub", "--period", period, "--format", "docx"});
    REQUIRE(said.code == 0);
    const auto paths = lines(said.out);
    CHECK(paths.size() >= 4);  // three communes or more, and the consolidated form
    for (const auto& path : paths) {
      CAPTURE(path);
      const auto bytes = office.disk.text("/office/" + path);
      REQUIRE(bytes);
      const auto controls = controls_of(*bytes);
      std::set<std::string> tags;
      for (const auto& control : controls) {
        CHECK(control.tag == control.alias);
        CHECK(control.around_cell);
        CHECK(tags.insert(control.tag).second);
      }
      if (stem(path) == "tong-hop") continue;
      std::set<std::string> listed;
      const auto duties = shown(office, stem(path), period);
      for (const auto& task : duties["tasks"]) {
        const auto id = task["id"].get<std::string>();
        listed.insert(id);
        CHECK(tags.contains(id + "/result"));
        CHECK(tags.contains(id + "/evidence"));
        CHECK(tags.contains(id + "/status") == (task["role"] == "lead"));
      }
      CHECK(tasks_of(controls) == listed);
    }
  }
}

TEST_CASE("the units' tasks of a quarter together are the annex") {
  Office office;
  office.put_real_plan();
  const auto all = office.run({"show", "--period", "2025-Q1", "--format", "json"});
  REQUIRE(all.code == 0);
  const auto duties = json::parse(all.out);
  std::set<std::string> led;
  for (const auto& task : duties["tasks"]) {
    if (task["role"] == "lead") led.insert(task["id"].get<std::string>());
  }
  CHECK(led.size() == 15);
  // IV.01 is led by an open set only; every other task by somebody who must report on it.
  for (const auto& task : duties["tasks"]) {
    CHECK((task["optional"] == true) == (task["role"] == "lead" && task["id"] == "IV.01"));
  }
}

TEST_CASE("all papers of the plan, and no others") {
  Office office;
  office.put_real_plan();
  const auto said = office.run({"stub", "--format", "txt"});
  REQUIRE(said.code == 0);
  std::set<std::string> folders;
  for (const auto& path : lines(said.out)) {
    folders.insert(path.substr(4, path.rfind('/') - 4));  // behind "out/"
  }
  CHECK(folders == std::set<std::string>(kPapers.begin(), kPapers.end()));
}

TEST_CASE("the same command gives the same bytes on another day and in another language") {
  Office first;
  first.put_real_plan();
  Office second;
  second.put_real_plan();
  second.today = "2031-12-31";
  second.variables["DINHKY_LANG"] = "en";
  second.variables["SOURCE_DATE_EPOCH"] = "86400";
  REQUIRE(first.run({"stub", "--format", "docx,md,txt"}).code == 0);
  REQUIRE(second.run({"stub", "--format", "docx,md,txt"}).code == 0);
  REQUIRE(first.disk.files() == second.disk.files());
  for (const auto& path : first.disk.files())
    CHECK(first.disk.text(path) == second.disk.text(path));
}

TEST_CASE("a form that a person changed is refused by name, the others are written") {
  Office office;
  office.put_real_plan();
  REQUIRE(office.run({"stub", "--period", "2025-Q1", "--format", "md"}).code == 0);
  const std::string path = "/office/out/2025-Q1/van-phong.md";
  office.disk.put(path, "Văn phòng đã điền");
  auto plan = *office.disk.text("/office/plan.yaml");
  const size_t title = plan.find("Thường xuyên");
  office.disk.put("/office/plan.yaml",
                  plan.replace(title, std::string("Thường xuyên").size(), "Quý I"));
  const auto said = office.run({"stub", "--period", "2025-Q1", "--format", "md"});
  CHECK(said.code == 3);
  CHECK(said.err.find("out/2025-Q1/van-phong.md") != std::string::npos);
  CHECK(office.disk.text(path) == "Văn phòng đã điền");
  CHECK(office.disk.text("/office/out/2025-Q1/tong-hop.md")->find("Quý I\n") != std::string::npos);
  const auto forced = office.run({"stub", "--period", "2025-Q1", "--format", "md", "--force"});
  CHECK(forced.code == 0);
  CHECK(office.disk.text(path + ".bak") == "Văn phòng đã điền");
}

TEST_CASE("a plan with errors writes nothing") {
  Office office;
  office.disk.put("/office/plan.yaml",
                  Office::source_file("tests/golden/check/broken-plan/in/plan.yaml"));
  const auto said = office.run({"stub"});
  CHECK(said.code == 1);
  CHECK(said.out.empty());
  CHECK(said.err.find("[unit-unknown]") != std::string::npos);
  CHECK(office.disk.files() == std::vector<std::string>{"/office/plan.yaml"});
}
