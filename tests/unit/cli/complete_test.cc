// What the shells' completion scripts are told when the key is pressed.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "cli/command.h"
#include "support/office.h"

namespace {

using dinhky::test::Office;
using Words = std::vector<std::string>;

// The words offered for the last one, a line each, meanings left out.
Words offered(Office& office, Words line) {
  line.insert(line.begin(), {"complete", "--"});
  const auto said = office.run(line);
  CHECK(said.code == 0);
  CHECK(said.err.empty());
  Words words;
  for (const auto row : dinhky::base::split(said.out, '\n')) {
    if (!row.empty()) words.emplace_back(row.substr(0, row.find('\t')));
  }
  return words;
}

Words offered(Words line) {
  Office office;
  office.put_real_plan();
  return offered(office, std::move(line));
}

const Words kFiles = {":files"};
const Words kFolders = {":folders"};

}  // namespace

TEST_CASE("complete: commands, wherever they may stand, hidden ones left out") {
  CHECK(offered({"che"}) == Words{"check"});
  CHECK(offered({"co"}) == Words{"collect", "completions"});
  CHECK(offered({"--quiet", "--lang", "en", "st"}) == Words{"stub", "status"});
  CHECK(offered({"xyz"}).empty());
  size_t shown = 0;
  for (const auto& command : dinhky::cli::commands()) shown += command.hidden ? 0U : 1U;
  CHECK(offered({""}).size() == shown);
}

TEST_CASE("complete: options of the command and of the program") {
  CHECK(offered({"check", "--st"}) == Words{"--strict"});
  CHECK(offered({"check", "--da"}) == Words{"--data"});
  CHECK(offered({"--vers"}) == Words{"--version"});
  CHECK(offered({"--strict"}).empty());
  CHECK(offered({"render", "-o"}) == Words{"-o"});
}

TEST_CASE("complete: listed values, behind a blank, behind =, in a list, as bash parts them") {
  const Words forms = {"docx", "md", "txt", "yaml"};
  CHECK(offered({"stub", "--format", ""}) == forms);
  CHECK(offered({"stub", "--format="}).front() == "--format=docx");
  CHECK(offered({"check", "--format=js"}) == Words{"--format=json"});
  CHECK(offered({"stub", "--format", "docx,m"}) == Words{"docx,md"});
  CHECK(offered({"stub", "--format=docx,m"}) == Words{"--format=docx,md"});
  CHECK(offered({"stub", "--format", "="}) == forms);
  CHECK(offered({"stub", "--format", "=", "t"}) == Words{"txt"});
  CHECK(offered({"report", "--format", "docx,"}).empty());
  CHECK(offered({"completions", ""}) == Words{"bash", "zsh", "fish"});
}

TEST_CASE("complete: files and folders are left to the shell, free words to the user") {
  CHECK(offered({"check", ""}) == kFiles);
  CHECK(offered({"check", "a.yaml", "b"}) == kFiles);
  CHECK(offered({"collect", "plan.yaml", "x", ""}) == kFiles);
  CHECK(offered({"render", "-o", "x"}) == kFiles);
  CHECK(offered({"stub", "--out", ""}) == kFolders);
  CHECK(offered({"stub", "--out=x"}) == kFolders);
  CHECK(offered({"stub", "plan.yaml", ""}).empty());
  CHECK(offered({"when", "Quý"}).empty());
  CHECK(offered({"due", "--within", ""}).empty());
}

TEST_CASE("complete: what only a plan or the data know") {
  CHECK(offered({"stub", "--unit", "van"}) == Words{"van-phong"});
  CHECK(offered({"stub", "--unit", "tong"}) == Words{"tong-hop"});
  CHECK(offered({"show", "--unit", "tong"}).empty());
  CHECK(offered({"stub", "--period", "2025-H"}) == Words{"2025-H1", "2025-H2"});
  CHECK(offered({"stub", "--period", "a"}) == Words{"all"});
  CHECK(offered({"report", "--period", "a"}).empty());
  CHECK(offered({"when", "--regime", "nd"}) == Words{"nd09-2019"});
  CHECK(offered({"explain", "unit-am"}) == Words{"unit-ambiguous"});
}

TEST_CASE("complete: the plan on the line goes before the one that lies here") {
  Office office;
  office.put_real_plan();
  office.disk.put("/office/khac.yaml",
                  "dinhky: 1\nplan: {year: 2031}\nunits: [{id: doi-mot, name: Đội Một}]\n");
  CHECK(offered(office, {"stub", "khac.yaml", "--unit", ""}) == Words{"doi-mot", "tong-hop"});
  CHECK(offered(office, {"stub", "khac.yaml", "--period", "20"}).front() == "2031-Q1");
}

TEST_CASE("complete: without a plan, with a broken one, with a hostile one") {
  Office office;
  CHECK(offered(office, {"stub", "--unit", ""}).empty());
  CHECK(offered(office, {"stub", "--period", ""}) == Words{"all", "current", "previous"});
  office.disk.put("/office/plan.yaml", "dinhky: 1\nplan: [");
  CHECK(offered(office, {"show", "--unit", ""}).empty());
  office.disk.put("/office/plan.yaml",
                  "dinhky: 1\nplan: {year: 2025}\n"
                  "units: [{id: $(reboot), name: X}, {id: tot, name: \"Y\\tZ\\e[2J\"}]\n");
  CHECK(offered(office, {"show", "--unit", ""}) == Words{"tot"});
  const auto raw = office.run({"complete", "--", "show", "--unit", "t"}).out;
  CHECK(raw.find('\x1b') == std::string::npos);
  CHECK(std::count(raw.begin(), raw.end(), '\n') == 1);
}

TEST_CASE("complete: no words, and words of a language") {
  Office office;
  CHECK(office.run({"complete"}).code == 0);
  const auto english = office.run({"complete", "--", "--lang", "en", "explai"});
  CHECK(english.out.find("explain\t") == 0);
  CHECK(english.out != office.run({"complete", "--", "explai"}).out);
}
