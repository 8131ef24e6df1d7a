#include "plan/load.h"

#include <doctest/doctest.h>

#include "support/findings.h"
#include "support/memory_file_system.h"

namespace dinhky::plan {
namespace {

using test::Strings;

const std::string kHead =
    "dinhky: 1\n"
    "plan: {id: a, type: Kế hoạch, title: Tên, year: 2025, date: 2025-03, issuer: {name: UBND}}\n";
const std::string kUnits = "units: [{id: van-phong, name: Văn phòng}]\n";
const std::string kAnnex =
    "annex: {sections: [{title: Mục, tasks: [{content: Việc, lead: [van-phong], "
    "schedule: Thường xuyên}]}]}\n";
const std::string kReporting = "reporting: {regime: calendar, reports: [quarterly]}\n";

struct Loaded {
  test::MemoryFileSystem disk;
  base::DataStore data;
  diag::Sources sources;
  diag::Findings findings;
  std::optional<Plan> plan;

  void load(const std::string& text, const std::string& path = "plan.yaml") {
    disk.put(path, text);
    const auto file = sources.add(path, text);
    LoadContext context{disk, data, sources, findings};
    plan = load_plan(context, file);
    findings.sort();
  }
  Strings told() const { return test::told(sources, findings); }
};

TEST_CASE("an office's own days come from a file that the plan names") {
  Loaded f;
  f.disk.put("a/lich.yaml",
             "dinhky: 1\noff: [{days: 2025-03-17..2025-03-18, name: Lễ}]\n"
             "worked: [{days: 22/3/2025}]\nnormal: [{days: 2025-05-02}]\ncomplete: [2028]\n");
  f.load(kHead + kUnits + kAnnex +
             "reporting: {reports: [quarterly], work_calendar: ../lich.yaml, if_day_off: next}\n",
         "a/2025/plan.yaml");
  REQUIRE(f.plan);
  CHECK(f.told() == Strings{});
  const auto& days = f.plan->reporting.own_days;
  REQUIRE(days.off.size() == 1);
  CHECK(base::to_iso(days.off[0].days.last) == "2025-03-18");
  CHECK(days.off[0].what.name == "Lễ");
  CHECK(days.worked.size() == 1);
  CHECK(days.normal.size() == 1);
  CHECK(days.complete == std::vector<int>{2028});
  CHECK(f.plan->reporting.if_day_off == schedule::Move::next);
  CHECK(f.plan->reporting.regime.empty());  // the date chooses
}

TEST_CASE("own days outside the workspace are not read") {
  Loaded f;
  f.disk.put("lich.yaml", "dinhky: 1\n");
  f.load(kHead + kUnits + kAnnex +
             "reporting: {reports: [quarterly], work_calendar: ../../lich.yaml}\n",
         "a/2025/plan.yaml");
  CHECK(f.told() == Strings{"5:50-5:65 error file-unreadable.outside"});
}

TEST_CASE("the three forms of a deadline, exactly one of them") {
  const auto load = [](const std::string& form) {
    Loaded f;
    f.load(kHead + kUnits + kAnnex +
           "reporting:\n  reports: [quarterly]\n  deadlines:\n    units: " + form + "\n");
    Strings told = f.told();
    const auto& units = f.plan->reporting.units;
    if (units.working_days_after_cutoff) told.push_back("counted");
    if (units.on) told.push_back("on " + std::to_string(units.on->day));
    for (const auto& dated : units.dates) {
      told.push_back(schedule::to_string(dated.period) + " " + base::to_iso(dated.day));
    }
    return told;
  };
  CHECK(load("{working_days_after_cutoff: 2}") == Strings{"counted"});
  CHECK(load("{on: ngày 20 tháng cuối quý}") == Strings{"on 20"});
  CHECK(load("{dates: {2025-Q1: 20/3/2025, 2025: 2025-12-19}}") ==
        Strings{"2025-Q1 2025-03-20", "2025 2025-12-19"});
  CHECK(load("{dates: {2025-Q1: 2205-03-20}}") == Strings{"8:30-8:40 error date-form"});
  CHECK(load("{dates: {2025-Q1: 2052-03-20}}") ==
        Strings{"8:30-8:40 warning schedule-outside-year", "2025-Q1 2052-03-20"});
  CHECK(load("{}") == Strings{"8:12-8:14 error wrong-type.deadline-form"});
  CHECK(load("{dates: {}}") == Strings{"8:13-8:18 error wrong-type.deadline-form"});
  CHECK(load("{on: 20, working_days_after_cutoff: 2}") ==
        Strings{"8:13-8:15 error wrong-type.deadline-form"});
  CHECK(load("{on: 20}") == Strings{"8:17-8:19 error wrong-type.deadline-phrase"});
  CHECK(load("{working_days_after_cutoff: hai}") == Strings{"8:40-8:43 error wrong-type.integer"});
  CHECK(load("{dates: {2026-Q1: 2026-03-20, Q2: 2025-06-20, 2025-Q3: mai}}") ==
        Strings{"8:21-8:28 error wrong-type.period", "8:42-8:44 error wrong-type.period",
                "8:67-8:70 error date-form"});
}

TEST_CASE("a small plan") {
  Loaded f;
  f.load(kHead + kUnits + kAnnex + kReporting);
  REQUIRE(f.plan);
  CHECK(f.told() == Strings{});
  CHECK(f.plan->head.title.value == "Tên");
  CHECK(f.plan->head.year == 2025);
  REQUIRE(f.plan->head.date);
  CHECK_FALSE(f.plan->head.date->day);
  CHECK(f.plan->head.electronic);
  CHECK(f.plan->units.size() == 1);
  REQUIRE(f.plan->tasks().size() == 1);
  const auto& task = *f.plan->tasks()[0];
  CHECK(task.id.value == "I.01");  // derived from its place
  CHECK_FALSE(task.id_given);
  CHECK(task.lead.at(0).value == "van-phong");
  CHECK(test::place(f.sources, task.lead[0].span) == "4:64");
  CHECK(task.schedule.value.kind == schedule::ScheduleKind::ongoing);
  CHECK(f.plan->reporting.quarterly);
  CHECK_FALSE(f.plan->reporting.annual);
  CHECK(f.plan->reporting.combine);
}

TEST_CASE("the version is read before anything else") {
  Loaded f;
  f.load("dinhky: 2\nnew-key: {of: the future}\n");
  CHECK_FALSE(f.plan);
  CHECK(f.told() == Strings{"1:9-1:10 error wrong-type.version"});
  CHECK(test::argument(f.findings.all()[0].message, "value") == "2");
}

TEST_CASE("a file without a plan in it") {
  for (const std::string text : {"", "# only a comment\n"}) {
    Loaded f;
    f.load(text);
    CHECK_FALSE(f.plan);
    REQUIRE(f.findings.all().size() == 1);
    CHECK(f.findings.all()[0].message.key == "wrong-type.empty-file");
  }
  Loaded list;
  list.load("- a\n- b\n");
  CHECK_FALSE(list.plan);
  CHECK(list.findings.all().at(0).message.key == "wrong-type.mapping");
}

TEST_CASE("missing parts are told one by one, and loading goes on") {
  Loaded f;
  f.load("dinhky: 1\nplan: {id: a}\n");
  CHECK(f.plan);
  Strings missing;
  for (const auto& finding : f.findings.all()) {
    CHECK(finding.rule == "missing-key");
    missing.push_back(test::argument(finding.message, "key"));
  }
  CHECK(missing == Strings{"units", "annex", "reporting", "type", "title", "year", "issuer"});
}

TEST_CASE("a bad field gives one finding and reads as not given") {
  Loaded f;
  f.load(kHead + kUnits +
         "annex: {sections: [{title: Mục, tasks: [{content: [x], lead: van-phong}]}]}\n" +
         kReporting);
  REQUIRE(f.plan);
  CHECK(f.findings.all().size() == 2);
  const auto& task = *f.plan->tasks().at(0);
  CHECK(task.content.empty());
}

TEST_CASE("heads and cells of the annex's columns, in the document's order") {
  Loaded f;
  f.load(kHead + kUnits + kReporting +
         "annex:\n  type: Phụ lục\n"
         "  headings: {number: TT, content: Nhiệm vụ, Địa điểm: , schedule: Thời hạn}\n"
         "  sections:\n    - tasks: [{content: Việc, lead: [van-phong], schedule: Quý II, "
         "responsible: Bà Bình, assigned_by: Công văn 5, budget: 2 triệu, note: Gấp, "
         "extra: {Địa điểm: Hội trường}}]\n");
  REQUIRE(f.plan);
  CHECK(f.told() == Strings{});
  const auto& annex = f.plan->annex;
  CHECK(annex.type.value == "Phụ lục");
  CHECK(annex.time_heading.value == "Thời hạn");  // the column's head, said once
  REQUIRE(annex.headings.size() == 4);
  CHECK(annex.headings[2].key.value == "Địa điểm");
  CHECK(annex.heading("content").value == "Nhiệm vụ");
  CHECK(annex.heading("lead").empty());
  const auto& task = annex.sections.front().tasks.front();
  CHECK(task.id.value == "I.01");
  CHECK(task.responsible.value == "Bà Bình");
  CHECK(task.assigned_by.value == "Công văn 5");
  CHECK(task.budget.value == "2 triệu");
  CHECK(task.note.value == "Gấp");
  REQUIRE(task.extra.size() == 1);
  CHECK(task.extra[0].value.value == "Hội trường");
  // "Thời hạn" makes the bare period a time limit.
  CHECK(task.schedule.value.kind == schedule::ScheduleKind::deadline);
}

TEST_CASE("the head of a column that no task has") {
  Loaded f;
  f.load(kHead + kUnits + kReporting +
         "annex: {headings: {contents: Việc}, sections: [{tasks: [{content: Việc, "
         "lead: [van-phong], schedule: Quý II}]}]}\n");
  CHECK(f.told() == Strings{"5:20-5:28 error unknown-key"});
}

TEST_CASE("units in a file of their own, shared by several plans") {
  Loaded f;
  f.disk.put("/office/units.yaml",
             "dinhky: 1\nunits: [{id: van-phong, name: Văn phòng}]\n"
             "groups: [{id: phong, name: Các phòng, members: [van-phong]}]\n");
  f.load(kHead + "units: ../units.yaml\n" + kAnnex + kReporting, "2025/plan.yaml");
  REQUIRE(f.plan);
  CHECK(f.told() == Strings{});
  CHECK(f.plan->units_known);
  CHECK(f.plan->units_shared);
  CHECK(f.plan->units.at(0).id.value == "van-phong");
  CHECK(f.plan->groups.at(0).id.value == "phong");
  CHECK(f.sources.size() == 2);
  CHECK(f.plan->units[0].id.span.file == 1);
}

TEST_CASE("mistakes in the units file are told in the units file") {
  Loaded f;
  f.disk.put("/office/units.yaml", "dinhky: 1\nunits: [{id: Văn-phòng, name: Văn phòng}]\n");
  f.load(kHead + "units: ../units.yaml\n" + kAnnex + kReporting, "2025/plan.yaml");
  REQUIRE(f.findings.all().size() == 1);
  CHECK(f.told() == Strings{"2:14-2:23 error wrong-type.id"});
  CHECK(f.findings.all()[0].span.file == 1);
}

// The workspace is the nearest folder above with a .git, else the parent of the plan's folder.
TEST_CASE("no path from a file leaves the workspace") {
  struct Case {
    const char* units;
    const char* message;
  };
  for (const Case& test : {Case{"../../units.yaml", "file-unreadable.outside"},
                           Case{"/secret/units.yaml", "file-unreadable.outside"},
                           Case{"link.yaml", "file-unreadable.outside"},
                           Case{"../away/units.yaml", "file-unreadable.outside"},
                           Case{"no-such-file.yaml", "file-unreadable"}}) {
    Loaded f;
    f.disk.put("/units.yaml", "dinhky: 1\nunits: []\n");
    f.disk.put("/secret/units.yaml", "dinhky: 1\nunits: []\n");
    f.disk.put_link("/office/2025/link.yaml", "/secret/units.yaml");
    f.disk.put_link("/office/away", "/secret");
    f.load(kHead + "units: " + test.units + "\n" + kAnnex + kReporting, "2025/plan.yaml");
    CAPTURE(std::string(test.units));
    REQUIRE(f.findings.all().size() == 1);
    CHECK(f.findings.all()[0].message.key == test.message);
    CHECK(test::place(f.sources, f.findings.all()[0].span) == "3:8");
    REQUIRE(f.plan);
    CHECK_FALSE(f.plan->units_known);
  }
}

TEST_CASE("a .git further up makes the workspace larger, a neighbour of like name does not") {
  Loaded git;
  git.disk.put("/office/.git/config", "");
  git.disk.put("/office/units.yaml", "dinhky: 1\nunits: []\n");
  git.load(kHead + "units: ../../units.yaml\n" + kAnnex + kReporting, "plans/2025/plan.yaml");
  CHECK(git.plan->units_known);
  Loaded neighbour;
  neighbour.disk.put("/office/plans-old/units.yaml", "dinhky: 1\nunits: []\n");
  neighbour.load(kHead + "units: ../../plans-old/units.yaml\n" + kAnnex + kReporting,
                 "plans/2025/plan.yaml");
  CHECK_FALSE(neighbour.plan->units_known);
}

TEST_CASE("calendars: days and ranges, and what is wrong with them") {
  Loaded f;
  f.load(kHead + kUnits +
         "calendars:\n"
         "  kiem-tra: {dates: [2025-05-12..2025-05-16, 22/9/2025]}\n"
         "  sai: {dates: [2025-05-16..2025-05-12, tháng 5, 2026-01-05]}\n" +
         kAnnex + kReporting);
  REQUIRE(f.plan);
  REQUIRE(f.plan->calendars.size() == 2);
  const auto& dates = f.plan->calendars[0].dates;
  REQUIRE(dates.size() == 2);
  CHECK(base::to_iso(dates[0].last) == "2025-05-16");
  CHECK(base::to_iso(dates[1].first) == "2025-09-22");
  CHECK(dates[1].first == dates[1].last);
  CHECK(f.told() == Strings{"6:17-6:39 error schedule-reversed", "6:41-6:48 error date-form.range",
                            "6:50-6:60 warning schedule-outside-year"});
}

TEST_CASE("characters that stand behind escapes are told as if they stood there") {
  const auto told = [](const std::string& name) {
    Loaded f;
    f.load(kHead + "units:\n  - {id: a, name: " + name + "}\n" + kAnnex + kReporting);
    return f.told();
  };
  const Strings seen = {"4:19-4:29 warning suspicious-character.invisible"};
  CHECK(told("\"x\\u202Ey\"") == seen);
  CHECK(told("\"\\e[31mđỏ\"") == seen);
  CHECK(told("\"xyzt \\x07\"") == Strings{"4:19-4:30 warning suspicious-character.invisible"});
  CHECK(told("\"x\\ny\\tz \\u0111 \\\\\"") == Strings{});
  CHECK(told("'x\\u202Ey'") == Strings{});
}

}  // namespace
}  // namespace dinhky::plan
