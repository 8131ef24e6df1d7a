// dinhky init: the plan that it writes is one that check has nothing to say against.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/office.h"

namespace dinhky {
namespace {

using Lines = std::vector<std::string>;

constexpr char kPlan[] = "/office/moi/plan.yaml";

// rule ids with their severities, "plan-not-issued note"
Lines findings_of(test::Office& office) {
  const auto checked = office.run({"check", "moi/plan.yaml", "--format", "json"});
  CHECK(checked.code == 0);
  Lines found;
  const auto document = nlohmann::json::parse(checked.out);
  for (const auto& finding : document["findings"]) {
    found.push_back(finding["rule"].get<std::string>() + " " +
                    finding["severity"].get<std::string>());
  }
  return found;
}

TEST_CASE("the plan checks clean in every year, in both languages") {
  for (const std::string language : {"vi", "en"}) {
    for (int year = 2024; year <= 2031; ++year) {
      CAPTURE(language);
      CAPTURE(year);
      test::Office office;
      office.today = std::to_string(year) + "-02-10";
      REQUIRE(office.run({"init", "moi", "--lang", language}).code == 0);
      auto found = findings_of(office);
      // Where the year's holiday notice is not out yet nothing that init writes can change that.
      std::erase(found, "calendar-unknown note");
      CHECK(found == Lines{"plan-not-issued note"});
      const auto text = office.disk.text(kPlan).value();
      CHECK(text.find("year: " + std::to_string(year)) != std::string::npos);
      CHECK(text.find("{year") == std::string::npos);
    }
  }
}

TEST_CASE("only the comments go by the language") {
  test::Office office;
  REQUIRE(office.run({"init", "moi", "--lang", "vi"}).code == 0);
  REQUIRE(office.run({"init", "new", "--lang", "en"}).code == 0);
  CHECK(office.disk.text(kPlan) != office.disk.text("/office/new/plan.yaml"));
  const auto compared = office.run({"diff", "moi/plan.yaml", "new/plan.yaml", "--exit-code"});
  CHECK(compared.code == 0);
  CHECK(compared.out.empty());
}

TEST_CASE("forms, the plan itself and a calendar can be made of it at once") {
  test::Office office;
  REQUIRE(office.run({"init", "moi"}).code == 0);
  const auto stubs = office.run({"stub", "moi/plan.yaml", "--period", "all"});
  CHECK(stubs.code == 0);
  CHECK(stubs.out.find("moi/out/2025/tong-hop.docx") != std::string::npos);
  CHECK(office.run({"render", "moi/plan.yaml", "-o", "ke-hoach.docx"}).code == 0);
  CHECK(office.run({"export", "moi/plan.yaml", "-o", "lich.ics"}).code == 0);
}

TEST_CASE("what a person wrote stays") {
  test::Office office;
  SUBCASE("a plan: nothing is put beside it") {
    office.disk.put("moi/plan.yaml", "dinhky: 1\n");
    const auto said = office.run({"init", "moi"});
    CHECK(said.code == 3);
    CHECK(said.out.empty());
    CHECK(said.err.find("\"moi/plan.yaml\"") != std::string::npos);
    CHECK(office.disk.text(kPlan) == "dinhky: 1\n");
    CHECK_FALSE(office.disk.text("/office/moi/README.md"));
    CHECK_FALSE(office.disk.text("/office/moi/.gitignore"));
  }
  SUBCASE("a plan that init wrote and a person changed") {
    REQUIRE(office.run({"init", "moi"}).code == 0);
    office.disk.put("moi/plan.yaml", office.disk.text(kPlan).value() + "# Ghi thêm\n");
    CHECK(office.run({"init", "moi"}).code == 3);
    CHECK(office.disk.text(kPlan)->ends_with("# Ghi thêm\n"));
  }
  SUBCASE("a README: the plan comes beside it") {
    office.disk.put("moi/README.md", "# Của tôi\n");
    office.disk.put("moi/.gitignore", "*.tmp\n");
    const auto said = office.run({"init", "moi"});
    CHECK(said.code == 0);
    CHECK(said.out == "moi/plan.yaml\n");
    CHECK(said.err.find("moi/README.md") != std::string::npos);
    CHECK(office.disk.text("/office/moi/README.md") == "# Của tôi\n");
    CHECK(office.disk.text("/office/moi/.gitignore") == "*.tmp\n");
  }
}

TEST_CASE("year, quiet, wrong use") {
  test::Office office;
  const auto quiet = office.run({"init", "moi", "--year", "2027", "--quiet"});
  CHECK(quiet.code == 0);
  CHECK(quiet.out.empty());
  CHECK(quiet.err.empty());
  CHECK(office.disk.text(kPlan)->find("year: 2027") != std::string::npos);
  CHECK(office.run({"init", "nua", "--year", "27"}).code == 2);
  CHECK(office.run({"init"}).code == 2);
  CHECK(office.run({"init", "--year", "2027"}).code == 2);
  CHECK_FALSE(office.disk.text("/office/nua/plan.yaml"));
  CHECK_FALSE(office.disk.text("/office/plan.yaml"));
}

TEST_CASE("an office may have a plan of its own to begin with") {
  test::Office office;
  office.disk.put("du-lieu/init/vi/plan.txt", "# Mẫu của tỉnh, năm {year}\n");
  CHECK(office.run({"init", "moi", "--data", "du-lieu", "--quiet"}).code == 0);
  CHECK(office.disk.text(kPlan) ==
        "# yaml-language-server: $schema=.dinhky/plan.schema.json\n# Mẫu của tỉnh, năm 2025\n");
  CHECK(office.disk.text("/office/moi/.dinhky/plan.schema.json").has_value());
}

}  // namespace
}  // namespace dinhky
