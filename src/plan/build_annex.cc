#include <fmt/format.h>

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "plan/build.h"
#include "plan/fields.h"
#include "plan/section_numbers.h"
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

std::vector<NamedText> named_texts(const yaml::Node& table) {
  std::vector<NamedText> texts;
  for (const auto& entry : table.entries) {
    texts.push_back({{entry.key.text, entry.key.span}, text_field(table, entry.key.text)});
  }
  return texts;
}

// A head names a column of the tasks: a key that tasks have, or one of their `extra` columns.
void check_headings(const Annex& annex, diag::Findings& findings) {
  std::vector<std::string> known(kColumnKeys.begin(), kColumnKeys.end());
  for (const auto& section : annex.sections) {
    for (const auto& task : section.tasks) {
      for (const auto& cell : task.extra) known.push_back(cell.key.value);
    }
  }
  for (const auto& heading : annex.headings) {
    const auto& key = heading.key.value;
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    auto& finding = findings.add(diag::rules::unknown_key, heading.key.span).with("key", key);
    if (const auto meant = base::nearest(key, known)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
  }
}

Task build_task(const yaml::Node& node, const std::string& section, size_t index,
                const schedule::PhraseReader& phrases, const schedule::Context& context,
                diag::Findings& findings) {
  Task task;
  task.span = node.entries.empty() ? node.span : node.entries.front().key.span;
  task.id = text_field(node, "id");
  task.id_given = !task.id.empty();
  if (!task.id_given) {
    task.id = {fmt::format("{}.{:02}", section, index), task.span};
  }
  task.parent = text_field(node, "parent");
  task.content = text_field(node, "content");
  task.lead = text_list_field(node, "lead");
  task.coordinating = text_list_field(node, "coordinating");
  task.schedule = build_schedule(node, phrases, context, findings);
  task.deliverable = text_field(node, "deliverable");
  task.responsible = text_field(node, "responsible");
  task.assigned_by = text_field(node, "assigned_by");
  task.budget = text_field(node, "budget");
  task.note = text_field(node, "note");
  task.extra = named_texts(mapping_field(node, "extra"));
  task.indicators = build_indicators(mapping_field(node, "indicators"));
  return task;
}

}  // namespace

Annex build_annex(const yaml::Node& node, const Head& head, const schedule::PhraseReader& phrases,
                  diag::Findings& findings) {
  Annex annex;
  annex.type = text_field(node, "type");
  annex.headings = named_texts(mapping_field(node, "headings"));
  annex.time_heading = text_field(node, "time_heading");
  if (annex.time_heading.empty()) annex.time_heading = annex.heading("schedule");
  annex.title = text_field(node, "title");
  annex.span = node.span;
  schedule::Context context;
  context.year = head.year;
  context.heading = phrases.heading(annex.time_heading.value);
  if (head.date) context.plan_date = head.date->day;
  SectionNumbers numbers;
  for (const auto& section_node : sequence_field(node, "sections").items) {
    if (section_node.kind != yaml::Kind::mapping) continue;
    Section section{text_field(section_node, "part"),
                    text_field(section_node, "number"),
                    text_field(section_node, "title"),
                    {},
                    section_node.span};
    const auto number = numbers.next(section);
    for (const auto& task : sequence_field(section_node, "tasks").items) {
      if (task.kind != yaml::Kind::mapping) continue;
      section.tasks.push_back(
          build_task(task, number, section.tasks.size() + 1, phrases, context, findings));
    }
    annex.sections.push_back(std::move(section));
  }
  check_headings(annex, findings);
  return annex;
}

}  // namespace dinhky::plan
