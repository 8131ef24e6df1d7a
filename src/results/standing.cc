#include "results/standing.h"

#include <algorithm>
#include <utility>

#include "results/figure.h"

namespace dinhky::results {
namespace {

Number number_of(size_t count) {
  return Number::of_scaled(static_cast<int64_t>(count) * Number::kScale);
}

}  // namespace

std::map<size_t, std::vector<const LeadState*>> Standing::matrix() const {
  std::map<size_t, std::vector<const LeadState*>> rows;
  for (size_t i = 0; i < tasks.size(); ++i) {
    for (const auto& lead : tasks[i].leads) {
      auto& row = rows[lead.unit];
      row.resize(tasks.size());
      row[i] = &lead;
    }
  }
  return rows;
}

Standing standing_of(const Scope& scope, const Words& words, const Returns& returns,
                     const schedule::Period& period) {
  Standing standing;
  standing.records = plan::records_in(scope.plan, period);
  for (const auto& record : standing.records) {
    const auto begin = standing.units.size();
    for (const auto& state : unit_states(scope, returns, record)) {
      UnitStanding unit{state, record, {}};
      if (state.report != nullptr) {
        unit.gaps =
            gaps_of(scope, words, *state.report, scope.parts_of(state.unit, record), record);
      }
      standing.units.push_back(std::move(unit));
    }
    std::stable_partition(standing.units.begin() + static_cast<long>(begin), standing.units.end(),
                          [](const UnitStanding& unit) { return unit.missing(); });
  }
  standing.tasks = task_states(scope, returns, period);
  standing.counts = count(standing.tasks);
  return standing;
}

std::string share_of(const Counts& counts) {
  return percent(number_of(counts.achieved()), number_of(counts.all)).value_or("0,00%");
}

}  // namespace dinhky::results
