// Every field that a plan can hold is told, in both languages, as JSON and on paper.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <vector>

#include "support/office.h"

namespace {

using dinhky::test::Office;
using nlohmann::json;

// A plan with everything in it; each `%` is a word that the two versions have different.
constexpr const char* kWhole = R"(dinhky: 1
plan:
  id: ke-hoach
  type: Kế hoạch %
  title: Cải cách hành chính % năm 2026
  year: 2026
  number: 1%
  symbol: KH-%
  place: Nơi %
  date: 2026-01-1%
  medium: @medium
  issuer: {name: Chủ tịch %, body: UBND %, superior: Tỉnh %}
  signer: {authority: KT. %, title: Phó %, name: Ông %}
  preamble: Thực hiện chương trình % của tỉnh về cải cách hành chính trong năm
  bases: [{type: Luật, number: 1/QH, date: 2020-01-0%, issuer: Quốc hội %, about: về %}]
  body:
    - {heading: Mục đích % của kế hoạch, paragraphs: [Nâng cao chất lượng % phục vụ nhân dân]}
  closing: Trên đây là kế hoạch % của xã
  recipients: [UBND tỉnh, Nơi %]
units:
  - {id: a, name: Phòng A, aliases: [Bí danh %], abbr: A%, level: @level, kind: @kind, place: P%, head: {authority: TL. %, title: Trưởng %, name: Bà %}, code: "%", parent: b, valid: {from: 2026-01-0%, until: 2026-10-0%}, successors: [@unit]}
  - {id: b, name: Phòng B %}
  - {id: c, name: Phòng C}
groups:
  - {id: g, name: Nhóm %, members: [@unit]}
  - {id: h, name: Nhóm hai, members: {level: @level, kind: @kind, parent: @unit}}
  - {id: m, name: Nhóm mở, members: open, candidates: [@unit]}
calendars:
  lich: {title: Lịch %, dates: [2026-05-1%]}
annex:
  type: Phụ lục %
  time_heading: Thời gian %
  title: Danh mục %
  headings: {number: TT %, content: Nội dung}
  sections:
    - part: Phần %
      number: A%
      title: Cải cách % thủ tục hành chính
      tasks:
        - {id: I.01, content: Rà soát % thủ tục hành chính của xã, lead: [@unit], coordinating: [a, @unit], schedule: Tháng %, deliverable: Báo cáo %, responsible: Ông %, assigned_by: Bà %, budget: "% triệu", note: Ghi %, extra: {Kinh phí: "%"}, indicators: {so: {label: Số %, unit: lớp %, target: %, @per aggregate: @sum}}}
        - {id: I.02, content: Việc hai, lead: [a], schedule: {calendar: lich, phrase: Theo lịch %}}
        - {id: I.03, content: Việc ba, lead: [a], schedule: {after: [I.0%], by: 2026-12-0%}}
reporting:
  regime: @regime
  reports: [@report]
  combine: @yes
  outline: @outline
  if_day_off: @move
  lines: [{from: 2026-01-0%, until: 2026-12-0%, compiler: a, addressee: Nơi %, via: Qua %, superior: Trên %}]
  deadlines: {units: {@deadline}, superior: {dates: {2026-Q1: 2026-04-0%}}}
  work_calendar: @days
)";

std::string version(int which) {
  std::string text = kWhole;
  const bool one = which == 1;
  const auto put = [&](std::string_view name, std::string_view first, std::string_view second) {
    for (size_t at = 0; (at = text.find(name, at)) != std::string::npos;) {
      text.replace(at, name.size(), one ? first : second);
    }
  };
  put("%", "1", "2");
  put("@medium", "electronic", "paper");
  put("@level", "xa", "huyen");
  put("@kind", "phong", "van-phong");
  put("@unit", "b", "c");
  put("@sum", "sum", "last");
  put("@per", "target_per: unit,", "");
  put("@regime", "nd09-2019", "calendar");
  put("@report", "quarterly", "annual");
  put("@yes", "true", "false");
  put("@outline", "kstthc", "plan-progress");
  put("@move", "previous", "next");
  put("@deadline", "working_days_after_cutoff: 2", "on: ngày 20 tháng cuối quý");
  put("@days", "cu.yaml", "moi.yaml");
  return text;
}

Office office_with_versions() {
  Office office;
  office.disk.put("/office/old.yaml", version(1));
  office.disk.put("/office/new.yaml", version(2));
  const std::string row = "[{days: 2026-03-0";
  const std::string end = ", name: Ngày, source: QĐ}]\n";
  const std::string years[] = {"2026", "2027"};
  int which = 0;
  for (const char* name : {"cu", "moi"}) {
    const auto day = [&](int n) { return row + std::to_string(n + which) + end; };
    office.disk.put("/office/" + std::string(name) + ".yaml",
                    "dinhky: 1\noff: " + day(2) + "worked: " + day(4) + "normal: " + day(6) +
                        "complete: [" + years[which] + "]\n");
    ++which;
  }
  return office;
}

const std::vector<std::string> kGit = {"diff",   "--git",    "plan.yaml", "old.yaml", "1",
                                       "100644", "new.yaml", "2",         "100644"};

std::vector<std::string> with(std::vector<std::string> arguments,
                              const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

TEST_CASE("every field is told in both languages") {
  auto office = office_with_versions();
  for (const char* language : {"vi", "en"}) {
    const auto said = office.run(with(kGit, {"--lang", language}));
    CAPTURE(said.out);
    CHECK(said.code == 0);
    CHECK(said.out.find("«") == std::string::npos);
    CHECK(said.out.find("{") == said.out.find("{+"));
  }
  const auto said = office.run(with(kGit, {"--lang", "en"})).out;
  // One of each kind of field; the list of all is what «» and {} above look for.
  for (const char* line :
       {"~ document type: Kế hoạch 1 → Kế hoạch 2", "~ medium: electronic → paper",
        "issuer: Chủ tịch 1 → Chủ tịch 2", "date: 01/01/2020 → 02/01/2020",
        "level: commune (xa) → district (huyen)", "valid until: 01/10/2026 → 02/10/2026",
        "members' parent: Phòng B 1 → Phòng C", "dates: 11/5/2026 → 12/5/2026",
        "column headings: number: TT 1 → number: TT 2", "column “Kinh phí”: 1 → 2",
        "reports: quarterly → annual", "combined reports: yes → no",
        "deadline towards the superior: 2026-Q1: 01/4/2026 → 2026-Q1: 02/4/2026",
        "own days off: 02/3/2026 Ngày (QĐ) → 03/3/2026 Ngày (QĐ)", "years complete: 2026 → 2027",
        "successors: Phòng B 1 → Phòng C", "sections renumbered: A1 → A2",
        "(according to the calendar “Lịch 1”)"}) {
    CAPTURE(line);
    CAPTURE(said);
    CHECK(said.find(line) != std::string::npos);
  }
}

TEST_CASE("a plan added, removed or unreadable is told to git in a line") {
  auto office = office_with_versions();
  auto arguments = kGit;
  arguments[3] = "/dev/null";
  CHECK(office.run(arguments).out.find("kế hoạch mới: Cải cách hành chính 2 năm 2026 (3 việc") !=
        std::string::npos);
  arguments = kGit;
  arguments[6] = "/dev/null";
  CHECK(office.run(arguments).out.find("bỏ kế hoạch") != std::string::npos);
  office.disk.put("/office/new.yaml", "dinhky: 1\nunits: []\n");
  CHECK(office.run(kGit).out.find("git diff --no-ext-diff -- plan.yaml") != std::string::npos);
  arguments[6] = "nowhere.yaml";
  CHECK(office.run(arguments).code == 3);
  CHECK(office.run({"diff", "--git", "plan.yaml"}).out.find("hợp nhất") != std::string::npos);
}

TEST_CASE("git's pager gets colours") {
  auto office = office_with_versions();
  CHECK(office.run(kGit).out.find('\x1b') == std::string::npos);
  office.variables["GIT_PAGER_IN_USE"] = "true";
  CHECK(office.run(kGit).out.find('\x1b') != std::string::npos);
  CHECK(office.run(with(kGit, {"--color", "never"})).out.find('\x1b') == std::string::npos);
  office.variables["NO_COLOR"] = "1";
  CHECK(office.run(kGit).out.find('\x1b') == std::string::npos);
}

TEST_CASE("a shared units file is looked for from the plan's own path") {
  Office office;
  const auto small = Office::source_file("tests/docs/small/plan.yaml");
  const auto begin = small.find("units:");
  const auto end = small.find("groups:");
  office.disk.put("/office/units.yaml", "dinhky: 1\n" + small.substr(begin, end - begin));
  auto plan = small.substr(0, begin) + "units: ../units.yaml\n" + small.substr(end);
  office.disk.put("/office/2026/plan.yaml", plan);
  office.disk.put("/blobs/old/plan.yaml", plan);
  plan.replace(plan.find("[van-phong]"), 11, "[Văn phòng HĐND&UBND xã]");
  office.disk.put("/blobs/new/plan.yaml", plan);
  const std::vector<std::string> git = {
      "diff",  "--git",  "2026/plan.yaml",       "/blobs/old/plan.yaml",
      "1",     "100644", "/blobs/new/plan.yaml", "2",
      "100644"};
  CHECK(office.run(git).out.find("nội dung kế hoạch không đổi") != std::string::npos);
  // Without it the two spellings still fold to one name, an id and a name do not.
  office.disk.erase("/office/units.yaml");
  CHECK(office.run(git).out.find("van-phong → Văn phòng HĐND&UBND xã") != std::string::npos);
}

TEST_CASE("one of the plans comes from standard input") {
  Office office;
  office.disk.put("/office/new.yaml", Office::source_file("tests/docs/amended/plan.yaml"));
  office.standard_input = Office::source_file("tests/docs/amended/plan-cu.yaml");
  const auto said = office.run({"diff", "-", "new.yaml", "--format", "json"});
  REQUIRE(said.code == 0);
  const auto document = json::parse(said.out);
  CHECK(document["version"] == 1);
  CHECK(document["changes"].size() == 12);
}

TEST_CASE("nothing of a plan reaches the terminal as a control sequence") {
  Office office;
  auto plan = Office::source_file("tests/docs/small/plan.yaml");
  office.disk.put("/office/old.yaml", plan);
  const std::string content = "Rà soát thủ tục hành chính thuộc thẩm quyền";
  plan.replace(plan.find(content), content.size(), R"("Rà soát \e[31m thủ tục hành chính")");
  office.disk.put("/office/new.yaml", plan);
  const auto said = office.run(kGit);
  CHECK(said.code == 0);
  CHECK(said.out.find('\x1b') == std::string::npos);
  CHECK(said.out.find("u{001B}") != std::string::npos);
}

TEST_CASE("what is no plan is told to git as it stands, without what a terminal would obey") {
  Office office;
  const auto told = [&office](const std::string& bytes) {
    office.disk.put("/office/plan.yaml", bytes);
    const auto said = office.run({"diff", "--textconv", "plan.yaml"});
    CHECK(said.code == 0);
    return said.out;
  };
  CHECK(told("a: [\n\tb\x1b[31m\r\n\xA7 t\xC3\xA0\rc\n") ==
        "a: [\n\tb\\u{001B}[31m\r\n\\xA7 tà\\u{000D}c\n");
  const std::vector<std::string> alike = {"a: [\n\tb\n", "a: [\n b\n", "a: [\r\n b\r\n",
                                          "a: [\n \xA7\n", "a: [\n \xA8\n"};
  std::set<std::string> versions;
  for (const auto& bytes : alike) versions.insert(told(bytes));
  CHECK(versions.size() == alike.size());
}

}  // namespace
