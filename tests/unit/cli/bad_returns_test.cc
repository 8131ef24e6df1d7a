// What people send in the place of a filled form: each kind is refused with a message of its own,
// and nothing of it is taken.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "base/limits.h"
#include "emit/zip.h"
#include "support/docx_reader.h"
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

// ---- files of other kinds ----

using Parts = std::map<std::string, std::string>;

std::string zip(const Parts& parts) {
  const emit::ZipPacker packer;
  std::vector<emit::ZipPart> packed;
  for (const auto& [name, bytes] : parts) packed.push_back(packer.pack(name, bytes));
  std::vector<const emit::ZipPart*> list;
  for (const auto& part : packed) list.push_back(&part);
  auto archive = emit::to_zip(list);
  REQUIRE(archive.ok());
  return std::move(archive.value());
}

std::string word_form() {
  Office office = office_of_forms();
  REQUIRE(
      office.run({"stub", "--period", "2025-Q1", "--format", "docx", "--unit", "van-phong"}).code ==
      0);
  return office.disk.text("/office/out/2025-Q1/van-phong.docx").value();
}

// The Word form with one of its parts changed; an empty text leaves the part out.
std::string word_form_with(const std::string& part, const std::string& text) {
  auto parts = test::zip_parts(word_form());
  REQUIRE(parts.contains(part));
  parts.erase(part);
  if (!text.empty()) parts[part] = text;
  return zip(parts);
}

std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide.append(1, c).append(1, '\0');
  return wide;
}

const std::vector<Bad>& bad_files() {
  static const std::vector<Bad> list = {
      {"a scan as PDF", "quet.docx", "%PDF-1.7\n\xE2\xE3", "a PDF cannot be read"},
      {"a photo", "anh.docx", "\xFF\xD8\xFF\xE0" + std::string("\0JFIF", 5), "a photo or scan"},
      {"Word 97", "cu.doc",
       "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0') + utf16("WordDocument"),
       "a Word 97–2003 file (.doc)"},
      {"RTF", "cu.rtf", "{\\rtf1\\ansi Báo cáo}", "an RTF file"},
      {"OpenDocument", "libre.odt", zip({{"mimetype", "application/vnd.oasis.opendocument.text"}}),
       "an OpenDocument file"},
      {"a spreadsheet", "bang.xlsx",
       zip({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook/>"}}),
       "a spreadsheet"},
      {"a web page", "web.docx", "<html><body>Báo cáo</body></html>", "a web page or XML"},
      {"an empty file", "rong.docx", "", "the file is empty"},
      {"a file cut short", "cut.docx", word_form().substr(0, 9000), "is damaged or truncated"},
      {"a Word file with damaged XML", "hong.docx",
       word_form_with("word/document.xml", "<w:document><w:body>"), "the Word file is damaged"},
      {"a Word file without properties", "mat.docx", word_form_with("docProps/custom.xml", ""),
       "no longer says which plan, unit and period"},
      {"a Word form not filled in", "trong.docx", word_form(), "has not been filled in"},
      {"a ZIP of nothing", "rong.zip", zip({{".an", "x"}}), "the ZIP file contains no files"},
      {"a ZIP that unpacks to far too much", "bom.zip",
       zip({{"a.md", std::string(base::kMaxReturnBytes + 1, ' ')}}), "unpacks to far too much"},
      {"a ZIP in a ZIP", "long.zip", zip({{"trong.zip", zip({{"a.md", form()}})}}),
       "a ZIP file inside a ZIP file"},
      {"bytes of no kind", "la.bin", std::string("\x01\0\x02\0", 4), "neither a Word file"},
  };
  return list;
}

const std::vector<Bad>& bad_forms() {
  static const std::vector<Bad> list = {
      {"another plan's form", "khac.md",
       replaced(form(), "truyen-thong-kstthc-2025", "cai-cach-hanh-chinh-2025"),
       "is a form for the plan \"cai-cach-hanh-chinh-2025\""},
      {"no such unit", "don-vi.md", replaced(form(), "\"van-phong\"", "\"van-phongg\""),
       "the plan has no unit \"van-phongg\"; is \"van-phong\" meant?"},
      {"a unit that was gone", "q3.md", replaced(form(), "\"2025-Q1\"", "\"2025-Q3\""),
       "ended on 30/6/2025 and does not report for 2025-Q3"},
      {"the consolidated form", "tong-hop.md",
       office_of_forms().disk.text("/office/out/2025-Q1/tong-hop.md").value(),
       "is the consolidated form"},
      {"another year", "nam.md", replaced(form(), "\"2025-Q1\"", "\"2024-Q1\""),
       "which is not in 2025, the year of the plan"},
      {"no period", "ky.md", replaced(form(), "\"2025-Q1\"", "\"quý I\""),
       "the period \"quý I\" in the form cannot be read"},
      {"an unknown template", "mau.md", replaced(form(), "\"kstthc/1\"", "\"kstthc/9\""),
       "was made from the template \"kstthc/9\""},
      {"no front matter", "mat-dau.md", form().substr(form().find("<div")),
       "no longer says which plan, unit and period"},
      {"an unclosed mark", "ho.md", replaced(form(), "<!-- /dinhky -->\n", ""),
       "is not followed by a <!-- /dinhky -->"},
      {"a mark that nothing opens", "mo.md", replaced(form(), "<!-- dinhky:I.01/status -->\n", ""),
       "without an opening mark before it"},
      {"two answers in one place", "hai.md",
       form() + "<!-- dinhky:I.01/result -->\nKhác\n<!-- /dinhky -->\n",
       "appears twice with different answers"},
      {"a place that no form has", "o.md", form() + "<!-- dinhky:a/b -->\nKhác\n<!-- /dinhky -->\n",
       "this form has no place \"a/b\""},
      {"an answer to another unit's task", "viec.md",
       form() + "<!-- dinhky:IX.99/result -->\nĐã làm\n<!-- /dinhky -->\n",
       "[results-unknown-task]"},
      {"a status in no known words", "tinh-trang.md", form({{"I.01/status", "Rất tốt"}}),
       "[results-status]"},
      {"not filled in", "trong.md",
       office_of_forms().disk.text("/office/out/2025-Q1/van-phong.md").value(),
       "has not been filled in"},
      {"not UTF-8", "ma.md", form() + "\xE1\xBB", "is not UTF-8 text"},
      {"a slip in the YAML", "loi.yaml", record("results:\n  - {task: I.01\n"), "[yaml-syntax]"},
      {"a key that no record has", "khoa.yaml", record("resutls: []\n"), "[unknown-key]"},
      {"a record without a period", "thieu.yaml", "dinhky: 1\nplan: p\nunit: u\n", "[missing-key]"},
      {"a task twice", "lap.yaml", record("results:\n" + result("I.01", "") + result("I.01", "")),
       "[results-repeated]"},
      {"a record of a half-year", "nua-nam.yaml",
       replaced(record("results:\n" + result("I.01", "")), "2025-Q1", "2025-H1"),
       "are not stored but added up from"},
  };
  return list;
}

bool writes_nothing(const Office& office) {
  for (const auto& path : office.disk.files()) {
    if (path.starts_with("/office/results/")) return false;
  }
  return true;
}

void check_refused(const Bad& bad) {
  CAPTURE(bad.kind);
  Office office = office_of_forms();
  office.disk.put(bad.name, bad.bytes);
  const auto said = collect(office, {bad.name});
  CHECK(said.code == 1);
  CHECK(said.out.empty());
  const bool told = said.err.find(bad.said) != std::string::npos;
  CHECK_MESSAGE(told, said.err);
  CHECK(said.err.find("dinhky: " + bad.name + ": ") != std::string::npos);
  CHECK(said.err.ends_with("dinhky: 0 accepted, 0 unchanged, 1 refused\n"));
  CHECK(writes_nothing(office));
  // Beside a good one, the good one is taken.
  office.disk.put("tt.md", returned_form(office, "trung-tam-truyen-thong"));
  const auto both = collect(office, {bad.name, "tt.md"});
  CHECK(both.code == 1);
  CHECK(both.out == "results/2025-Q1/trung-tam-truyen-thong.yaml\n");
  CHECK(both.err.ends_with("dinhky: 1 accepted, 0 unchanged, 1 refused\n"));
}

TEST_CASE("bad returns: each has its message, none is taken") {
  for (const auto* list : {&bad_files(), &bad_forms()}) {
    std::set<std::string> pieces;
    for (const auto& bad : *list) {
      CHECK(pieces.insert(bad.said).second);
      check_refused(bad);
    }
  }
}

TEST_CASE("a form made for reading only") {
  Office office = office_of_forms();
  REQUIRE(office.run({"stub", "--period", "2025-Q1", "--format", "txt"}).code == 0);
  check_refused({"plain text", "vp.txt",
                 office.disk.text("/office/out/2025-Q1/van-phong.txt").value(),
                 "has none of the <!-- dinhky:… --> marks"});
}

TEST_CASE("a ZIP of several units' forms") {
  Office office = office_of_forms();
  const auto names = zip({{"Quý I/vp.md", form()},
                          {"../tt.md", returned_form(office, "trung-tam-truyen-thong")},
                          {"__MACOSX/._vp.md", "rác"},
                          {"quet.pdf", "%PDF-1.7"}});
  office.disk.put("thu.zip", names);
  const auto said = collect(office, {"thu.zip"});
  CHECK(said.code == 1);
  CHECK(said.out ==
        "results/2025-Q1/trung-tam-truyen-thong.yaml\nresults/2025-Q1/van-phong.yaml\n");
  CHECK(said.err.find("dinhky: thu.zip: quet.pdf: a PDF cannot be read") != std::string::npos);
  const auto record = office.disk.text("/office/results/2025-Q1/van-phong.yaml").value();
  CHECK(record.find("file: \"vp.md\"") != std::string::npos);
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
  for (const auto& entry : figures) {
    const std::string figure = entry.first;
    const std::string rule = entry.second;
    CAPTURE(figure);
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
  CHECK(said.err.find("dinhky: a.md: this run has two different reports") != std::string::npos);
  CHECK(said.err.find("the other being \"a.md\"") != std::string::npos);
  CHECK(said.err.find("the other being \"b.md\"") != std::string::npos);
  CHECK(writes_nothing(office));
  office.disk.put("b.md", form({{"general/next", "Một"}}));
  const auto same = collect(office, {"a.md", "b.md"});
  CHECK(same.code == 0);
  CHECK(same.err.find("dinhky: b.md: says the same as \"a.md\"; taken only once") !=
        std::string::npos);
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
