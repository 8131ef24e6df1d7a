// What people send in the place of a filled form: each kind is refused with a message of its own,
// and nothing of it is taken.
#include <doctest/doctest.h>

#include <set>

#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::Answers;
using test::collect;
using test::Office;
using test::replaced;
using test::returned_form;
using Strings = std::vector<std::string>;

// A return and a piece of what is said of it, in English.
struct Bad {
  std::string kind;
  std::string name;
  std::string bytes;
  std::string said;
};

const Office& office_of_forms() {
  static const Office office = test::office_with_forms();
  return office;
}

std::string form(const Answers& answers = {}) {
  return returned_form(office_of_forms(), "van-phong", answers);
}

// A record by hand; `rest` are its further lines.
std::string record(const std::string& rest) {
  return "dinhky: 1\nplan: truyen-thong-kstthc-2025\nunit: van-phong\nperiod: 2025-Q1\n" + rest;
}

std::string result(const std::string& task, const std::string& rest) {
  return "  - task: " + task + "\n    status: ongoing\n    result: \"Đã làm\"\n" + rest;
}

const std::vector<Bad>& bad_forms() {
  static const std::vector<Bad> list = {
      {"another plan's form", "khac.md",
       replaced(form(), "truyen-thong-kstthc-2025", "cai-cach-hanh-chinh-2025"),
       "is a form of the plan \"cai-cach-hanh-chinh-2025\""},
      {"no such unit", "don-vi.md", replaced(form(), "\"van-phong\"", "\"van-phongg\""),
       "the plan has no unit \"van-phongg\"; did they mean \"van-phong\"?"},
      {"a unit that was gone", "q3.md", replaced(form(), "\"2025-Q1\"", "\"2025-Q3\""),
       "ended on 30/6/2025 and does not report for 2025-Q3"},
      {"the consolidated form", "tong-hop.md",
       office_of_forms().disk.text("/office/out/2025-Q1/tong-hop.md").value(),
       "is the consolidated form"},
      {"another year", "nam.md", replaced(form(), "\"2025-Q1\"", "\"2024-Q1\""),
       "not in the plan's year 2025"},
      {"no period", "ky.md", replaced(form(), "\"2025-Q1\"", "\"quý I\""),
       "the form's period \"quý I\" is not understood"},
      {"an unknown template", "mau.md", replaced(form(), "\"kstthc/1\"", "\"kstthc/9\""),
       "was made from the template \"kstthc/9\""},
      {"no front matter", "mat-dau.md", form().substr(form().find("<div")),
       "has lost what identifies the form"},
      {"an unclosed mark", "ho.md", replaced(form(), "<!-- /dinhky -->\n", ""),
       "has no <!-- /dinhky --> behind it"},
      {"a mark that nothing opens", "mo.md", replaced(form(), "<!-- dinhky:I.01/status -->\n", ""),
       "without a mark that opens it"},
      {"two answers in one place", "hai.md",
       form() + "<!-- dinhky:I.01/result -->\nKhác\n<!-- /dinhky -->\n",
       "stands there twice with different answers"},
      {"a place that no form has", "o.md", form() + "<!-- dinhky:a/b -->\nKhác\n<!-- /dinhky -->\n",
       "the form has no place \"a/b\""},
      {"an answer to another unit's task", "viec.md",
       form() + "<!-- dinhky:IX.99/result -->\nĐã làm\n<!-- /dinhky -->\n",
       "[results-unknown-task]"},
      {"a status in no known words", "tinh-trang.md", form({{"I.01/status", "Rất tốt"}}),
       "[results-status]"},
      {"a form for reading", "van-phong.txt", "", "has none of the marks"},
      {"not filled in", "trong.md",
       office_of_forms().disk.text("/office/out/2025-Q1/van-phong.md").value(),
       "is not filled in at all"},
      {"not UTF-8", "ma.md", form() + "\xE1\xBB", "is not UTF-8 text"},
      {"a slip in the YAML", "loi.yaml", record("results:\n  - {task: I.01\n"), "[yaml-syntax]"},
      {"a key that no record has", "khoa.yaml", record("resutls: []\n"), "[unknown-key]"},
      {"a record without a period", "thieu.yaml", "dinhky: 1\nplan: p\nunit: u\n", "[missing-key]"},
      {"a task twice", "lap.yaml", record("results:\n" + result("I.01", "") + result("I.01", "")),
       "[results-repeated]"},
      {"a record of a half-year", "nua-nam.yaml",
       replaced(record("results:\n" + result("I.01", "")), "2025-Q1", "2025-H1"),
       "are not kept but added up from"},
  };
  return list;
}

bool writes_nothing(const Office& office) {
  for (const auto& path : office.disk.files()) {
    if (path.starts_with("/office/results/")) return false;
  }
  return true;
}

TEST_CASE("bad returns: each has its message, none is taken") {
  std::set<std::string> pieces;
  for (auto bad : bad_forms()) {
    CAPTURE(bad.kind);
    CHECK(pieces.insert(bad.said).second);
    Office office = office_of_forms();
    if (bad.bytes.empty() && bad.name == "van-phong.txt") {
      REQUIRE(office.run({"stub", "--period", "2025-Q1", "--format", "txt"}).code == 0);
      bad.bytes = office.disk.text("/office/out/2025-Q1/van-phong.txt").value();
    }
    office.disk.put(bad.name, bad.bytes);
    const auto said = collect(office, {bad.name});
    CHECK(said.code == 1);
    CHECK(said.out.empty());
    const bool told = said.err.find(bad.said) != std::string::npos;
    CHECK_MESSAGE(told, said.err);
    CHECK(said.err.find("dinhky: " + bad.name + ": ") != std::string::npos);
    CHECK(said.err.ends_with("dinhky: accepted: 0, unchanged: 0, refused: 1\n"));
    CHECK(writes_nothing(office));
    // Beside a good one, the good one is taken.
    office.disk.put("tt.md", returned_form(office, "trung-tam-truyen-thong"));
    const auto both = collect(office, {bad.name, "tt.md"});
    CHECK(both.code == 1);
    CHECK(both.out == "results/2025-Q1/trung-tam-truyen-thong.yaml\n");
    CHECK(both.err.ends_with("dinhky: accepted: 1, unchanged: 0, refused: 1\n"));
  }
}

TEST_CASE("bad figures of a plan with indicators") {
  Office office;
  office.disk.put("plan.yaml", Office::source_file("tests/docs/small/plan.yaml"));
  const std::string head =
      "dinhky: 1\nplan: cai-cach-hanh-chinh-2026\nunit: van-phong\nperiod: 2026-Q3\nresults:\n"
      "  - task: I.02\n    status: done\n    result: \"Đã mở lớp\"\n    indicators:\n      "
      "so-lop: ";
  const std::pair<const char*, const char*> figures[] = {{"\"nhiều\"", "[results-figure]"},
                                                         {"-2", "[results-negative]"},
                                                         {"3/2", "[results-over-total]"}};
  for (const auto& [figure, rule] : figures) {
    CAPTURE(std::string(figure));
    office.disk.put("so.yaml", head + figure + "\n");
    const auto said = collect(office, {"so.yaml"});
    CHECK(said.code == 1);
    const bool told = said.err.find(rule) != std::string::npos;
    CHECK_MESSAGE(told, said.err);
    CHECK(writes_nothing(office));
  }
  office.disk.put("so.yaml", head + "2\n");
  CHECK(collect(office, {"so.yaml"}).code == 0);
}

TEST_CASE("two different reports of one unit in a run: none is taken, both are named") {
  Office office = office_of_forms();
  office.disk.put("a.md", form({{"general/next", "Một"}}));
  office.disk.put("b.md", form({{"general/next", "Hai"}}));
  const auto said = collect(office, {"a.md", "b.md"});
  CHECK(said.code == 1);
  CHECK(said.err.find("dinhky: a.md: there are two different reports") != std::string::npos);
  CHECK(said.err.find("the other is \"a.md\"") != std::string::npos);
  CHECK(said.err.find("the other is \"b.md\"") != std::string::npos);
  CHECK(writes_nothing(office));
  office.disk.put("b.md", form({{"general/next", "Một"}}));
  const auto same = collect(office, {"a.md", "b.md"});
  CHECK(same.code == 0);
  CHECK(same.err.find("dinhky: b.md: says the same as \"a.md\"; taken once") != std::string::npos);
}

TEST_CASE("links that lead out of the folder are not followed") {
  Office office = office_of_forms();
  office.disk.put("/ngoai/vp.md", form());
  office.disk.put_folder("thu");
  office.disk.put_link("thu/vp.md", "/ngoai/vp.md");
  office.disk.put_link("thu/vong", "/office");
  const auto said = collect(office, {"thu"});
  CHECK(said.code == 1);
  CHECK(said.err.find("dinhky: thu/vp.md: is a link that leads out of the folder") !=
        std::string::npos);
  CHECK(said.err.find("dinhky: thu/vong: is a link") != std::string::npos);
  CHECK(writes_nothing(office));
  CHECK(collect(office, {"thu/vp.md"}).code == 0);
}

}  // namespace
}  // namespace dinhky
