// A plan written anew is the same plan: to the loader, and to everything made from it.
#include "emit/plan_yaml.h"

#include <doctest/doctest.h>

#include "plan/load.h"
#include "support/office.h"

namespace dinhky::emit {
namespace {

using dinhky::test::Office;

std::string written(const std::string& text) {
  dinhky::test::MemoryFileSystem disk;
  base::DataStore data;
  diag::Sources sources;
  diag::Findings findings;
  plan::LoadContext context{disk, data, sources, findings};
  disk.put("/w/units.yaml", "dinhky: 1\nunits: [{id: van-phong, name: Văn phòng}]\n");
  disk.put("/w/b/plan.yaml", Office::source_file("examples/xa-2026/plan.yaml"));
  disk.put("/w/a/plan.yaml", text);
  const auto plan = plan::load_plan(context, sources.add("/w/a/plan.yaml", text));
  CHECK(findings.all().empty());
  REQUIRE(plan);
  return to_plan_yaml(*plan, "Viết lại");
}

std::string out(const std::string& plan, const std::vector<std::string>& arguments) {
  Office office;
  office.disk.put("/office/plan.yaml", plan);
  return office.run(arguments).out;
}

const std::vector<std::vector<std::string>> kCommands = {{"show", "--format", "json"},
                                                         {"show", "--by", "period"},
                                                         {"render"},
                                                         {"report", "--period", "2025-H1"},
                                                         {"report", "--period", "2026-Q3"}};

TEST_CASE("the example plans are read back from what is written") {
  for (const std::string name : {"son-tay-2025", "xa-2026"}) {
    CAPTURE(name);
    const auto plan = Office::source_file("examples/" + name + "/plan.yaml");
    const auto again = written(plan);
    CHECK(written(again) == again);
    for (const auto& command : kCommands) {
      CAPTURE(command[0]);
      CHECK(out(again, command) == out(plan, command));
    }
  }
}

const std::string kHead =
    "dinhky: 1\n"
    "plan:\n"
    "  {id: a, type: Kế hoạch, title: 'Tên: \"lạ\"', year: 2025, date: 2025-03, number: 7,\n"
    "   parent: {file: ../b/plan.yaml, id: b, unit: no},\n"
    "   issuer: {name: UBND}, preamble: \"Căn cứ A;\\nCăn cứ B;\\nban hành:\"}\n";

std::string with_schedule(const std::string& schedule) {
  return kHead +
         "units: ../units.yaml\n"
         "annex: {headings: {content: Việc, 'Cột 1': Một}, sections: [{part: Phần, number: A, "
         "tasks: [{id: A.01, parent: I.02, content: '# Việc', lead: ['no'], extra: {'Cột 1': x}, "
         "schedule: " +
         schedule +
         "}]}]}\n"
         "reporting: {regime: calendar, reports: [quarterly], combine: false, if_day_off: previous,"
         " deadlines: {units: {on: ngày cuối tháng cuối quý}, superior: {dates: {2025-Q1: "
         "2025-04-10}}}}\n";
}

TEST_CASE("each form of a schedule is written as it was given") {
  for (const std::string schedule :
       {"Quý II/2025", "{from: 2025-Q2, until: 2025-09-30}",
        "{phrase: Chiều thứ Sáu, every: week, on: friday, from: 2025-02}",
        "{every: quarter, on: {month: last, day: 14}}", "{awaits: \"hướng dẫn\"}",
        "{dates: [2025-05-12..2025-05-16, 2025-09-22]}",
        "{phrase: Hai đợt, dates: [2025-05-12..2025-05-16, 2025-09-22]}",
        "{after: [A.01], until: 2025-12-15}", "{phrase: Sau đó, after: [A.01]}",
        "{phrase: Theo lịch, calendar: lich}", "{calendar: lich}",
        "[{every: quarter, on: {month: last, day: 14}}, {by: 2025-12-14}]"}) {
    CAPTURE(schedule);
    const auto text = written(with_schedule(schedule));
    CHECK(text.find("schedule: " + schedule + "\n") != std::string::npos);
  }
}

TEST_CASE("only what looks like something else to YAML stands in quotes") {
  const auto text = written(with_schedule("Thường xuyên"));
  for (const std::string line :
       {"# Viết lại\n", "  title: \"Tên: \\\"lạ\\\"\"\n", "  number: \"7\"\n", "  date: 2025-03\n",
        "    file: ../b/plan.yaml\n", "    unit: \"no\"\n", "lead: [\"no\"]\n",
        "content: \"# Việc\"\n", "units: ../units.yaml\n", "if_day_off: previous\n",
        "on: ngày cuối tháng cuối quý\n", "2025-Q1: 2025-04-10\n", "combine: false\n",
        "Cột 1: Một\n", "  preamble: |-\n    Căn cứ A;\n    Căn cứ B;\n    ban hành:\n"}) {
    CAPTURE(line);
    CHECK(text.find(line) != std::string::npos);
  }
}

}  // namespace
}  // namespace dinhky::emit
