#include <utility>

#include "results/answers.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/memory_file_system.h"

namespace dinhky::results {
namespace {

using Strings = std::vector<std::string>;

const Strings kSlots = {"own-plan/number",      "own-plan/date",   "I.01/status",
                        "I.01/result",          "I.01/evidence",   "I.01/indicators.tin-bai",
                        "I.02/status",          "I.02/result",     "II.01/result",
                        "II.01/evidence",       "extra-1/content", "extra-1/result",
                        "extra-2/content",      "extra-2/result",  "section/chi-dao",
                        "general/difficulties", "general/next",    "general/proposals"};

struct Fixture {
  test::MemoryFileSystem disk;
  base::DataStore data{&disk, ""};
  Words words{data};
  Form asked{{"thu", "a", "2025-H1", "kstthc/1"}, {}, {}};
  ReturnedForm returned{asked.identity, {}, {}, {}, {}};

  Fixture() {
    for (const auto& slot : kSlots) asked.slots.push_back({slot, {}, {}, {}, {}});
  }
  // A blank answer in every place that is not named.
  UnitReport report(const std::vector<std::pair<std::string, std::string>>& typed) {
    for (const auto& slot : kSlots) {
      std::string value;
      for (const auto& [id, text] : typed) {
        if (id == slot) value = text;
      }
      returned.answers.push_back({slot, value, FoundBy::mark});
    }
    return report_of(words, asked, returned, *schedule::parse_period("2025-Q2"));
  }
};

TEST_CASE("identity is that of the form asked, the period that of the record") {
  Fixture f;
  const auto report = f.report({});
  CHECK(report.plan.value == "thu");
  CHECK(report.unit.value == "a");
  CHECK(report.period.value == "2025-Q2");
  CHECK(report.source.form_template.value == "kstthc/1");
}

TEST_CASE("every answer comes to its place") {
  Fixture f;
  const auto report = f.report({{"own-plan/number", "05/KH-A"},
                                {"own-plan/date", "14/3/2025"},
                                {"I.01/status", "Hoàn thành"},
                                {"I.01/result", "Đã in\n- tờ rơi"},
                                {"I.01/evidence", "Ảnh\n\n  Biên bản  "},
                                {"I.01/indicators.tin-bai", "12 tin"},
                                {"I.02/status", "không rõ"},
                                {"II.01/result", "Đã phối hợp"},
                                {"extra-2/content", "Việc khác"},
                                {"extra-2/result", "Xong"},
                                {"section/chi-dao", "Văn bản số 7"},
                                {"general/difficulties", "Thiếu"},
                                {"general/next", "Tiếp tục"},
                                {"general/proposals", "Cấp"}});
  CHECK(report.own_plan.number.value == "05/KH-A");
  CHECK(report.own_plan.date.value == "14/3/2025");
  REQUIRE(report.results.size() == 3);
  const auto& first = report.results[0];
  CHECK(first.status == Status::done);
  CHECK(first.status_text.value == "Hoàn thành");
  CHECK(first.result.value == "Đã in\n- tờ rơi");
  REQUIRE(first.evidence.size() == 2);
  CHECK(first.evidence[1].value == "Biên bản");
  REQUIRE(first.indicators.size() == 1);
  CHECK(first.indicators[0].id.value == "tin-bai");
  CHECK(first.indicators[0].value.value == "12 tin");
  CHECK_FALSE(report.results[1].status.has_value());
  CHECK(report.results[1].status_text.value == "không rõ");
  CHECK(report.results[2].task.value == "II.01");
  REQUIRE(report.extra.size() == 1);
  CHECK(report.extra[0].content.value == "Việc khác");
  CHECK(report.extra[0].result.value == "Xong");
  REQUIRE(report.sections.size() == 1);
  CHECK(report.sections[0].name.value == "chi-dao");
  CHECK(report.difficulties.value == "Thiếu");
  CHECK(report.next.value == "Tiếp tục");
  CHECK(report.proposals.value == "Cấp");
}

TEST_CASE("a blank row stays where it asked for a status, a blank place of helpers does not") {
  Fixture f;
  const auto report = f.report({});
  REQUIRE(report.results.size() == 2);
  CHECK(report.results[0].task.value == "I.01");
  CHECK(report.results[0].status_text.empty());
  CHECK(report.results[1].task.value == "I.02");
  CHECK(report.extra.empty());
  CHECK(report.sections.empty());
}

TEST_CASE("a row that was deleted does not stand there") {
  Fixture f;
  f.returned.answers = {{"I.02/status", "Đang thực hiện", FoundBy::row}};
  const auto report = report_of(f.words, f.asked, f.returned, *schedule::parse_period("2025-Q2"));
  REQUIRE(report.results.size() == 1);
  CHECK(report.results[0].task.value == "I.02");
}

TEST_CASE("rows added and text beside the places are kept") {
  Fixture f;
  f.returned.added = {{"Việc thêm", "Kết quả thêm"}, {"Chỉ nội dung", ""}};
  f.returned.stray = {"Ghi lạc 1", "Ghi lạc 2"};
  const auto report = f.report({{"extra-1/result", "Chỉ kết quả"}});
  REQUIRE(report.extra.size() == 3);
  CHECK(report.extra[0].result.value == "Chỉ kết quả");
  CHECK(report.extra[1].content.value == "Việc thêm");
  CHECK(report.extra[1].result.value == "Kết quả thêm");
  CHECK(report.extra[2].content.value == "Chỉ nội dung");
  REQUIRE(report.stray.size() == 2);
  CHECK(report.stray[1].value == "Ghi lạc 2");
}

}  // namespace
}  // namespace dinhky::results
