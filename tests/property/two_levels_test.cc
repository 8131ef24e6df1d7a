// Whatever the offices of some communes report: added up commune by commune and then over the
// communes it comes to what all the offices together come to.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "support/office.h"
#include "support/phrase_generator.h"
#include "support/record_desk.h"

namespace dinhky::results {
namespace {

using test::Office;
using test::Random;
using test::RecordDesk;

constexpr const char* kQuarters[] = {"2025-Q1", "2025-Q2"};
constexpr const char* kAggregates[] = {"sum", "last", "ratio"};
constexpr size_t kOffices = 3;  // of a commune

// What a task's figures come to, reckoned here without the program.
struct Expected {
  int64_t part = 0;
  int64_t whole = 0;
  bool any = false;
};

struct Province {
  size_t communes = 0;
  std::vector<std::string> aggregates;          // one a task of the province: T0, T1, …
  std::vector<size_t> own_tasks;                // how many tasks of each commune carry it out
  std::vector<Expected> expected;               // to the end of the half-year
  std::vector<std::optional<Status>> statuses;  // of the second quarter
};

std::string indicator(const std::string& aggregate) {
  return fmt::format("{{tin: {{label: Tin, unit: tin, aggregate: {}}}}}", aggregate);
}

std::string province_plan(const Province& province) {
  std::string units;
  std::string ids;
  for (size_t i = 0; i < province.communes; ++i) {
    units += fmt::format("  - {{id: x{0}, name: UBND xã {0}, level: xa, kind: ubnd}}\n", i);
  }
  std::string tasks;
  for (size_t i = 0; i < province.aggregates.size(); ++i) {
    tasks += fmt::format(
        "        - {{id: T{}, content: Việc {}, lead: [cac-xa], schedule: Thường xuyên, "
        "indicators: {}}}\n",
        i, i, indicator(province.aggregates[i]));
  }
  return test::plan_of_2025(
      units, tasks, "  - {id: cac-xa, name: UBND các xã, members: {level: xa, kind: ubnd}}\n");
}

std::string commune_plan(const Province& province, size_t commune) {
  std::string units;
  for (size_t i = 0; i < kOffices; ++i) {
    units += fmt::format("  - {{id: u{0}, name: Phòng {0}, level: xa, kind: phong}}\n", i);
  }
  std::string tasks;
  for (size_t i = 0; i < province.aggregates.size(); ++i) {
    for (size_t own = 0; own < province.own_tasks[i]; ++own) {
      tasks += fmt::format(
          "        - {{id: C{0}-{1}, parent: T{0}, content: Việc {0} {1}, lead: [cac-phong],\n"
          "           schedule: Thường xuyên, indicators: {2}}}\n",
          i, own, indicator(province.aggregates[i]));
    }
  }
  auto text = test::plan_of_2025(
      units, tasks, "  - {id: cac-phong, name: Các phòng, members: {level: xa, kind: phong}}\n");
  text.replace(text.find("id: thu"), 7, fmt::format("id: x{}", commune));
  const std::string before = "units:\n";
  text.insert(text.find(before),
              fmt::format("  parent: {{file: ../tinh/plan.yaml, id: thu, unit: x{}}}\n", commune));
  return text;
}

// One office's report of one quarter; what it adds goes into `figures`, by task and own task.
using Figures = std::map<std::pair<size_t, size_t>, std::pair<int64_t, int64_t>>;

std::string office_report(Random& random, Province& province, size_t commune, size_t office,
                          const std::string& quarter, Figures& figures) {
  auto text = fmt::format("dinhky: 1\nplan: x{}\nunit: u{}\nperiod: {}\nresults:\n", commune,
                          office, quarter);
  for (size_t task = 0; task < province.aggregates.size(); ++task) {
    for (size_t own = 0; own < province.own_tasks[task]; ++own) {
      const auto status = kStatuses[random.below(std::size(kStatuses))];
      if (quarter == kQuarters[1]) {
        province.statuses[task] = worst(province.statuses[task], status);
      }
      text +=
          fmt::format("  - {{task: C{}-{}, status: {}, result: Đã làm", task, own, key_of(status));
      if (random.below(4) != 0) {
        const auto part = static_cast<int64_t>(random.below(50'000));
        const bool ratio = province.aggregates[task] == "ratio";
        const int64_t whole = ratio ? part + static_cast<int64_t>(random.below(9)) : 0;
        text += ratio ? fmt::format(", indicators: {{tin: {}/{}}}", part, whole)
                      : fmt::format(", indicators: {{tin: {}}}", part);
        figures[{task, own}] = {part, whole};
      }
      text += "}\n";
    }
  }
  return text;
}

void file_commune(Random& random, Province& province, size_t commune, Office& office) {
  const auto home = fmt::format("/office/x{}/", commune);
  office.disk.put(home + "plan.yaml", commune_plan(province, commune));
  for (size_t unit = 0; unit < kOffices; ++unit) {
    Figures latest;
    for (const std::string quarter : kQuarters) {
      if (random.below(6) == 0) {  // sends nothing: the tasks are unreported
        if (quarter == kQuarters[0]) continue;
        for (auto& status : province.statuses) status = worst(status, std::nullopt);
        continue;
      }
      Figures figures;
      office.disk.put(home + "results/" + quarter + fmt::format("/u{}.yaml", unit),
                      office_report(random, province, commune, unit, quarter, figures));
      for (const auto& [at, figure] : figures) {
        auto& sum = province.expected[at.first];
        if (province.aggregates[at.first] == "last") {
          sum.part -= latest[at].first;
          latest[at] = figure;
        }
        sum.part += figure.first;
        sum.whole += figure.second;
        sum.any = true;
      }
    }
  }
}

Province random_province(Random& random, Office& office) {
  Province province;
  province.communes = 1 + random.below(4);
  const size_t tasks = 1 + random.below(4);
  for (size_t i = 0; i < tasks; ++i) {
    province.aggregates.emplace_back(kAggregates[random.below(std::size(kAggregates))]);
    province.own_tasks.push_back(1 + random.below(3));
  }
  province.expected.resize(tasks);
  province.statuses.resize(tasks, Status::done);
  office.disk.put("/office/tinh/plan.yaml", province_plan(province));
  for (size_t i = 0; i < province.communes; ++i) file_commune(random, province, i, office);
  return province;
}

// Every commune's consolidated results go up and are collected.
void pass_up(const Province& province, Office& office) {
  for (const std::string quarter : kQuarters) {
    std::vector<std::string> collect = {"collect", "tinh/plan.yaml"};
    for (size_t i = 0; i < province.communes; ++i) {
      const auto file = fmt::format("x{}/gui-{}.yaml", i, quarter);
      const auto said = office.run({"report", fmt::format("x{}/plan.yaml", i), "--period", quarter,
                                    "--for-parent", "-o", file});
      CAPTURE(said.err);
      REQUIRE(said.code == 0);
      collect.push_back(file);
    }
    const auto said = office.run(collect);
    CAPTURE(said.err);
    REQUIRE(said.code == 0);
  }
}

std::string in_words(const Expected& expected) {
  if (!expected.any) return "-";
  auto text = to_vietnamese(Number::of_scaled(expected.part * Number::kScale));
  if (expected.whole > 0) {
    text += "/" + to_vietnamese(Number::of_scaled(expected.whole * Number::kScale));
  }
  return text;
}

TEST_CASE("two levels: figures and statuses come to what one level would have made of them") {
  Random random(20261130);
  for (int round = 0; round < 30; ++round) {
    CAPTURE(round);
    Office office;
    const auto province = random_province(random, office);
    pass_up(province, office);
    RecordDesk desk(province_plan(province));
    for (const std::string quarter : kQuarters) {
      for (size_t i = 0; i < province.communes; ++i) {
        const auto path = fmt::format("results/{}/x{}.yaml", quarter, i);
        desk.disk.put(path, office.disk.text("/office/tinh/" + path).value());
      }
    }
    desk.open();
    for (size_t task = 0; task < province.aggregates.size(); ++task) {
      CAPTURE(province.aggregates[task]);
      const auto id = fmt::format("T{}", task);
      const auto shown = desk.indicators("2025-H1", id).front();
      const auto total = shown.substr(0, shown.find(';'));  // what is behind it counts no more
      CHECK(total.ends_with(", to date " + in_words(province.expected[task])));
      const auto status = province.statuses[task];
      const auto states = desk.states("2025-Q2");
      const auto wanted = id + " " + (status ? std::string(key_of(*status)) : "-") + " (";
      CHECK(states[task].starts_with(wanted));
    }
  }
}

}  // namespace
}  // namespace dinhky::results
