#include <fmt/format.h>

#include <cstdlib>

#include "base/text.h"
#include "plan/build.h"
#include "plan/fields.h"
#include "schedule/phrase_writer.h"
#include "schedule/structured.h"

namespace dinhky::plan {
namespace {

std::vector<Text> build_after(const yaml::Node& mapping) {
  const auto* after = mapping.find("after");
  if (after == nullptr || after->kind == yaml::Kind::null) return {};
  if (after->kind == yaml::Kind::sequence) return text_list_field(mapping, "after");
  return {text_field(mapping, "after")};
}

// What a schedule without words says, where the plan prints one.
std::string said(const TaskSchedule& schedule) {
  if (schedule.after.empty()) {
    const auto phrase = schedule::to_phrase(schedule.value);
    return phrase.empty() ? schedule::to_structured(schedule.value) : phrase;
  }
  std::vector<std::string> ids;
  for (const auto& task : schedule.after) ids.push_back(task.value);
  auto text = "Sau khi hoàn thành nhiệm vụ " + base::joined(ids, ", ");
  const auto& value = schedule.value;
  if (value.first) text += ", từ ngày " + base::to_vietnamese(*value.first);
  if (value.last) text += ", đến hết ngày " + base::to_vietnamese(*value.last);
  return text;
}

TaskSchedule build_schedule(const yaml::Node& task, const schedule::PhraseReader& phrases,
                            const schedule::Context& context, diag::Findings& findings) {
  TaskSchedule result;
  const auto* node = task.find("schedule");
  const bool mapping = node != nullptr && node->kind == yaml::Kind::mapping;
  if (mapping) {
    result.phrase = text_field(*node, "phrase");
    result.calendar = text_field(*node, "calendar");
    result.after = build_after(*node);
  } else {
    result.phrase = text_field(task, "schedule");
  }
  result.given = !result.phrase.empty() || (node != nullptr && node->kind != yaml::Kind::null);
  result.span = result.phrase.span;
  if (node != nullptr && schedule::is_structured(*node)) {
    result.structured = true;
    result.span = node->span;
    result.value = schedule::read_structured(*node, context.year, findings);
    if (result.phrase.empty()) result.phrase = {said(result), node->span};
  } else if (!result.phrase.empty()) {
    result.value = phrases.read(result.phrase.value, context);
  }
  return result;
}

std::vector<Indicator> build_indicators(const yaml::Node& table) {
  std::vector<Indicator> indicators;
  for (const auto& entry : table.entries) {
    const auto& node = entry.value;
    Indicator indicator;
    indicator.id = {entry.key.text, entry.key.span};
    indicator.label = text_field(node, "label");
    indicator.unit = text_field(node, "unit");
    if (const auto target = integer_field(node, "target")) indicator.target = *target;
    indicator.target_per = text_field(node, "target_per").value;
    indicator.aggregate = text_field(node, "aggregate").value;
    indicators.push_back(std::move(indicator));
  }
  return indicators;
}

Task build_task(const yaml::Node& node, size_t section, size_t index,
                const schedule::PhraseReader& phrases, const schedule::Context& context,
                diag::Findings& findings) {
  Task task;
  task.span = node.entries.empty() ? node.span : node.entries.front().key.span;
  task.id = text_field(node, "id");
  task.id_given = !task.id.empty();
  if (!task.id_given) {
    task.id = {fmt::format("{}.{:02}", schedule::roman(static_cast<int>(section)), index),
               task.span};
  }
  task.content = text_field(node, "content");
  task.lead = text_list_field(node, "lead");
  task.coordinating = text_list_field(node, "coordinating");
  task.schedule = build_schedule(node, phrases, context, findings);
  task.deliverable = text_field(node, "deliverable");
  task.indicators = build_indicators(mapping_field(node, "indicators"));
  return task;
}

}  // namespace

Annex build_annex(const yaml::Node& node, const Head& head, const schedule::PhraseReader& phrases,
                  diag::Findings& findings) {
  Annex annex;
  annex.time_heading = text_field(node, "time_heading");
  annex.title = text_field(node, "title");
  annex.span = node.span;
  schedule::Context context;
  context.year = head.year;
  context.heading = phrases.heading(annex.time_heading.value);
  if (head.date) context.plan_date = head.date->day;
  size_t section_number = 0;
  for (const auto& section_node : sequence_field(node, "sections").items) {
    if (section_node.kind != yaml::Kind::mapping) continue;
    ++section_number;
    Section section{text_field(section_node, "title"), {}, section_node.span};
    for (const auto& task : sequence_field(section_node, "tasks").items) {
      if (task.kind != yaml::Kind::mapping) continue;
      section.tasks.push_back(
          build_task(task, section_number, section.tasks.size() + 1, phrases, context, findings));
    }
    annex.sections.push_back(std::move(section));
  }
  return annex;
}

}  // namespace dinhky::plan
