#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/office.h"

namespace {

using dinhky::test::Office;
using nlohmann::json;

// A plan of two units with this schedule for its only task, led by the first.
std::string plan_with(const std::string& schedule, const std::string& reporting = "") {
  return R"(dinhky: 1
plan:
  id: ke-hoach
  type: Kế hoạch
  title: Truyền thông năm 2025
  year: 2025
  number: 12
  symbol: KH-UBND
  place: Sơn Tây
  date: 2025-01-06
  issuer: {name: Chủ tịch UBND huyện, body: Ủy ban nhân dân huyện Sơn Tây}
  signer: {title: Chủ tịch, name: Trần Hoài Thu}
  body: [{heading: Nội dung, paragraphs: [Theo Phụ lục kèm theo.]}]
units:
  - {id: van-phong, name: Văn phòng HĐND và UBND, level: huyen, kind: van-phong}
  - {id: phong-noi-vu, name: Phòng Nội vụ, level: huyen, kind: phong}
annex:
  sections:
    - title: Mục một
      tasks:
        - {id: I.01, content: Tập huấn nghiệp vụ, lead: [van-phong], coordinating: [phong-noi-vu], schedule: )" +
         schedule + R"(}
reporting:
  regime: nd09-2019
  reports: [quarterly]
  lines: [{compiler: van-phong, addressee: Chủ tịch UBND huyện, superior: UBND tỉnh}]
)" + reporting;
}

const char kDeadlines[] =
    "  deadlines: {units: {working_days_after_cutoff: 2}, superior: "
    "{working_days_after_cutoff: 5}}\n";

std::string returned(const std::string& unit, const std::string& period,
                     const std::string& body = {}) {
  return "dinhky: 1\nplan: ke-hoach\nunit: " + unit + "\nperiod: " + period + "\n" + body;
}

json due(const std::string& plan, const std::string& today, const std::string& within = "14") {
  Office office;
  office.disk.put("plan.yaml", plan);
  office.today = today;
  const auto said = office.run({"due", "--within", within, "--format", "json"});
  CAPTURE(said.err);
  REQUIRE(said.code == 0);
  return json::parse(said.out)["items"];
}

std::vector<std::string> days_of(const json& items) {
  std::vector<std::string> days;
  for (const auto& item : items) {
    days.push_back(std::string(item["kind"]) + " " + std::string(item["day"]) +
                   (item["overdue"] ? " late" : ""));
  }
  return days;
}

using Strings = std::vector<std::string>;

TEST_CASE("a record that nobody can use is told, and its unit has sent something") {
  const std::string unsound[] = {
      "<<<<<<< HEAD\n" + returned("phong-noi-vu", "2025-Q1"),  // the marks of a merge
      returned("van-phong", "2025-Q1"), returned("phong-noi-vu", "2025-Q2"),
      "dinhky: 2\n" + returned("phong-noi-vu", "2025-Q1").substr(10)};
  for (const auto& text : unsound) {
    CAPTURE(text);
    Office office;
    office.disk.put("plan.yaml", plan_with("Thường xuyên", kDeadlines));
    office.disk.put("results/2025-Q1/phong-noi-vu.yaml", text);
    office.today = "2025-03-18";
    const auto said = office.run({"due", "--within", "1", "--format", "json"});
    CHECK(said.code == 1);
    CHECK(said.err.find("results/2025-Q1/phong-noi-vu.yaml:") != std::string::npos);
    const auto items = json::parse(said.out)["items"];
    REQUIRE(items.size() == 1);
    CHECK(items[0]["missing"] == json({"van-phong"}));
  }
}

TEST_CASE("a slip in a record that tells whose it is does not come with every morning's mail") {
  Office office;
  office.disk.put("plan.yaml", plan_with("Thường xuyên", kDeadlines));
  office.disk.put("results/2025-Q1/phong-noi-vu.yaml",
                  returned("phong-noi-vu", "2025-Q1", "results: [{task: I.01, status: dang-lam-do}]\n"));
  office.today = "2025-04-18";
  REQUIRE(office.run({"check"}).code == 1);
  const auto said = office.run({"due", "--within", "1"});
  CHECK(said.code == 0);
  CHECK(said.err.empty());
}

}  // namespace

TEST_CASE("due: a deadline shows from the day it comes near until it is done") {
  const auto plan = plan_with("Trước ngày 16/5/2025");
  CHECK(due(plan, "2025-04-30").empty());
  CHECK(days_of(due(plan, "2025-05-01")) == Strings{"task 2025-05-15"});
  CHECK(days_of(due(plan, "2025-05-15", "0")) == Strings{"task 2025-05-15"});
  CHECK(days_of(due(plan, "2025-05-16")) == Strings{"task 2025-05-15 late"});
  const auto item = due(plan, "2025-05-15")[0];
  CHECK(item["task"] == "I.01");
  CHECK(item["lead"] == json({"van-phong"}));
}

TEST_CASE("due: what was told as done is not overdue") {
  Office office;
  office.disk.put("plan.yaml", plan_with("Trước ngày 16/5/2025"));
  office.disk.put("results/2025-Q2/van-phong.yaml",
                  returned("van-phong", "2025-Q2", "results: [{task: I.01, status: done}]\n"));
  office.today = "2025-06-01";
  CHECK(office.run({"due"}).out.empty());
  // Who only coordinates has no say; who leads may take it back.
  office.disk.put(
      "results/2025-Q2/phong-noi-vu.yaml",
      returned("phong-noi-vu", "2025-Q2", "results: [{task: I.01, status: overdue}]\n"));
  CHECK(office.run({"due"}).out.empty());
  office.disk.put("results/2025-Q3/van-phong.yaml",
                  returned("van-phong", "2025-Q3", "results: [{task: I.01, status: ongoing}]\n"));
  CHECK_FALSE(office.run({"due"}).out.empty());
}

TEST_CASE("due: ranges end, ongoing work never does") {
  CHECK(days_of(due(plan_with("Quý II"), "2025-06-20")) == Strings{"task 2025-06-30"});
  CHECK(due(plan_with("Thường xuyên"), "2025-06-20").empty());
  CHECK(due(plan_with("Hằng tuần"), "2025-06-20").empty());
  CHECK(due(plan_with("Khi có yêu cầu"), "2025-06-20").empty());
  CHECK(due(plan_with("Từ quý II"), "2025-06-20").empty());
}

TEST_CASE("due: what comes again is due each time and never late") {
  const auto monthly = plan_with("{every: month, on: 20}");
  CHECK(days_of(due(monthly, "2025-05-10")) == Strings{"task 2025-05-20"});
  CHECK(days_of(due(monthly, "2025-05-21", "30")) == Strings{"task 2025-06-20"});
  CHECK(days_of(due(plan_with("{every: week, on: friday, until: 2025-05-16}"), "2025-05-05",
                    "20")) == Strings{"task 2025-05-09"});
  CHECK(due(plan_with("{every: week, on: friday, until: 2025-05-16}"), "2025-05-17").empty());
  CHECK(days_of(due(plan_with("{every: quarter, on: {month: last, day: 14}}"), "2025-06-10")) ==
        Strings{"task 2025-06-14"});
  CHECK(days_of(due(plan_with("Hằng quý"), "2025-06-20")) == Strings{"task 2025-06-30"});
}

TEST_CASE("due: the dates of the calendar that a task is bound to") {
  auto plan = plan_with("{phrase: Theo kế hoạch kiểm tra, calendar: kiem-tra}");
  plan += "calendars: {kiem-tra: {title: Kiểm tra, dates: [2025-05-12..2025-05-16, 2025-09-22]}}\n";
  CHECK(days_of(due(plan, "2025-05-10")) == Strings{"task 2025-05-16"});
  CHECK(days_of(due(plan, "2025-09-22", "0")) ==
        Strings{"task 2025-05-16 late", "task 2025-09-22"});
}

TEST_CASE("due: reports, until each unit has sent its own") {
  const auto plan = plan_with("Thường xuyên", kDeadlines);
  // Cut-off 14/3/2025, a Friday: two working days later 18/3, five 21/3.
  CHECK(days_of(due(plan, "2025-03-10")) ==
        Strings{"unit-report 2025-03-18", "superior-report 2025-03-21"});
  CHECK(days_of(due(plan, "2025-03-20")) ==
        Strings{"unit-report 2025-03-18 late", "superior-report 2025-03-21"});
  CHECK(due(plan, "2025-03-20")[0]["missing"] == json({"van-phong", "phong-noi-vu"}));

  Office office;
  office.disk.put("plan.yaml", plan);
  office.disk.put("results/2025-Q1/van-phong.yaml", returned("van-phong", "2025-Q1"));
  office.today = "2025-03-20";
  const auto one = json::parse(office.run({"due", "--format", "json"}).out)["items"];
  CHECK(one[0]["missing"] == json({"phong-noi-vu"}));
  office.disk.put("results/2025-Q1/phong-noi-vu.yaml", returned("phong-noi-vu", "2025-Q1"));
  const auto both = json::parse(office.run({"due", "--format", "json"}).out)["items"];
  CHECK(days_of(both) == Strings{"superior-report 2025-03-21"});
  office.today = "2025-03-24";
  CHECK(office.run({"due"}).out.empty());
}

TEST_CASE("due: exit codes") {
  Office office;
  office.disk.put("plan.yaml", plan_with("Trước ngày 16/5/2025"));
  office.today = "2025-05-14";
  CHECK(office.run({"due"}).code == 0);
  CHECK(office.run({"due", "--exit-code"}).code == 1);
  office.today = "2025-02-14";
  CHECK(office.run({"due", "--exit-code"}).code == 0);
  CHECK(office.run({"due", "--within", "-3"}).code == 2);
  CHECK(office.run({"due", "--within", "hai"}).code == 2);
}

TEST_CASE("due: at the weekend behind a deadline no working day is counted as late") {
  Office office;
  office.disk.put("plan.yaml", plan_with("Thường xuyên", kDeadlines));
  office.today = "2025-03-22";  // a Saturday; the report was due on Friday
  const auto weekend = office.run({"due"}).out;
  CHECK(weekend.find("chậm 0") == std::string::npos);
  CHECK(weekend.find("đã quá hạn, chưa qua ngày làm việc nào; còn thiếu") != std::string::npos);
  office.today = "2025-03-24";
  CHECK(office.run({"due"}).out.find("chậm 1 ngày làm việc; còn thiếu") != std::string::npos);
}
