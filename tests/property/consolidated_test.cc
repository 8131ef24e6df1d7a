// Nothing that a unit wrote is missing from the consolidated report, in any format.
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "results/write.h"
#include "support/docx_reader.h"
#include "support/record_desk.h"

namespace dinhky {
namespace {

using test::RecordDesk;
using Strings = std::vector<std::string>;

constexpr char kUnits[] =
    R"(  - {id: a, name: Phòng A, level: huyen, valid: {until: 2025-06-30}, successors: [c]}
  - {id: b, name: Phòng B, level: huyen}
  - {id: c, name: Phòng C, level: huyen, valid: {from: 2025-07-01}}
)";
constexpr char kTasks[] =
    R"(        - id: T1
          content: Việc chung
          lead: [a, b]
          schedule: Thường xuyên
          indicators: {tin: {label: Số tin, unit: tin, target: 9, aggregate: sum}}
        - {id: T2, content: Việc của A, lead: [a], coordinating: [b], schedule: Thường xuyên}
        - {id: T3, content: Việc quý bốn, lead: [b], schedule: Quý IV}
        - {id: T4, content: Việc của nhóm, lead: [nhom], schedule: Thường xuyên}
        - {id: T5, content: Việc mở, lead: [mo], schedule: Thường xuyên}
)";
constexpr char kGroups[] =
    "  - {id: nhom, name: Nhóm, members: [a, b]}\n"
    "  - {id: mo, name: Đơn vị có dịch vụ, members: open, candidates: [a, b]}\n";

// Fills every text field of a report with a word of its own.
class Marker {
 public:
  Marker(std::string unit, std::string period)
      : unit_(std::move(unit)), period_(std::move(period)) {}

  std::string body() {
    results::UnitReport report;
    report.own_plan = {next(), next()};
    for (const char* task : {"T1", "T2", "T3", "T4", "T5"}) {
      results::TaskResult result;
      result.task = {task, {}};
      result.status = results::Status::ongoing;
      const auto first = next();
      result.result = {first.value + "\n- " + next().value, {}};
      result.indicators = {{{"khac", {}}, next()}};
      result.evidence = {next(), next()};
      result.difficulties = next();
      result.proposals = {next().value + "\n\n- " + next().value, {}};
      report.results.push_back(std::move(result));
    }
    report.extra = {{next(), next()}, {next(), {}}, {{}, next()}};
    report.sections = {{{"chi-dao", {}}, next()}, {{"muc-la", {}}, next()}};
    report.difficulties = {next().value + "\n" + next().value, {}};
    report.proposals = next();
    report.next = next();
    report.stray = {next(), next()};
    const auto yaml = results::to_yaml(report);
    return yaml.substr(yaml.find("own_plan:"));
  }
  const Strings& words() const { return words_; }

 private:
  results::Text next() {
    words_.push_back(fmt::format("Dấu{}{}x{}x", unit_, period_.substr(5), words_.size()));
    return {words_.back(), {}};
  }

  std::string unit_;
  std::string period_;
  Strings words_;
};

struct Desk : RecordDesk {
  Strings words;

  Desk() : RecordDesk(test::plan_of_2025(kUnits, kTasks, kGroups)) {}
  void file(const std::string& unit, const std::string& period) {
    Marker marker(unit, period);
    put(period, unit, marker.body());
    words.insert(words.end(), marker.words().begin(), marker.words().end());
    CHECK(marker.words().size() == 54);
  }
};

// Words of the list that do not stand in the report.
Strings missing(RecordDesk& desk, const Strings& words, const std::string& period,
                const std::string& unit = {}) {
  Strings list;
  for (const std::string format : {"md", "txt", "html", "docx"}) {
    auto text = desk.report(period, format, unit);
    if (format == "docx") text = test::zip_parts(text)["word/document.xml"];
    // Text lines may be cut within a word only where it is longer than the line; ours are not.
    for (const auto& word : words) {
      if (text.find(word) == std::string::npos) list.push_back(format + " " + word);
    }
  }
  return list;
}

TEST_CASE("every word of every unit stands in the quarter's report") {
  Desk desk;
  desk.file("a", "2025-Q1");
  desk.file("b", "2025-Q1");
  desk.open();
  for (const auto& finding : desk.told()) CHECK(finding.find(" error ") == std::string::npos);
  CHECK(missing(desk, desk.words, "2025-Q1") == Strings());
}

TEST_CASE("every word of both quarters stands in the half-year's report") {
  Desk desk;
  for (const char* period : {"2025-Q1", "2025-Q2"}) {
    desk.file("a", period);
    desk.file("b", period);
  }
  desk.open();
  CHECK(missing(desk, desk.words, "2025-H1") == Strings());
}

TEST_CASE("every word of the year, through a merger") {
  Desk desk;
  for (const auto* where : {"a 2025-Q1", "b 2025-Q1", "a 2025-Q3", "c 2025-Q3", "c 2025-Q4"}) {
    desk.file(std::string(where, 1), std::string(where + 2));
  }
  desk.open();
  CHECK(missing(desk, desk.words, "2025") == Strings());
}

TEST_CASE("a unit's own report holds all that it wrote, and nothing of others") {
  Desk desk;
  desk.file("b", "2025-Q1");
  const auto own = desk.words;
  desk.file("a", "2025-Q1");
  desk.open();
  CHECK(missing(desk, own, "2025-Q1", "b") == Strings());
  for (const std::string format : {"md", "txt", "html"}) {
    CHECK(desk.report("2025-Q1", format, "b").find("Dấua") == std::string::npos);
  }
}

TEST_CASE("a successor's own report holds what its predecessor wrote in its last days") {
  Desk desk;
  desk.file("a", "2025-Q3");
  desk.file("c", "2025-Q3");
  const auto both = desk.words;
  desk.open();
  CHECK(missing(desk, both, "2025-Q3", "c") == Strings());
  const auto text = desk.report("2025-Q3", "md", "c");
  CHECK(text.find("- Phòng A: ") != std::string::npos);  // whose words they are
  CHECK(text.find("- Phòng C: ") == std::string::npos);
}

TEST_CASE("a unit that has ended still has its own report of the year") {
  Desk desk;
  desk.file("a", "2025-Q1");
  desk.open();
  CHECK(missing(desk, desk.words, "2025", "a") == Strings());
}

TEST_CASE("answers that an outline has no place for are kept, and so are silenced errors") {
  Desk desk;
  desk.put("2025-Q1", "b", R"(results:
  # dinhky: ignore[results-unknown-task] việc của năm trước
  - {task: X9, status: done, result: DấuX1, indicators: {tin: DấuX2}, evidence: [DấuX3]}
  - task: T1
    status: ongoing
    result: DấuX4
    indicators:
      tin: DấuX5 # dinhky: ignore[results-figure] chưa rõ
  # dinhky: ignore[results-status] chưa rõ
  - {task: T4, status: DấuX6, result: DấuX7}
)");
  desk.open();
  CHECK(missing(desk, {"DấuX1", "DấuX2", "DấuX3", "DấuX4", "DấuX5", "DấuX7"}, "2025-Q1") ==
        Strings());
}

}  // namespace
}  // namespace dinhky
