#include "results/filing.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace dinhky::results {
namespace {

using Values = std::vector<std::pair<std::string, std::string>>;  // place, what stands there

class Flattener {
 public:
  explicit Flattener(const UnitReport& report) {
    add("own-plan/number", report.own_plan.number);
    add("own-plan/date", report.own_plan.date);
    for (const auto& result : report.results) add(result);
    for (size_t i = 0; i < report.extra.size(); ++i) {
      add(fmt::format("extra-{}/content", i + 1), report.extra[i].content);
      add(fmt::format("extra-{}/result", i + 1), report.extra[i].result);
    }
    for (const auto& section : report.sections) add("section/" + section.name.value, section.text);
    add("general/difficulties", report.difficulties);
    add("general/next", report.next);
    add("general/proposals", report.proposals);
    for (size_t i = 0; i < report.stray.size(); ++i) {
      add(fmt::format("stray-{}", i + 1), report.stray[i]);
    }
  }

  Values take() { return std::move(values_); }

 private:
  void add(std::string place, const Text& text) { add(std::move(place), text.value); }
  void add(std::string place, std::string value) {
    if (!value.empty()) values_.emplace_back(std::move(place), std::move(value));
  }

  void add(const TaskResult& result) {
    const auto place = [&](std::string_view field) {
      return fmt::format("{}/{}", result.task.value, field);
    };
    add(place("status"),
        result.status ? std::string(key_of(*result.status)) : result.status_text.value);
    add(place("result"), result.result);
    for (const auto& figure : result.indicators) {
      add(place("indicators." + figure.id.value), figure.value);
    }
    std::string evidence;
    for (const auto& item : result.evidence) {
      evidence += (evidence.empty() ? "" : "\n") + item.value;
    }
    add(place("evidence"), std::move(evidence));
    add(place("difficulties"), result.difficulties);
    add(place("proposals"), result.proposals);
  }

  Values values_;
};

}  // namespace

std::string record_path(const schedule::Period& period, std::string_view unit) {
  return fmt::format("{}/{}.yaml", schedule::to_string(period), unit);
}

std::vector<Change> changes_between(const UnitReport& before, const UnitReport& after) {
  const auto old_list = Flattener(before).take();
  std::map<std::string, std::string> old_values(old_list.begin(), old_list.end());
  std::vector<Change> changes;
  for (auto& [place, value] : Flattener(after).take()) {
    auto old = old_values.extract(place);
    auto was = old.empty() ? std::string() : std::move(old.mapped());
    if (was != value) changes.push_back({place, std::move(was), std::move(value)});
  }
  for (const auto& [place, value] : old_list) {
    if (old_values.contains(place)) changes.push_back({place, value, {}});
  }
  return changes;
}

bool says_nothing(const UnitReport& report) {
  return Flattener(report).take().empty();
}

}  // namespace dinhky::results
