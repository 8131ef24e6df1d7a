// Returned forms read on several threads say what they say when they are read one after the other.
// What threads share is looked at by hand after a change: docs/performance.md, "Several
// processors".
#include "cli/returns_reader.h"

#include <doctest/doctest.h>

#include "diag/render.h"
#include "support/desk_session.h"
#include "support/returned_forms.h"

namespace dinhky::cli {
namespace {

// Everything of an outcome that is told or filed.
std::string all_of(const ReturnOutcome& outcome, const diag::Messages& messages) {
  std::string all = outcome.name + "\n" + outcome.file + "\n" + outcome.sha256 + "\n";
  if (outcome.refusal) all += "refused: " + messages.text(*outcome.refusal) + "\n";
  for (const auto& remark : outcome.remarks) all += "remark: " + messages.text(remark) + "\n";
  all += diag::render_text(outcome.sources, outcome.findings, messages, false);
  if (outcome.period) all += schedule::to_string(*outcome.period) + "\n";
  return all + outcome.record;
}

// Of every unit a filled form, a blank one of Word, one of another unit and a record that asks for
// help; and what is no form.
std::vector<ReturnedFile> returned_files(test::Office& office) {
  std::vector<ReturnedFile> files;
  for (const auto& path : office.disk.files()) {
    constexpr std::string_view kForms = "/office/out/2025-Q1/";
    if (!path.starts_with(kForms) || !path.ends_with(".md")) continue;
    const auto unit = path.substr(kForms.size(), path.size() - kForms.size() - 3);
    if (unit == "tong-hop") continue;
    const auto form = test::returned_form(office, unit, {{"general/next", "Việc của " + unit}});
    files.push_back({unit + ".md", unit + ".md", form});
    files.push_back({unit + "?.md", unit + ".md", test::replaced(form, unit, "khong-co")});
    const auto word = office.disk.text(std::string(kForms) + unit + ".docx").value();
    files.push_back({unit + ".docx", unit + ".docx", word});
    files.push_back({"dở.docx", "dở.docx", word.substr(0, word.size() / 2)});
    files.push_back({"a.yaml", "a.yaml",
                     "dinhky: 1\nplan: truyen-thong-kstthc-2025\nunit: " + unit +
                         "\nperiod: 2025-Q1\nresults:\n  - {task: I.99, status: done}\n"});
  }
  files.push_back({"x.txt", "x.txt", "không phải biểu mẫu"});
  files.push_back({"x.bin", "x.bin", std::string("\xFF\0\x01", 3)});
  return files;
}

TEST_CASE("on any number of threads the same outcomes in the same order") {
  auto office = test::office_with_forms();
  REQUIRE(office.run({"stub", "--period", "2025-Q1", "--format", "docx"}).code == 0);
  const auto files = returned_files(office);
  REQUIRE(files.size() > 20);
  test::DeskSession desk(office.disk);
  int code = kClean;
  const auto workspace = open_sound_workspace(*desk, "plan.yaml", Access::read, code);
  REQUIRE(workspace);
  PaperMaker maker(*desk, *workspace);
  REQUIRE(maker.load());
  const Record record(*desk, *workspace);
  const ReturnReader reader(*workspace, maker, record);
  std::vector<std::string> expected;
  size_t accepted = 0;
  for (const auto& file : files) {
    const auto outcome = reader.read(file);
    accepted += outcome.accepted() ? 1 : 0;
    expected.push_back(all_of(outcome, (*desk).messages));
  }
  CHECK(accepted > 3);
  CHECK(accepted < files.size() / 2);
  for (const size_t threads : {1u, 2u, 3u, 16u}) {
    CAPTURE(threads);
    std::vector<std::string> found;
    for (const auto& outcome : reader.read_each(files, threads)) {
      found.push_back(all_of(outcome, (*desk).messages));
    }
    CHECK(found == expected);
  }
}

}  // namespace
}  // namespace dinhky::cli
