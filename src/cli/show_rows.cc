#include "cli/show_rows.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json_text.h"
#include "base/text.h"
#include "cli/schedule_text.h"
#include "emit/csv.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;
using plan::Assignment;
using schedule::Period;

void add_rows(const Workspace& workspace, const Period& period, std::optional<size_t> only,
              ShowTable& table) {
  const auto day = plan::reference_day(*workspace.plan, *workspace.timing, period);
  table.assignments.push_back(std::make_unique<plan::Assignments>(*workspace.registry, day));
  for (size_t unit = 0; unit < workspace.plan->units.size(); ++unit) {
    if (only && *only != unit) continue;
    for (const auto* duty :
         plan::duties(*table.assignments.back(), *workspace.activity, unit, period)) {
      table.rows.push_back({unit, duty});
    }
  }
}

// Of a unit's task in several quarters the first stays; units and tasks in the plan's order.
void merge_quarters(const plan::Plan& plan, std::vector<ShowRow>& rows) {
  std::map<const plan::Task*, size_t> positions;
  for (const auto* task : plan.tasks()) positions.emplace(task, positions.size());
  const auto key = [](const ShowRow& row) { return std::pair(row.unit, &row.assignment->task()); };
  std::set<std::pair<size_t, const plan::Task*>> seen;
  std::erase_if(rows, [&](const ShowRow& row) { return !seen.insert(key(row)).second; });
  const auto place = [&](const ShowRow& row) {
    return std::pair(row.unit, positions[&row.assignment->task()]);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const ShowRow& a, const ShowRow& b) { return place(a) < place(b); });
}

std::vector<std::string> ids_of(const std::vector<const plan::Party*>& parties) {
  std::vector<std::string> ids;
  for (const auto* party : parties) ids.push_back(party->id);
  return ids;
}

std::vector<std::string> names_of(const std::vector<Period>& periods) {
  std::vector<std::string> names;
  for (const auto& period : periods) names.push_back(schedule::to_string(period));
  return names;
}

const char* word_of(plan::Role role) {
  return role == plan::Role::lead ? "lead" : "coordinating";
}

Json json_of(const Workspace& workspace, const ShowRow& row) {
  const auto& assignment = *row.assignment;
  const auto via = assignment.via();
  return {{"id", assignment.task().id.value},
          {"role", word_of(assignment.role)},
          {"joint", assignment.joint},
          {"optional", assignment.optional},
          {"via", via.empty() ? Json() : Json(via)},
          {"with", ids_of(assignment.with())},
          {"schedule", assignment.task().schedule.phrase.value},
          {"active", names_of(workspace.activity->quarters(assignment.task()))},
          {"parts", parts_json(assignment.task().schedule.value)}};
}

}  // namespace

ShowTable show_table(const Workspace& workspace, std::optional<Period> period,
                     std::optional<size_t> unit) {
  ShowTable table;
  table.period = period;
  if (period) {
    add_rows(workspace, *period, unit, table);
    return table;
  }
  const Period year{workspace.plan->head.year, schedule::PeriodKind::year, 1};
  for (const auto& quarter : schedule::quarters_of(year)) add_rows(workspace, quarter, unit, table);
  merge_quarters(*workspace.plan, table.rows);
  return table;
}

std::string show_json(const Workspace& workspace, const ShowTable& table,
                      std::optional<size_t> unit) {
  Json tasks = Json::array();
  for (const auto& row : table.rows) {
    Json task = json_of(workspace, row);
    if (!unit) task["unit"] = workspace.plan->units[row.unit].id.value;
    tasks.push_back(std::move(task));
  }
  const Json document = {
      {"version", 1},
      {"unit", unit ? Json(workspace.plan->units[*unit].id.value) : Json()},
      {"period", table.period ? Json(schedule::to_string(*table.period)) : Json()},
      {"tasks", std::move(tasks)}};
  return base::json_text(document, 2);
}

std::string show_csv(const Workspace& workspace, const ShowTable& table) {
  std::string out = emit::csv_record(
      {"unit", "id", "role", "joint", "optional", "via", "with", "schedule", "active", "content"});
  for (const auto& row : table.rows) {
    const auto& assignment = *row.assignment;
    const auto& task = assignment.task();
    out += emit::csv_record(
        {workspace.plan->units[row.unit].id.value, task.id.value, word_of(assignment.role),
         assignment.joint ? "true" : "false", assignment.optional ? "true" : "false",
         assignment.via(), base::joined(ids_of(assignment.with()), " "), task.schedule.phrase.value,
         base::joined(names_of(workspace.activity->quarters(task)), " "), task.content.value});
  }
  return out;
}

}  // namespace dinhky::cli
