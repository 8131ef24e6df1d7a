#include "cli/status_json.h"

#include <optional>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;
using results::Status;

Json status_of(const std::optional<Status>& status) {
  return status ? Json(results::key_of(*status)) : Json("unreported");
}

Json ids_of(const std::vector<const plan::Task*>& tasks) {
  Json list = Json::array();
  for (const auto* task : tasks) list.push_back(task->id.value);
  return list;
}

Json unit_json(const plan::Plan& plan, const results::UnitStanding& unit) {
  const auto& declared = plan.units[unit.state.unit];
  return {{"unit", declared.id.value},
          {"name", declared.name.value},
          {"record", schedule::to_string(unit.record)},
          {"reported", !unit.missing()},
          {"missing", ids_of(unit.gaps.missing)},
          {"blank_status", ids_of(unit.gaps.no_status)},
          {"blank_result", ids_of(unit.gaps.no_result)},
          {"samples", unit.gaps.samples.size()}};
}

Json lead_json(const plan::Plan& plan, const results::LeadState& lead) {
  return {{"unit", plan.units[lead.unit].id.value},
          {"joint", lead.joint},
          {"status", status_of(lead.status)},
          {"record", lead.said_in ? Json(schedule::to_string(*lead.said_in)) : Json(nullptr)}};
}

Json task_json(const plan::Plan& plan, const results::TaskState& state) {
  Json leads = Json::array();
  for (const auto& lead : state.leads) leads.push_back(lead_json(plan, lead));
  return {{"id", state.task->id.value},   {"kind", state.ongoing_kind ? "ongoing" : "dated"},
          {"asked", state.asked},         {"status", status_of(state.status)},
          {"achieved", state.achieved()}, {"leads", std::move(leads)}};
}

Json counts_json(const results::Counts& counts) {
  Json json = {{"all", counts.all}};
  for (const auto status : results::kStatuses) {
    json[std::string(results::key_of(status))] = counts.of(status);
  }
  json["unreported"] = counts.unreported;
  json["kinds"] = {{"ongoing", counts.ongoing_kind}, {"dated", counts.dated_kind}};
  return json;
}

}  // namespace

std::string status_json(const Workspace& workspace, const plan::Paper& paper,
                        const results::Standing& standing) {
  const auto& plan = *workspace.plan;
  Json records = Json::array();
  for (const auto& record : standing.records) records.push_back(schedule::to_string(record));
  Json units = Json::array();
  for (const auto& unit : standing.units) units.push_back(unit_json(plan, unit));
  Json tasks = Json::array();
  for (const auto& state : standing.tasks) tasks.push_back(task_json(plan, state));
  const auto& counts = standing.counts;
  const Json document = {{"version", 1},
                         {"period", schedule::to_string(paper.period)},
                         {"records", std::move(records)},
                         {"units", std::move(units)},
                         {"tasks", std::move(tasks)},
                         {"counts", counts_json(counts)},
                         {"achieved",
                          {{"count", counts.achieved()},
                           {"ongoing", counts.achieved_ongoing},
                           {"dated", counts.achieved_dated},
                           {"percent", results::share_of(counts)}}}};
  return base::json_text(document, 2);
}

}  // namespace dinhky::cli
