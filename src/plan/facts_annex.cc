// Facts of the annex: sections, tasks, their schedules and indicators.
#include <fmt/format.h>

#include "base/text.h"
#include "plan/fact_parts.h"
#include "plan/section_numbers.h"
#include "schedule/phrase_writer.h"

namespace dinhky::plan {
namespace {

std::string day_word(const std::optional<base::Date>& day) {
  return day ? base::to_iso(*day) : "-";
}

// All that a statement says of time, in one line that nobody reads.
std::string meaning_of(const schedule::Part& part) {
  std::string text(schedule::to_string(part.kind));
  text.append(" ").append(schedule::to_string(part.every));
  if (part.on) text += fmt::format(" on {} {} {}", part.on->month, part.on->day, part.on->weekday);
  text += fmt::format(" {}{} {}{}", day_word(part.first), part.first_by_name ? "*" : "",
                      day_word(part.last), part.by_name ? "*" : "");
  for (const auto& period : part.named) text += " " + schedule::to_string(period);
  return text;
}

std::string meaning_of(const schedule::Schedule& schedule) {
  std::vector<std::string> parts;
  for (const auto& part : schedule.parts) parts.push_back(meaning_of(part));
  return base::joined(parts, "; ");
}

// What it waits for is in the words; without words it must be told.
std::string awaited(const schedule::Schedule& schedule) {
  std::vector<std::string> names;
  for (const auto& part : schedule.parts) names.push_back(base::collapsed(part.awaits));
  return base::joined(names, "; ");
}

std::vector<Item> schedule_items(const TaskSchedule& schedule, const NameFacts& names) {
  if (!schedule.given) return {};
  std::vector<Item> items;
  const auto& value = schedule.value;
  const auto words = base::collapsed(schedule.phrase.value);
  const bool own_words = !schedule.structured || schedule.phrase.span != schedule.span;
  if (own_words && !words.empty()) {
    items.push_back({"phrase", words, words});
  } else if (!own_words) {
    // Words made from the calendar or the tasks that it is bound to change with those.
    items.push_back({"said", awaited(value), words});
  }
  items.push_back({"kind", std::string(schedule::to_string(value.kind)),
                   std::string(schedule::to_string(value.kind))});
  if (value.first) {
    items.push_back({"first", base::to_iso(*value.first), base::to_vietnamese(*value.first)});
  }
  if (value.last) {
    items.push_back({"last", base::to_iso(*value.last), base::to_vietnamese(*value.last)});
  }
  if (!value.parts.empty()) items.push_back({"means", meaning_of(value), to_phrase(value)});
  if (!schedule.calendar.empty()) {
    items.push_back(names.calendar(schedule.calendar));
    items.back().role = "calendar";
  }
  for (const auto& id : schedule.after) {
    items.push_back(names.task(id));
    items.back().role = "after";
  }
  return items;
}

std::vector<Item> indicator_items(const Indicator& indicator) {
  std::vector<Item> items = {text_item(indicator.label.value, "label")};
  if (!indicator.unit.empty()) items.push_back(text_item(indicator.unit.value, "unit"));
  if (indicator.target) {
    items.push_back(text_item(fmt::format("{:.15g}", *indicator.target), "target"));
  }
  if (!indicator.target_per.empty()) items.push_back(text_item(indicator.target_per, "target-per"));
  if (!indicator.aggregate.empty()) items.push_back(text_item(indicator.aggregate, "aggregate"));
  return items;
}

Record task_record(const Task& task, size_t section, const NameFacts& names) {
  RecordBuilder record(Subject::task, task.id.value, task.content.value);
  record.text("content", task.content)
      .list("lead", name_items(names, task.lead))
      .list("coordinating", name_items(names, task.coordinating))
      .parts("schedule", schedule_items(task.schedule, names))
      .text("deliverable", task.deliverable)
      .text("responsible", task.responsible)
      .text("assigned_by", task.assigned_by)
      .text("budget", task.budget)
      .text("note", task.note);
  for (const auto& cell : task.extra) record.text(path_of("extra", cell.key.value), cell.value);
  for (const auto& indicator : task.indicators) {
    record.parts(path_of("indicators", indicator.id.value), indicator_items(indicator));
  }
  auto built = record.build();
  built.section = section;
  return built;
}

Record annex_record(const Annex& annex) {
  RecordBuilder record(Subject::annex, {}, annex.title.value);
  record.text("type", annex.type).text("title", annex.title);
  // Without one of its own it is the head of the column of schedules.
  if (annex.time_heading.value != annex.heading("schedule").value) {
    record.text("time_heading", annex.time_heading);
  }
  std::vector<Item> heads;
  for (const auto& heading : annex.headings) {
    heads.push_back(text_item(heading.value.value, heading.key.value));
  }
  record.parts("headings", std::move(heads));
  return record.build();
}

}  // namespace

void add_annex_facts(const Plan& plan, const NameFacts& names, Facts& facts) {
  facts.of(Subject::annex) = {annex_record(plan.annex)};
  SectionNumbers numbers;
  for (const auto& section : plan.annex.sections) {
    const auto number = numbers.next(section);
    const bool headed = !section.title.empty();
    RecordBuilder record(Subject::section, headed ? number : "", section.title.value);
    record.text("part", section.part).text("title", section.title);
    const size_t index = facts.of(Subject::section).size();
    facts.of(Subject::section).push_back(record.build());
    for (const auto& task : section.tasks) {
      facts.of(Subject::task).push_back(task_record(task, index, names));
    }
  }
}

}  // namespace dinhky::plan
