#include "schedule/structured.h"

#include <doctest/doctest.h>

#include "base/data_store.h"
#include "schedule/phrase_writer.h"
#include "schedule/schedule.h"
#include "support/findings.h"
#include "yaml/parse.h"

namespace dinhky::schedule {
namespace {

using test::Strings;

struct Read {
  diag::Sources sources;
  diag::Findings findings;
  Schedule schedule;

  explicit Read(const std::string& yaml) {
    const auto file = sources.add("plan.yaml", "s: " + yaml + "\n");
    const auto root = yaml::parse(sources, file, findings);
    REQUIRE(root);
    REQUIRE(findings.all().empty());
    schedule = read_structured(*root->find("s"), 2025, findings);
  }
  const Part& part() const {
    REQUIRE(schedule.parts.size() == 1);
    return schedule.parts[0];
  }
};

std::string days(const Part& part) {
  return (part.first ? base::to_iso(*part.first) : "…") +
         std::string(part.first_by_name ? "*" : "") + " " +
         (part.last ? base::to_iso(*part.last) : "…") + (part.by_name ? "*" : "");
}

// The schedule without what only the wording knows: which periods it named.
Schedule plain(Schedule schedule) {
  for (auto& part : schedule.parts) part.named.clear();
  return schedule;
}

Schedule phrase(const std::string& text) {
  base::DataStore data(nullptr, "");
  return PhraseReader(data).read(text, {2025, Heading::active, std::nullopt});
}

}  // namespace

TEST_CASE("times are days or periods by name") {
  CHECK(days(Read("{from: 2025-03-05, until: 30/6/2025}").part()) == "2025-03-05 2025-06-30");
  CHECK(days(Read("{from: 2025-Q2, until: 2025-Q3}").part()) == "2025-04-01* 2025-09-30*");
  CHECK(days(Read("{from: 2025-04}").part()) == "2025-04-01* …");
  CHECK(days(Read("{until: 2025-H1}").part()) == "… 2025-06-30*");
  CHECK(days(Read("{from: 2024, until: 2026}").part()) == "2024-01-01* 2026-12-31*");
  const auto by = Read("{by: 2025-06-30}");
  CHECK(by.part().kind == ScheduleKind::deadline);
  CHECK(by.schedule.kind == ScheduleKind::deadline);
  CHECK(days(by.part()) == "… 2025-06-30");
}

TEST_CASE("what comes again, with its day") {
  const auto monthly = Read("{every: month, on: 20, from: 2025-03, until: 2025-09}");
  CHECK(monthly.part().kind == ScheduleKind::recurring);
  CHECK(monthly.part().every == Every::month);
  CHECK(monthly.part().on == On{0, 20, 0});
  CHECK(days(monthly.part()) == "2025-03-01* 2025-09-30*");
  CHECK(Read("{every: week, on: friday}").part().on == On{0, 0, 5});
  CHECK(Read("{every: quarter, on: {month: last, day: 14}}").part().on == On{On::kLast, 14, 0});
  CHECK(Read("{every: year, on: {month: 12, day: last}}").part().on == On{12, On::kLast, 0});
  CHECK_FALSE(Read("{every: half-year}").part().on);
}

TEST_CASE("dates, what is waited for, kinds, lists") {
  const auto dates = Read("{dates: [2025-05-12..2025-05-16, 2025-09-22]}");
  REQUIRE(dates.schedule.parts.size() == 2);
  CHECK(days(dates.schedule.parts[0]) == "2025-05-12 2025-05-16");
  CHECK(days(dates.schedule.parts[1]) == "2025-09-22 2025-09-22");
  CHECK(dates.schedule.kind == ScheduleKind::range);
  CHECK(Read("{awaits: kế hoạch kiểm tra}").schedule.awaits == "kế hoạch kiểm tra");
  CHECK(Read("{kind: ongoing}").schedule.kind == ScheduleKind::ongoing);
  CHECK(Read("{kind: on-demand}").schedule.kind == ScheduleKind::on_demand);
  CHECK(Read("{after: I.02}").schedule.kind == ScheduleKind::dependent);
  const auto two = Read("[{kind: ongoing}, {by: 2025-12-15}]");
  CHECK(two.schedule.parts.size() == 2);
  CHECK(two.schedule.kind == ScheduleKind::ongoing);
}

TEST_CASE("contradictions are told at their place and leave the statement out") {
  const auto told = [](const std::string& yaml) {
    const Read read(yaml);
    CHECK(read.schedule.parts.empty());
    return test::told(read.sources, read.findings);
  };
  CHECK(told("{by: 2025-06-30, every: month}") ==
        Strings{"1:28-1:33 error schedule-unreadable.both"});
  CHECK(told("{by: 2025-06-30, from: 2025-01-01}") ==
        Strings{"1:27-1:37 error schedule-unreadable.both"});
  CHECK(told("{on: 20, from: 2025-Q1}") == Strings{"1:9-1:11 error schedule-unreadable.on-alone"});
  CHECK(told("{every: month, on: 32}") == Strings{"1:23-1:25 error schedule-unreadable.on"});
  CHECK(told("{every: week, on: 3}") == Strings{"1:22-1:23 error schedule-unreadable.on"});
  CHECK(told("{every: quarter, on: {month: 4, day: 1}}").size() == 1);
  CHECK(told("{phrase: }") == Strings{"1:4-1:14 error schedule-unreadable.empty"});
  CHECK(told("[]") == Strings{"1:4-1:6 error schedule-unreadable.empty"});
  CHECK(told("{placed: by-month}") == Strings{"1:4-1:22 error schedule-unreadable.empty"});
  CHECK(told("{evry: month}").empty());  // told by the shape
  CHECK(told("{from: 2025-06-30, until: 2025-06-01}") ==
        Strings{"1:30-1:40 error schedule-reversed"});
  CHECK(told("{by: 2025-02-30}") == Strings{"1:9-1:19 error date-form.time"});
  CHECK(told("{by: mai}") == Strings{"1:9-1:12 error date-form.time"});
  CHECK(told("{dates: [2025-Q1]}") == Strings{"1:13-1:20 error date-form.range"});
  CHECK(told("{dates: [2025-05-16..2025-05-12]}") ==
        Strings{"1:13-1:35 error schedule-reversed.phrase"});
}

TEST_CASE("times in another year are queried, whole years are not") {
  const Read far("{by: 2026-06-30}");
  CHECK(test::told(far.sources, far.findings) == Strings{"1:9-1:19 warning schedule-outside-year"});
  CHECK(far.schedule.parts.size() == 1);
  CHECK(Read("{from: 2025, until: 2030}").findings.all().empty());
}

TEST_CASE("phrases in structured form say the same") {
  const Strings phrases = {"Quý II, III/2025",
                           "Thường xuyên",
                           "Hằng tháng từ tháng 3 đến tháng 9",
                           "Trước ngày 15/12/2025",
                           "Từ ngày 05/01/2025 đến ngày 30/6/2025",
                           "Tháng 5",
                           "6 tháng đầu năm",
                           "Theo kế hoạch \"kiểm tra\" của tỉnh",
                           "Khi có yêu cầu",
                           "Từ quý II/2025",
                           "Thường xuyên; báo cáo trước ngày 10/12",
                           "Giai đoạn 2025 - 2030",
                           "Ngày 20 hằng tháng",
                           "Trước ngày 15 của tháng cuối quý",
                           "Thứ Sáu hằng tuần",
                           "Tuần đầu tháng 3",
                           "Cuối quý II",
                           "Trước Tết Nguyên đán"};
  for (const auto& text : phrases) {
    CAPTURE(text);
    const auto schedule = phrase(text);
    REQUIRE(schedule.kind != ScheduleKind::unknown);
    const auto structured = to_structured(schedule);
    CAPTURE(structured);
    const Read read(structured);
    CHECK(read.findings.all().empty());
    CHECK(plain(read.schedule).parts == plain(schedule).parts);
    CHECK(read.schedule.kind == schedule.kind);
    CHECK(read.schedule.first == schedule.first);
    CHECK(read.schedule.last == schedule.last);
  }
}

TEST_CASE("periods keep their names in words") {
  CHECK(to_phrase(Read("{from: 2025-Q2, until: 2025-Q3}").schedule) ==
        "Từ quý II năm 2025 đến quý III năm 2025");
  CHECK(to_phrase(Read("{from: 2025-H1, until: 2025-H1}").schedule) ==
        "Trong 6 tháng đầu năm 2025");
  CHECK(to_phrase(Read("{from: 2025-Q2, until: 2025-09-15}").schedule) ==
        "Từ tháng 4 năm 2025 đến ngày 15/9/2025");
}

TEST_CASE("what cannot be written is not") {
  CHECK(to_structured(phrase("Lúc nào thuận thì làm")).empty());
  CHECK(to_structured(phrase("2 tháng/lần")).empty());
  CHECK(to_structured(phrase("Quý II")) == "{from: 2025-Q2, until: 2025-Q2}");
  CHECK(to_structured(phrase("Tháng 5, tháng 7")) ==
        "[{from: 2025-05, until: 2025-05}, {from: 2025-07, until: 2025-07}]");
}

}  // namespace dinhky::schedule
