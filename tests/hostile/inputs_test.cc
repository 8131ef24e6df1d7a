// Inputs that are made to hurt, through whole commands: each ends with a finding or a message that
// says what is wrong, in bounded output, and nothing is written.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "support/docx_maker.h"
#include "support/docx_reader.h"
#include "support/office.h"
#include "support/returned_forms.h"

namespace dinhky {
namespace {

using test::Office;
using test::Said;
using Strings = std::vector<std::string>;

constexpr size_t kMostOutput = 20'000;  // bytes of messages, whatever the input

struct Told {
  int code = 0;
  std::string rule;  // "[yaml-syntax]" or words of the message
};

void check_told(Office& office, const Strings& command, const Told& expected) {
  const auto before = office.disk.files();
  const auto said = office.run(command);
  const auto all = said.out + said.err;
  CAPTURE(all.substr(0, 1000));
  CHECK(said.code == expected.code);
  CHECK(all.find(expected.rule) != std::string::npos);
  CHECK(all.size() < kMostOutput);
  CHECK(office.disk.files() == before);
}

std::string repeated(const std::string& piece, size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

const Strings kCheck = {"check", "plan.yaml", "--lang", "en"};

void check_plan(const std::string& name, const std::string& text, const Told& expected) {
  CAPTURE(name);
  Office office;
  office.disk.put("plan.yaml", text);
  check_told(office, kCheck, expected);
}

TEST_CASE("YAML without end") {
  constexpr size_t kMillion = 1'000'000;
  check_plan("too large", std::string(base::kMaxYamlBytes + 1, 'a'), {3, "larger than 16 MB"});
  check_plan("a line of NUL", std::string(kMillion, '\0'), {1, "[yaml-syntax]"});
  check_plan("a line of marks without letters", "dinhky: " + repeated("\u0301", kMillion),
             {1, "[wrong-type]"});
  check_plan("a line of blanks without width", "dinhky: " + repeated("\u200B", kMillion),
             {1, "[wrong-type]"});
  check_plan("a key of ten megabytes", std::string(10 * kMillion, 'k') + ": x\n",
             {1, "cannot be a key"});
  check_plan("a value of ten megabytes", "dinhky: " + std::string(10 * kMillion, 'v') + "\n",
             {1, "[wrong-type]"});
  check_plan("lists in lists, a million", std::string(kMillion, '['), {1, "[yaml-syntax]"});
  check_plan("lists in lists, by dashes", repeated("- ", kMillion) + "x\n", {1, "[yaml-syntax]"});
  check_plan("mappings in mappings", repeated("{a: ", kMillion), {1, "[yaml-syntax]"});
  check_plan("aliases, a million", "a: &x 1\nb: [" + repeated("*x, ", kMillion) + "]\n",
             {1, "[yaml-syntax]"});
  check_plan("laughs by the billion",
             "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n",
             {1, "[yaml-syntax]"});
  check_plan("items, more than are read", repeated("- x\n", base::kMaxYamlNodes + 1),
             {1, "[yaml-syntax]"});
  check_plan("documents, a hundred thousand", repeated("---\na: b\n", 100'000),
             {1, "[yaml-syntax]"});
  check_plan("one line of quotes", std::string(kMillion, '"'), {1, "[yaml-syntax]"});
  check_plan("unknown keys, a hundred thousand",
             [] {
               std::string text;
               for (int i = 0; i < 100'000; ++i) text += "k" + std::to_string(i) + ": x\n";
               return text;
             }(),
             {1, "[unknown-key]"});
}

// The small plan with another id of the plan's first unit.
std::string with_unit_id(const std::string& id) {
  return test::replaced(Office::source_file("tests/docs/small/plan.yaml"), "{id: van-phong,",
                        "{id: \"" + id + "\",");
}

TEST_CASE("ids are names of files, whatever the disk") {
  for (const std::string id :
       {"../x",     "/etc/x",    "a/b",   "x\\\\y", ".",        "..",      "",
        "con",      "nul",       "com1",  "lpt9",   "tong-hop", "don-doc", "Van-Phong",
        "v\u0103n", "va\u0306n", "a\\0b", "a.b",    "-",        "a "}) {
    check_plan("id " + id, with_unit_id(id), {1, "[wrong-type]"});
  }
  check_plan("a long id", with_unit_id(std::string(5000, 'a')), {1, "[wrong-type]"});
}

TEST_CASE("paths that the plan names stay in its workspace") {
  Office office;
  const auto plan = Office::source_file("tests/docs/small/plan.yaml");
  const size_t units = plan.find("\nunits:\n") + 1;
  const size_t annex = plan.find("\nannex:\n") + 1;
  office.disk.put("/etc/secret.yaml", "dinhky: 1\nunits: [{id: secret, name: Mật}]\n");
  office.disk.put("xa/2026/units.yaml", "dinhky: 1\nunits: [{id: secret, name: Mật}]\n");
  office.disk.put_link("xa/2026/link.yaml", "/etc/secret.yaml");
  office.disk.put_link("xa/2026/loop.yaml", "loop.yaml");
  const std::string file = "xa/2026/plan.yaml";
  for (const std::string path : {"../../../etc/secret.yaml", "/etc/secret.yaml", "link.yaml",
                                 "loop.yaml", "../../../../../etc/secret.yaml", "./", ".",
                                 "missing.yaml", "\"\"", "\"  \"", "\"units.yaml\\0.txt\""}) {
    CAPTURE(path);
    office.disk.put(file, plan.substr(0, units) + "units: " + path + "\n" + plan.substr(annex));
    check_told(office, {"check", file, "--lang", "en"}, {1, "[file-unreadable]"});
    CHECK(office.run({"show", file, "--format", "json"}).out.find("secret") == std::string::npos);
  }
}

TEST_CASE("arguments are no way out of the folder") {
  Office office;
  office.disk.put("plan.yaml", Office::source_file("tests/docs/small/plan.yaml"));
  for (const std::string period : {"../../2026-Q1", "/2026-Q1", "2026-Q1/..", "2026-Q5",
                                   "9999999999-Q1", "2026-Q1\x1b[2J", "", "2026-Q1..", "-1"}) {
    CAPTURE(period);
    check_told(office, {"stub", "plan.yaml", "--period", period, "--lang", "en"}, {2, "dinhky: "});
  }
  check_told(office, {"stub", "plan.yaml", "--unit", "../x", "--period", "2026-Q1"}, {2, "../x"});
}

// A form of the real plan, packed and spoilt; nothing of it is taken.
struct SpoiltReturn {
  const char* name;
  std::string file;
  std::string bytes;
  std::string said;
};

std::string packed(const std::string& part, const std::string& text) {
  auto office = test::office_with_forms();
  const Strings stub = {"stub", "--period", "2025-Q1", "--format", "docx", "--unit", "van-phong"};
  REQUIRE(office.run(stub).code == 0);
  const auto read = test::zip_parts(office.disk.text("/office/out/2025-Q1/van-phong.docx").value());
  test::DocxParts parts(read.begin(), read.end());
  for (auto& [name, bytes] : parts) {
    if (name == part) bytes = text;
  }
  return test::zip_of(parts);
}

// The library that packs refuses such names; the one that unpacks shows the arrow of DOS.
std::string with_escape(std::string zip) {
  for (size_t at = zip.find("@[2J"); at != std::string::npos; at = zip.find("@[2J")) zip[at] = 0x1b;
  return zip;
}

TEST_CASE("returns that are made to hurt") {
  const auto nested = [] {
    std::string zip = test::zip_of({{"a.md", "x"}});
    for (int i = 0; i < 40; ++i) zip = test::zip_of({{"b.zip", zip}});
    return zip;
  }();
  const std::string laughs =
      "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>";
  const std::string outside =
      "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document>&x;</w:document>";
  const auto deep = repeated("<w:p>", 100'000);
  const auto many = "<w:document>" + repeated("<w:p/>", base::kMaxXmlTags + 1) + "</w:document>";
  const SpoiltReturn returns[] = {
      {"a ZIP in ZIPs", "thu.zip", nested, "b.zip"},
      {"a bomb", "thu.zip",
       test::zip_of({{"a.md", std::string(base::kMaxArchiveEntryBytes + 1, '0')}}), "a.md"},
      {"a bomb in a DOCX", "a.docx", packed("word/document.xml", std::string(40u << 20, ' ')),
       "a.docx"},
      {"entities", "a.docx", packed("word/document.xml", laughs), "a.docx"},
      {"an entity that reads a file", "a.docx", packed("word/document.xml", outside), "a.docx"},
      {"a character that ends a text", "a.docx",
       packed("word/document.xml", "<w:document><w:t>trước&#x00; sau</w:t></w:document>"),
       "a.docx"},
      {"elements in elements", "a.docx", packed("word/document.xml", deep), "a.docx"},
      {"elements without end", "a.docx", packed("word/document.xml", many), "a.docx"},
      {"a Markdown file of one line", "a.md", std::string(5u << 20, '#'), "a.md"},
      {"marks without end", "a.md", repeated("<!-- dinhky:x -->\n", 100'000), "a.md"},
      {"a name that writes to the terminal", "thu.zip",
       with_escape(test::zip_of({{"@[2J.md", "x"}})), "\u2190[2J.md"},
  };
  for (const auto& spoilt : returns) {
    CAPTURE(spoilt.name);
    auto office = test::office_with_forms();
    office.disk.put(spoilt.file, spoilt.bytes);
    check_told(office, {"collect", "plan.yaml", spoilt.file, "--lang", "en"}, {1, spoilt.said});
  }
}

TEST_CASE("documents to import that are made to hurt") {
  struct Document {
    std::string name;
    std::string bytes;
    int code = 1;
  };
  const Document documents[] = {
      {"ke-hoach.docx", test::docx_of(repeated("<w:tbl><w:tr><w:tc>", 50'000))},
      {"ke-hoach.docx",
       test::zip_of({{"word/document.xml", std::string(base::kMaxXmlBytes + 1, ' ')}})},
      {"ke-hoach.docx", test::zip_of({{"b.docx", test::zip_of({{"c", "x"}})}})},
      {"ke-hoach.docx", "PK\x03\x04"},
      {"ke-hoach.csv", std::string(base::kMaxReturnBytes + 1, ','), 3},
      {"ke-hoach.txt", std::string(1000, '\0')},
      {"ke-hoach.pdf", "%PDF-1.7"},
  };
  for (const auto& document : documents) {
    CAPTURE(document.name);
    CAPTURE(document.bytes.size());
    Office office;
    office.disk.put(document.name, document.bytes);
    check_told(office, {"import", document.name, "-o", "plan.yaml", "--lang", "en"},
               {document.code, document.name});
  }
}

}  // namespace
}  // namespace dinhky
