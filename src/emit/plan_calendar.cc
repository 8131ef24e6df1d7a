#include "emit/plan_calendar.h"

#include <fmt/format.h>

#include "base/text.h"
#include "plan/assignment.h"

namespace dinhky::emit {
namespace {

using plan::DueKind;
using plan::Obligation;

// Of a plan dated by its month, or not at all, the first day that it can have.
base::Date stamp_of(const plan::Head& head) {
  const auto year = *base::make_date(head.year, 1, 1);
  if (!head.date) return year;
  if (head.date->day) return *head.date->day;
  return base::make_date(head.date->year, head.date->month, 1).value_or(year);
}

std::string names_of(const std::vector<plan::Text>& names, const plan::Registry& registry) {
  std::vector<std::string> list;
  for (const auto& party : plan::parties_of(registry, names)) list.push_back(party.label);
  return base::joined(list, "; ");
}

class Maker {
 public:
  Maker(const plan::Plan& plan, const plan::Registry& registry, const report::Texts& texts)
      : plan_(plan), registry_(registry), texts_(texts) {}

  CalendarEntry entry(const Obligation& due) const {
    CalendarEntry entry;
    entry.uid = fmt::format("{}.{}@dinhky", plan_.head.id.value, key_of(due));
    entry.day = due.days.front().day;
    if (due.kind == DueKind::task) {
      describe_task(*due.task, entry);
    } else {
      describe_report(due, entry);
    }
    if (due.days.size() > 1) {
      entry.day = due.days.front().stated;
      entry.recurrence = recurrence_of(due);
    } else if (due.days.front().moved()) {
      entry.description +=
          "\n" + texts_("calendar-moved", {{"day", base::to_vietnamese(due.days.front().stated)}});
    }
    return entry;
  }

 private:
  static std::string key_of(const Obligation& due) {
    if (due.kind == DueKind::task) return fmt::format("{}.{}", due.task->id.value, due.part + 1);
    return fmt::format("{}.{}", schedule::to_string(due.paper->period),
                       due.kind == DueKind::unit_report ? "units" : "superior");
  }

  void describe_task(const plan::Task& task, CalendarEntry& entry) const {
    entry.summary = texts_("calendar-task", {{"task", task.id.value},
                                             {"content", base::collapsed(task.content.value)}});
    entry.category = texts_("calendar-tasks");
    std::vector<std::string> lines = {
        texts_("calendar-when", {{"phrase", base::collapsed(task.schedule.phrase.value)}}),
        texts_("calendar-lead", {{"names", names_of(task.lead, registry_)}})};
    if (!task.coordinating.empty()) {
      lines.push_back(
          texts_("calendar-coordinating", {{"names", names_of(task.coordinating, registry_)}}));
    }
    entry.description = base::joined(lines, "\n");
  }

  void describe_report(const Obligation& due, CalendarEntry& entry) const {
    const bool units = due.kind == DueKind::unit_report;
    entry.summary = texts_(units ? "calendar-unit-report" : "calendar-superior-report",
                           {{"name", plan::vietnamese_name(*due.paper)}});
    entry.category = texts_("calendar-reports");
    entry.description = plan_.head.title.value;
  }

  static CalendarRecurrence recurrence_of(const Obligation& due) {
    CalendarRecurrence recurrence{due.every, due.on, due.days.back().stated, {}, {}};
    for (const auto& day : due.days) {
      if (!day.moved()) continue;
      recurrence.left_out.push_back(day.stated);
      recurrence.put_in.push_back(day.day);
    }
    return recurrence;
  }

  const plan::Plan& plan_;
  const plan::Registry& registry_;
  const report::Texts& texts_;
};

}  // namespace

CalendarFile calendar_of(const plan::Plan& plan, const plan::Registry& registry,
                         const std::vector<Obligation>& obligations, const report::Texts& texts) {
  CalendarFile file{plan.head.title.value, stamp_of(plan.head), CalendarForm::events, {}};
  const Maker maker(plan, registry, texts);
  for (const auto& due : obligations) file.entries.push_back(maker.entry(due));
  return file;
}

}  // namespace dinhky::emit
