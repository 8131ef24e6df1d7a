// Schedules that cannot be read, cannot be, or wait for something.
#include <algorithm>

#include "base/fold.h"
#include "check/check.h"
#include "check/places.h"
#include "diag/catalogue.h"
#include "yaml/scalar.h"

namespace dinhky::check {
namespace {

using schedule::ScheduleKind;
using schedule::Trouble;

diag::Diagnostic& add_doubt(const schedule::Doubt& doubt, diag::Span span,
                            diag::Findings& findings) {
  switch (doubt.trouble) {
    case Trouble::impossible_date:
      return findings.add(diag::rules::date_form, span, "impossible");
    case Trouble::reversed:
      return findings.add(diag::rules::schedule_reversed, span, "phrase");
    case Trouble::outside_year:
      return findings.add(diag::rules::schedule_outside_year, span);
    case Trouble::unreadable:
      break;
  }
  return findings.add(diag::rules::schedule_unreadable, span)
      .hint({"schedule-unreadable.hint", {}});
}

void check_reading(const Context& context, const plan::Task& task, diag::Findings& findings) {
  const auto& value = task.schedule.value;
  const auto& phrase = task.schedule.phrase;
  if (task.schedule.structured) return;  // told where it was read
  for (const auto& doubt : value.doubts) {
    const auto piece = phrase.value.substr(doubt.begin, doubt.end - doubt.begin);
    add_doubt(doubt, inside(context.sources, phrase, doubt.begin, doubt.end), findings)
        .with("text", piece)
        .with("value", piece)
        .with("year", std::to_string(context.plan.head.year));
  }
  if (value.kind == ScheduleKind::unknown && value.doubts.empty()) {
    findings.add(diag::rules::schedule_unreadable, phrase.span)
        .with("text", phrase.value)
        .hint({"schedule-unreadable.hint", {}});
  }
}

void check_calendar(const Context& context, const plan::Task& task, diag::Findings& findings) {
  const auto& schedule = task.schedule;
  if (schedule.calendar.empty()) {
    if (schedule.value.kind != ScheduleKind::dependent || !schedule.after.empty()) return;
    findings.add(diag::rules::schedule_unbound, schedule.span)
        .with("task", task.id.value)
        .with("phrase", schedule.phrase.value)
        .hint({"schedule-unbound.hint", {{"phrase", yaml::quoted(schedule.phrase.value)}}});
    return;
  }
  std::vector<std::string> ids;
  for (const auto& calendar : context.plan.calendars) ids.push_back(calendar.id.value);
  const auto known = std::find(ids.begin(), ids.end(), schedule.calendar.value);
  if (known != ids.end()) {
    const auto& calendar = context.plan.calendars[static_cast<size_t>(known - ids.begin())];
    if (!calendar.dates.empty() || calendar.damaged) return;
    findings.add(diag::rules::schedule_unbound, schedule.calendar.span, "empty")
        .with("task", task.id.value)
        .with("name", calendar.id.value)
        .also(calendar.span, {"related.calendar", {}});
    return;
  }
  auto& finding = findings.add(diag::rules::schedule_unbound, schedule.calendar.span, "calendar");
  finding.as(diag::Severity::error).with("name", schedule.calendar.value);
  if (const auto meant = base::nearest(schedule.calendar.value, ids)) {
    finding.hint({"hint.meant", {{"name", *meant}}});
  }
}

void check_deadlines(const Context& context, const plan::Task& task, diag::Findings& findings) {
  const auto& date = context.plan.head.date;
  if (!date) return;
  // A plan dated by its month may have been issued on any day of it.
  const auto earliest = date->day.value_or(*base::make_date(date->year, date->month, 1));
  for (const auto& part : task.schedule.value.parts) {
    if (part.kind != ScheduleKind::deadline || !part.last || earliest <= *part.last) continue;
    findings
        .add(diag::rules::schedule_outside_year, part_place(context.sources, task.schedule, part),
             "before-plan")
        .with("task", task.id.value)
        .with("day", base::to_vietnamese(*part.last));
  }
}

std::string_view day_off_variant(bool holiday, bool moved) {
  if (moved) return holiday ? "holiday-moved" : "moved";
  return holiday ? "holiday" : "";
}

void check_days_off(const Context& context, const plan::Task& task, diag::Findings& findings) {
  if (context.timing == nullptr) return;
  const auto& calendar = context.timing->calendar;
  for (const auto& deadline : plan::task_deadlines(context.plan, *context.timing, task)) {
    const auto& due = deadline.due;
    if (deadline.part->by_name || calendar.is_working(due.stated)) continue;
    const auto holiday = calendar.holiday(due.stated);
    auto& finding = findings.add(diag::rules::schedule_day_off,
                                 part_place(context.sources, task.schedule, *deadline.part),
                                 day_off_variant(holiday.has_value(), due.moved()));
    finding.with("task", task.id.value)
        .with("day", base::to_vietnamese(due.stated))
        .with("moved", base::to_vietnamese(due.day))
        .with("phrase", task.schedule.phrase.value)
        .with("name", holiday ? holiday->name : "");
    if (!due.moved()) finding.hint({"schedule-day-off.hint", {}});
  }
}

}  // namespace

void check_schedules(const Context& context, diag::Findings& findings) {
  for (const auto* task : context.plan.tasks()) {
    if (!task->schedule.given) {
      findings.add(diag::rules::schedule_unreadable, task->schedule.span, "missing")
          .with("task", task->id.value)
          .hint({"schedule-unreadable.hint", {}});
      continue;
    }
    check_reading(context, *task, findings);
    check_calendar(context, *task, findings);
    check_deadlines(context, *task, findings);
    check_days_off(context, *task, findings);
  }
}

}  // namespace dinhky::check
