// Whatever is reported, in whatever order the files come: the counts close, and nothing depends on
// the order.
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "results/load.h"
#include "results/write.h"
#include "support/phrase_generator.h"
#include "support/record_desk.h"

namespace dinhky::results {
namespace {

using test::Random;
using test::RecordDesk;
using Strings = std::vector<std::string>;

constexpr const char* kPeriods[] = {"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"};
constexpr const char* kAll[] = {"2025-Q1", "2025-Q2", "2025-H1", "2025-Q3",
                                "2025-H2", "2025-Q4", "2025"};
constexpr const char* kPhrases[] = {"Thường xuyên",       "Quý I",       "Quý II",
                                    "Quý III và quý IV",  "Hằng tháng",  "Trước ngày 30/9/2025",
                                    "Khi có yêu cầu",     "Năm 2025",    "6 tháng đầu năm",
                                    "Theo kế hoạch khác", "Sau ngày 1/7"};
constexpr const char* kLeads[] = {"u0", "u1", "u0, u2", "tat-ca", "mo", "nhom, u5", "u3, u1, u4"};
constexpr const char* kAggregates[] = {"sum", "last", "ratio"};

// u0 and u1 become u6 on 1 July, u2 ends without a successor.
std::string random_plan(Random& random) {
  std::string units;
  for (int i = 0; i < 7; ++i) {
    std::string valid;
    if (i < 2) valid = ", valid: {until: 2025-06-30}, successors: [u6]";
    if (i == 2) valid = ", valid: {until: 2025-05-15}";
    if (i == 6) valid = ", valid: {from: 2025-07-01}";
    units += fmt::format("  - {{id: u{0}, name: Phòng {0}, level: huyen{1}}}\n", i, valid);
  }
  std::string tasks;
  for (size_t i = 1, count = 1 + random.below(12); i <= count; ++i) {
    tasks += fmt::format(
        "        - {{id: T{}, content: Việc, lead: [{}], coordinating: [{}], schedule: {},\n"
        "           indicators: {{tin: {{label: Tin, unit: tin, aggregate: {}}}}}}}\n",
        i, kLeads[random.below(std::size(kLeads))], random.below(2) == 0 ? "u4" : "nhom",
        kPhrases[random.below(std::size(kPhrases))],
        kAggregates[random.below(std::size(kAggregates))]);
  }
  return test::plan_of_2025(units, tasks,
                            "  - {id: nhom, name: Nhóm, members: [u0, u3]}\n"
                            "  - {id: tat-ca, name: Tất cả, members: [u0, u1, u2, u3, u4, u5]}\n"
                            "  - {id: mo, name: Mở, members: open, candidates: [u3, u4]}\n");
}

std::string random_body(Random& random, size_t tasks) {
  std::string body = "results:\n";
  for (size_t i = 1; i <= tasks; ++i) {
    if (random.below(5) == 0) continue;
    body += fmt::format("  - task: T{}\n", i);
    if (random.below(6) != 0) {
      body += fmt::format("    status: {}\n", key_of(kStatuses[random.below(5)]));
    }
    if (random.below(4) != 0) body += "    result: Đã làm\n";
    if (random.below(3) == 0) {
      const size_t part = random.below(30);
      body += fmt::format("    indicators: {{tin: {}{}}}\n", part,
                          random.below(2) == 0 ? "" : "/" + std::to_string(part + 3));
    }
  }
  return body == "results:\n" ? "next: Không\n" : body;
}

void file_some(Random& random, RecordDesk& desk) {
  const size_t tasks = desk.workspace().plan->tasks().size();
  const auto& plan = *desk.workspace().plan;
  for (const auto* period : kPeriods) {
    for (const auto& unit : plan.units) {
      if (random.below(3) == 0) continue;
      if (!plan::record_day(plan, *desk.workspace().timing, unit, RecordDesk::period(period))) {
        continue;
      }
      desk.put(period, unit.id.value, random_body(random, tasks));
    }
  }
  desk.open();
}

// All that is computed from the returns, in words.
Strings everything(const RecordDesk& desk, const Scope& scope, const Returns& returns) {
  Strings list;
  const auto& plan = *desk.workspace().plan;
  for (const auto* name : kAll) {
    const auto period = RecordDesk::period(name);
    for (const auto& state : task_states(scope, returns, period)) {
      auto line = fmt::format("{} {} {} {}", name, state.task->id.value,
                              state.status ? key_of(*state.status) : "-", state.has_result);
      for (const auto& lead : state.leads) {
        line += fmt::format(" {}:{}", lead.unit, lead.status ? key_of(*lead.status) : "-");
      }
      list.push_back(std::move(line));
    }
    for (const auto* task : plan.tasks()) {
      for (const auto& total : indicator_totals(scope, returns, *task, period)) {
        auto line = fmt::format("{} {} {} {}", name, task->id.value,
                                total.in_period.value.value_or(Number()).scaled(),
                                total.to_date.value.value_or(Number()).scaled());
        for (const auto& figure : total.figures) {
          line += fmt::format(" {}:{}:{}", figure.unit, figure.text, static_cast<int>(figure.why));
        }
        list.push_back(std::move(line));
      }
    }
  }
  return list;
}

void check_counts(const RecordDesk& desk, const Strings& ids) {
  for (const auto* period : kAll) {
    CAPTURE(period);
    const auto counts = desk.counts(period);
    CHECK(counts.all == ids.size());
    size_t sum = counts.unreported;
    for (const auto status : kStatuses) sum += counts.of(status);
    CHECK(sum == counts.all);
    CHECK(counts.ongoing_kind + counts.dated_kind == counts.all);
    CHECK(counts.achieved_ongoing <= counts.ongoing_kind);
    CHECK(counts.achieved_dated <= counts.dated_kind);
    CHECK(counts.achieved() >= counts.of(Status::done));
    CHECK(counts.achieved() <= counts.of(Status::done) + counts.of(Status::ongoing));
  }
}

std::vector<Filed> shuffled(std::vector<Filed> files, Random& random) {
  for (size_t i = files.size(); i > 1; --i) std::swap(files[i - 1], files[random.below(i)]);
  return files;
}

TEST_CASE("the counts close, whatever was reported, and the order of the files changes nothing") {
  Random random(39);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    RecordDesk desk(random_plan(random));
    file_some(random, desk);
    REQUIRE_FALSE(desk.record().returns.all().empty());
    Strings ids;
    for (const auto* task : desk.workspace().plan->tasks()) ids.push_back(task->id.value);
    check_counts(desk, ids);
    const auto& scope = desk.record().scope;
    const auto wanted = everything(desk, scope, desk.record().returns);
    for (int turn = 0; turn < 3; ++turn) {
      const Returns again(shuffled(desk.record().returns.all(), random));
      CHECK(everything(desk, scope, again) == wanted);
    }
  }
}

TEST_CASE("a worse word never makes a task better") {
  Random random(5);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    RecordDesk desk(random_plan(random));
    file_some(random, desk);
    const auto& scope = desk.record().scope;
    auto files = desk.record().returns.all();
    auto& file = files[random.below(files.size())];
    if (file.report.results.empty()) continue;
    auto& result = file.report.results[random.below(file.report.results.size())];
    if (!result.status) continue;
    const auto period = file.subject.record;
    const auto before = task_states(scope, desk.record().returns, period);
    result.status = Status::overdue;
    const auto after = task_states(scope, Returns(files), period);
    for (size_t i = 0; i < after.size(); ++i) {
      CHECK(worst(before[i].status, after[i].status) == after[i].status);
    }
  }
}

TEST_CASE("many files are read alike each time, with all their findings") {
  std::string units;
  std::string members;
  for (int i = 0; i < 300; ++i) {
    units += fmt::format("  - {{id: u{0}, name: Đơn vị số {0}, level: huyen}}\n", i);
    members += fmt::format("{}u{}", i == 0 ? "" : ", ", i);
  }
  RecordDesk desk(test::plan_of_2025(
      units, "        - {id: T1, content: Việc, lead: [g], schedule: Thường xuyên}\n",
      "  - {id: g, name: Các đơn vị, members: [" + members + "]}\n"));
  Random random(8);
  for (int i = 0; i < 300; ++i) {
    auto body = random_body(random, 1);
    if (i % 7 == 0) body = "results: [{task: T1, status: sai}, {task: T1, status: done}]\n";
    if (i % 50 == 1) body = "results: [\n";
    desk.put("2025-Q1", fmt::format("u{}", i), body);
  }
  desk.open();
  const auto told = desk.told();
  CHECK(told.size() > 80);
  const auto states = desk.states("2025-Q1");
  for (int round = 0; round < 3; ++round) {
    desk.open();
    CHECK(desk.told() == told);
    CHECK(desk.states("2025-Q1") == states);
  }
}

}  // namespace
}  // namespace dinhky::results
