// `dinhky collect` on whole offices: what is filed, what a second run does, what is said.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::collect;
using test::office_with_forms;
using test::replaced;
using test::returned_form;
using Strings = std::vector<std::string>;

constexpr char kRecord[] = "/office/results/2025-Q1/van-phong.yaml";

bool contains(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

TEST_CASE("a filled form becomes the unit's record") {
  auto office = office_with_forms();
  office.disk.put("thu/vp.md", returned_form(office, "van-phong",
                                             {{"I.01/status", "Hoàn thành"},
                                              {"I.01/result", "Đã in 500 tờ rơi\\\nvà phát hết"},
                                              {"general/next", "Tiếp tục"}}));
  const auto said = collect(office, {"thu/vp.md"});
  CHECK(said.out == "results/2025-Q1/van-phong.yaml\n");
  CHECK(said.code == 0);
  CHECK(contains(said.err, "dinhky: 1 accepted, 0 unchanged, 0 refused\n"));
  const auto record = office.disk.text(kRecord).value();
  CHECK(
      record.starts_with("# yaml-language-server: $schema=../../.dinhky/results.schema.json\n"
                         "dinhky: 1\nplan: truyen-thong-kstthc-2025\nunit: van-phong\n"));
  CHECK(contains(record, "file: \"vp.md\""));
  CHECK(contains(record, "  - task: I.01\n    status: done\n"));
  CHECK(contains(record, "Đã in 500 tờ rơi"));
}

TEST_CASE("the same file twice changes nothing, under any name") {
  auto office = office_with_forms();
  const auto form = returned_form(office, "van-phong");
  office.disk.put("vp.md", form);
  REQUIRE(collect(office, {"vp.md"}).code == 0);
  const auto record = office.disk.text(kRecord);
  office.disk.put("vp (1).md", form);
  office.disk.forget_changes();
  for (const char* name : {"vp.md", "vp (1).md"}) {
    for (const char* replace : {"--dry-run", "--replace"}) {
      const auto said = collect(office, {name, replace});
      CHECK(said.code == 0);
      CHECK(said.out.empty());
      CHECK(contains(said.err, "1 unchanged, 0 refused\n"));
    }
  }
  CHECK(office.disk.changes() == Strings());
  CHECK(office.disk.text(kRecord) == record);
}

TEST_CASE("another text for a unit on record is shown and waits for --replace") {
  auto office = office_with_forms();
  office.disk.put("vp.md", returned_form(office, "van-phong", {{"I.01/result", "Một"}}));
  REQUIRE(collect(office, {"vp.md"}).code == 0);
  const auto old = office.disk.text(kRecord);
  office.disk.put("vp2.md", returned_form(office, "van-phong",
                                          {{"I.01/result", "Hai"}, {"I.03/status", "Quá hạn"}}));
  auto said = collect(office, {"vp2.md"});
  CHECK(said.code == 1);
  CHECK(said.out.empty());
  CHECK(contains(said.err, "  I.01/result: \"Một\" → \"Hai\"\n"));
  CHECK(contains(said.err, "  I.03/status: \"ongoing\" → \"overdue\"\n"));
  CHECK(contains(said.err, "--replace"));
  CHECK(office.disk.text(kRecord) == old);
  said = collect(office, {"vp2.md", "--replace", "--dry-run"});
  CHECK(said.code == 0);
  CHECK(said.out == "results/2025-Q1/van-phong.yaml\n");
  CHECK(office.disk.text(kRecord) == old);
  said = collect(office, {"vp2.md", "--replace"});
  CHECK(said.code == 0);
  CHECK(said.out == "results/2025-Q1/van-phong.yaml\n");
  CHECK(office.disk.text(std::string(kRecord) + ".bak") == old);
  CHECK(contains(office.disk.text(kRecord).value(), "Hai"));
}

TEST_CASE("a record that a person corrected is not overwritten by the form again") {
  auto office = office_with_forms();
  office.disk.put("vp.md", returned_form(office, "van-phong", {{"I.01/result", "Một"}}));
  REQUIRE(collect(office, {"vp.md"}).code == 0);
  const auto corrected = replaced(office.disk.text(kRecord).value(), "Một", "Đã sửa tay");
  office.disk.put(kRecord, corrected);
  const auto said = collect(office, {"vp.md"});
  CHECK(said.code == 1);
  CHECK(contains(said.err, "  I.01/result: \"Đã sửa tay\" → \"Một\"\n"));
  CHECK(office.disk.text(kRecord) == corrected);
  // A comment or another order of keys is the same record.
  office.disk.put(kRecord, "# đã xem\n" + replaced(corrected, "Đã sửa tay", "Một"));
  CHECK(collect(office, {"vp.md"}).code == 0);
  // One with errors cannot be compared.
  office.disk.put(kRecord, "dinhky: 1\nresults: {");
  CHECK(collect(office, {"vp.md"}).code == 1);
  CHECK(collect(office, {"vp.md", "--replace"}).code == 0);
  CHECK(office.disk.text(std::string(kRecord) + ".bak") == "dinhky: 1\nresults: {");
}

TEST_CASE("a report for a locked period is taken, and told") {
  auto office = office_with_forms();
  office.disk.put("results/2025-Q1/.locked", "");
  office.disk.put("vp.md", returned_form(office, "van-phong"));
  const auto said = collect(office, {"vp.md"});
  CHECK(said.code == 0);
  CHECK(contains(said.err, "dinhky: vp.md: 2025-Q1 is locked"));
  CHECK(office.disk.text(kRecord).has_value());
}

TEST_CASE("a combined form is kept under its last quarter") {
  auto office = office_with_forms("2025-H1");
  office.disk.put("vp.md", returned_form(office, "van-phong", {}, "2025-H1"));
  const auto said = collect(office, {"vp.md"});
  CHECK(said.code == 0);
  CHECK(said.out == "results/2025-Q2/van-phong.yaml\n");
  // The paper's own words, made as a combined one, are no text of the unit.
  CHECK_FALSE(
      contains(office.disk.text("/office/results/2025-Q2/van-phong.yaml").value(), "stray"));
}

TEST_CASE("folders are searched, without what nobody put there") {
  auto office = office_with_forms();
  office.disk.put("thu/a/vp.md", returned_form(office, "van-phong"));
  office.disk.put("thu/b/c/tt.md", returned_form(office, "trung-tam-truyen-thong"));
  office.disk.put("thu/.an.md", "rác");
  office.disk.put("thu/~$vp.docx", "rác");
  office.disk.put("thu/Thumbs.db", "rác");
  const auto said = collect(office, {"thu"});
  CHECK(said.code == 0);
  CHECK(said.out ==
        "results/2025-Q1/van-phong.yaml\nresults/2025-Q1/trung-tam-truyen-thong.yaml\n");
  // The plan and the records lie in the office's own folder and are no returns.
  CHECK(collect(office, {"."}).err.find("results/") == std::string::npos);
}

TEST_CASE("a YAML form is filled in, collected, and gives the same record as the Markdown") {
  auto office = office_with_forms();
  REQUIRE(
      office.run({"stub", "--period", "2025-Q1", "--format", "yaml", "--unit", "van-phong"}).code ==
      0);
  auto yaml = office.disk.text("/office/out/2025-Q1/van-phong.yaml").value();
  // Not filled in, it is no report.
  const auto blank = collect(office, {"out/2025-Q1/van-phong.yaml"});
  CHECK(blank.code == 1);
  CHECK(contains(blank.err, "has not been filled in"));
  CHECK_FALSE(contains(blank.err, "error:"));
  for (size_t at = 0; (at = yaml.find("status:\n", at)) != std::string::npos;) {
    yaml.insert(at + 7, " Đang thực hiện");
  }
  for (size_t at = 0; (at = yaml.find("\n    result:\n", at)) != std::string::npos;) {
    const size_t item = yaml.rfind("\n  - ", at);
    if (yaml.compare(item, 10, "\n  - task:") == 0) yaml.insert(at + 12, " Đã làm");
    at += 12;
  }
  office.disk.put("vp.yaml", yaml);
  const auto said = collect(office, {"vp.yaml"});
  CHECK(said.code == 0);
  CHECK(said.out == "results/2025-Q1/van-phong.yaml\n");
  office.disk.put("vp.md", returned_form(office, "van-phong"));
  const auto again = collect(office, {"vp.md"});
  CHECK(again.code == 0);
  CHECK(contains(again.err, "1 unchanged"));
}

TEST_CASE("leftovers of a run that was cut off go with the next one") {
  auto office = office_with_forms();
  office.disk.put("results/2025-Q1/.van-phong.yaml.dinhky-tmp", "nửa");
  office.disk.put("results/2025-Q3/.x.yaml.bak.dinhky-tmp", "nửa");
  office.disk.put("results/ghi-chu/.x.dinhky-tmp", "của người khác");
  office.disk.put("vp.md", returned_form(office, "van-phong"));
  CHECK(collect(office, {"vp.md", "--dry-run"}).code == 0);
  CHECK(office.disk.text("results/2025-Q1/.van-phong.yaml.dinhky-tmp").has_value());
  CHECK(collect(office, {"vp.md"}).code == 0);
  CHECK_FALSE(office.disk.text("results/2025-Q1/.van-phong.yaml.dinhky-tmp").has_value());
  CHECK_FALSE(office.disk.text("results/2025-Q3/.x.yaml.bak.dinhky-tmp").has_value());
  CHECK(office.disk.text("results/ghi-chu/.x.dinhky-tmp").has_value());
}

TEST_CASE("on a terminal many files show how far the run is") {
  auto office = office_with_forms();
  office.stderr_is_terminal = true;
  for (int i = 0; i < 20; ++i) office.disk.put("thu/" + std::to_string(i) + ".md", "x");
  auto few = collect(office, {"thu"});
  CHECK(office.progress.empty());
  office.disk.put("thu/21.md", "x");
  const auto said = collect(office, {"thu"});
  CHECK(office.progress.starts_with("\rreading 16/21\rreading 21/21\r"));
  CHECK(office.progress.ends_with("\rreading 21/21\r\x1b[K"));
  CHECK_FALSE(contains(said.err, "reading"));
}

TEST_CASE("quiet speaks of what is wrong only; wrong use is told") {
  auto office = office_with_forms();
  office.disk.put("vp.md", returned_form(office, "van-phong"));
  const auto said = collect(office, {"vp.md", "--quiet"});
  CHECK(said.code == 0);
  CHECK(said.out.empty());
  CHECK(said.err.empty());
  CHECK(collect(office, {}).code == 2);
  CHECK(office.run({"collect", "-", "vp.md"}).code == 2);
  CHECK(collect(office, {"khong-co.md"}).code == 3);
}

}  // namespace
}  // namespace dinhky
