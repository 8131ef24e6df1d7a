#include "cli/show_periods.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/text.h"
#include "emit/csv.h"
#include "plan/deadlines.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;

struct PeriodRow {
  std::string period;
  std::vector<std::string> covers;
  std::string from;
  std::string until;
  std::string units_due;     // empty: the plan sets none
  std::string superior_due;  // empty: the plan sets none
};

std::string iso_or_empty(const std::optional<plan::DueDay>& due) {
  return due ? base::to_iso(due->day) : std::string();
}

PeriodRow row_of(const Workspace& workspace, const plan::Paper& paper) {
  const auto& timing = *workspace.timing;
  PeriodRow row;
  row.period = schedule::to_string(paper.period);
  for (const auto& period : paper.covers) row.covers.push_back(schedule::to_string(period));
  row.from = base::to_iso(timing.regime.start(paper.period));
  row.until = base::to_iso(timing.regime.cutoff(paper.period));
  row.units_due = iso_or_empty(plan::unit_deadline(*workspace.plan, timing, paper.period));
  row.superior_due = iso_or_empty(plan::superior_deadline(*workspace.plan, timing, paper.period));
  return row;
}

Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

}  // namespace

std::string periods_json(const Workspace& workspace, const std::vector<plan::Paper>& papers) {
  Json periods = Json::array();
  for (const auto& paper : papers) {
    const auto row = row_of(workspace, paper);
    periods.push_back({{"period", row.period},
                       {"covers", row.covers},
                       {"from", row.from},
                       {"until", row.until},
                       {"units_due", or_null(row.units_due)},
                       {"superior_due", or_null(row.superior_due)}});
  }
  const Json document = {
      {"version", 1}, {"regime", workspace.timing->regime.id}, {"periods", std::move(periods)}};
  return base::json_text(document, 2);
}

std::string periods_csv(const Workspace& workspace, const std::vector<plan::Paper>& papers) {
  std::string out =
      emit::csv_record({"period", "covers", "from", "until", "units_due", "superior_due"});
  for (const auto& paper : papers) {
    const auto row = row_of(workspace, paper);
    out += emit::csv_record({row.period, base::joined(row.covers, " "), row.from, row.until,
                             row.units_due, row.superior_due});
  }
  return out;
}

}  // namespace dinhky::cli
