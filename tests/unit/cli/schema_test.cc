// Schemas as files: where commands lay them, what they leave alone, and records of before.
#include <doctest/doctest.h>

#include <algorithm>

#include "emit/json_schema.h"
#include "results/write.h"
#include "support/returned_forms.h"

namespace dinhky::cli {
namespace {

using test::collect;
using test::Office;
using test::office_with_forms;
using test::returned_form;

constexpr char kRecord[] = "/office/results/2025-Q1/van-phong.yaml";
constexpr char kLaid[] = "/office/.dinhky/results.schema.json";

std::string schema(std::string_view name, diag::Language language = diag::Language::vi) {
  const base::DataStore data;
  const auto kinds = emit::schema_kinds();
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.name == name; });
  return emit::json_schema(*kind, data, language);
}

Office office_with_a_record() {
  auto office = office_with_forms();
  office.disk.put("thu/vp.md", returned_form(office, "van-phong"));
  REQUIRE(collect(office, {"thu/vp.md"}).code == 0);
  return office;
}

TEST_CASE("the schema command prints, and writes into a folder") {
  Office office;
  CHECK(office.run({"schema", "units"}).out == schema("units"));
  CHECK(office.run({"schema", "plan", "--lang", "en"}).out == schema("plan", diag::Language::en));
  const auto all = office.run({"schema", "--out", ".dinhky"});
  CHECK(all.code == 0);
  CHECK(all.out ==
        ".dinhky/plan.schema.json\n.dinhky/units.schema.json\n.dinhky/results.schema.json\n");
  CHECK(office.disk.text(kLaid) == schema("results"));
  const auto one = office.run({"schema", "results", "--out", "khac"});
  CHECK(one.out == "khac/results.schema.json\n");
  office.disk.put(kLaid, "{}");
  CHECK(office.run({"schema", "--out", ".dinhky"}).code == 3);
  CHECK(office.disk.text(kLaid) == "{}");
  CHECK(office.run({"schema", "--out", ".dinhky", "--force"}).code == 0);
  CHECK(office.disk.text(kLaid) == schema("results"));
}

TEST_CASE("no kind and an unknown one are wrong use") {
  Office office;
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"schema"}, {"schema", "plans"}, {"schema", "x", "--out", "a"}}) {
    const auto said = office.run(command);
    CHECK(said.code == 2);
    CHECK(said.out.empty());
    CHECK(said.err.find("plan, units, results") != std::string::npos);
  }
}

TEST_CASE("collect lays the schema that its records name, and renews its own only") {
  auto office = office_with_a_record();
  CHECK(office.disk.text(kLaid) == schema("results"));
  const auto another = [&] {
    office.disk.put("thu/vp.md", returned_form(office, "van-phong", {{"general/next", "Khác"}}));
    office.disk.erase(kRecord);
    return collect(office, {"thu/vp.md"});
  };
  office.disk.put(kLaid, "{\"mine\": 1}");
  CHECK(another().code == 0);
  CHECK(office.disk.text(kLaid) == "{\"mine\": 1}");
  office.disk.erase(kLaid);
  CHECK(another().code == 0);
  CHECK(office.disk.text(kLaid) == schema("results"));
  // Another version's, as the list of what was written tells.
  CHECK(office.run({"schema", "results", "--lang", "en", "--out", ".dinhky"}).code == 0);
  CHECK(office.disk.text(kLaid) == schema("results", diag::Language::en));
  CHECK(another().code == 0);
  CHECK(office.disk.text(kLaid) == schema("results"));
}

TEST_CASE("a dry run and a run that takes nothing lay nothing") {
  auto office = office_with_forms();
  office.disk.put("thu/vp.md", returned_form(office, "van-phong"));
  REQUIRE(collect(office, {"thu/vp.md", "--dry-run"}).code == 0);
  CHECK_FALSE(office.disk.text(kLaid));
}

TEST_CASE("a record without modeline is unchanged for collect and read as ever") {
  auto office = office_with_a_record();
  auto old = office.disk.text(kRecord).value();
  const auto with = office.run({"report", "plan.yaml", "--period", "2025-Q1"});
  REQUIRE(old.starts_with(results::record_modeline()));
  old.erase(0, results::record_modeline().size());
  office.disk.put(kRecord, old);
  office.disk.forget_changes();
  const auto said = collect(office, {"thu/vp.md"});
  CHECK(said.code == 0);
  CHECK(said.err.find("0 accepted, 1 unchanged, 0 refused") != std::string::npos);
  CHECK(office.disk.text(kRecord) == old);
  CHECK(office.disk.changes().empty());
  CHECK(office.run({"report", "plan.yaml", "--period", "2025-Q1"}).out == with.out);
}

TEST_CASE("forms in YAML have their schema on top of their folder") {
  Office office;
  office.put_real_plan();
  const auto said = office.run({"stub", "plan.yaml", "--period", "2025-Q1", "--unit", "van-phong",
                                "--format", "yaml", "--out", "gui"});
  CHECK(said.code == 0);
  CHECK(office.disk.text("gui/2025-Q1/van-phong.yaml")
            ->starts_with("# yaml-language-server: $schema=../.dinhky/results.schema.json\n"));
  CHECK(office.disk.text("gui/.dinhky/results.schema.json") == schema("results"));
  office.run({"stub", "plan.yaml", "--period", "2025-Q1", "--format", "md", "--out", "khac"});
  CHECK_FALSE(office.disk.text("khac/.dinhky/results.schema.json"));
}

TEST_CASE("a new workspace has the schema that its plan names, in the language of its comments") {
  for (const auto language : {diag::Language::vi, diag::Language::en}) {
    Office office;
    const char* word = language == diag::Language::vi ? "vi" : "en";
    REQUIRE(office.run({"init", "moi", "--lang", word}).code == 0);
    CHECK(office.disk.text("moi/plan.yaml")
              ->starts_with("# yaml-language-server: $schema=.dinhky/plan.schema.json\n"));
    CHECK(office.disk.text("moi/.dinhky/plan.schema.json") == schema("plan", language));
  }
}

TEST_CASE("what goes to the parent names its schema, laid beside it") {
  Office office;
  const std::string in = "tests/golden/report/for-parent/in/";
  for (const char* name :
       {"tren/plan.yaml", "duoi/plan.yaml", "duoi/results/2026-Q1/phong-van-hoa.yaml",
        "duoi/results/2026-Q1/van-phong.yaml", "duoi/results/2026-Q1/phong-kinh-te.yaml"}) {
    office.disk.put(name, Office::source_file(in + name));
  }
  const std::vector<std::string> command = {"report", "duoi/plan.yaml", "--period", "2026-Q1",
                                            "--for-parent"};
  CHECK(office.run(command).out.starts_with("dinhky: 1\n"));
  auto to_file = command;
  to_file.insert(to_file.end(), {"-o", "gui/quy-1.yaml"});
  CHECK(office.run(to_file).code == 0);
  CHECK(office.disk.text("gui/quy-1.yaml")
            ->starts_with(
                "# yaml-language-server: $schema=.dinhky/results.schema.json\ndinhky: 1\n"));
  CHECK(office.disk.text("gui/.dinhky/results.schema.json") == schema("results"));
}

TEST_CASE("a plan for a file names its schema, one for standard output none") {
  Office office;
  office.disk.put("ke-hoach.txt", Office::source_file("examples/son-tay-2025/ke-hoach.txt"));
  CHECK(office.run({"import", "ke-hoach.txt", "-o", "moi/plan.yaml"}).code == 0);
  CHECK(office.disk.text("moi/plan.yaml")
            ->starts_with("# yaml-language-server: $schema=.dinhky/plan.schema.json\n"));
  CHECK(office.disk.text("moi/.dinhky/plan.schema.json") == schema("plan"));
  const auto printed = office.run({"import", "ke-hoach.txt"});
  CHECK(printed.out.find("yaml-language-server") == std::string::npos);
}

}  // namespace
}  // namespace dinhky::cli
