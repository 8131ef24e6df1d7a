#include "plan/dues.h"

#include <utility>

#include "plan/activity.h"
#include "schedule/step_day.h"

namespace dinhky::plan {
namespace {

using schedule::Every;
using schedule::On;
using schedule::Part;
using schedule::ScheduleKind;

constexpr int kDaysOfWeek = 7;
constexpr int kMonths = 12;

class Collector {
 public:
  Collector(const Plan& plan, const Timing& timing) : plan_(plan), timing_(timing) {}

  std::vector<Obligation> run() {
    for (const auto* task : plan_.tasks()) add_task(*task);
    for (const auto& paper : all_papers(plan_, timing_.regime)) add_paper(paper);
    return std::move(all_);
  }

 private:
  void add_task(const Task& task) {
    if (const auto* calendar = calendar_of(plan_, task)) {
      for (size_t i = 0; i < calendar->dates.size(); ++i) {
        add_once(task, i, calendar->dates[i].last, false);
      }
      return;
    }
    const auto& parts = task.schedule.value.parts;
    for (size_t i = 0; i < parts.size(); ++i) add_part(task, i, parts[i]);
  }

  void add_part(const Task& task, size_t index, const Part& part) {
    switch (part.kind) {
      case ScheduleKind::recurring:
        return add_recurring(task, index, part);
      case ScheduleKind::range:
      case ScheduleKind::deadline:
      case ScheduleKind::dependent:
        if (part.last) add_once(task, index, *part.last, part.by_name);
        return;
      default:
        return;
    }
  }

  void add_once(const Task& task, size_t index, base::Date day, bool by_name) {
    all_.push_back({DueKind::task,
                    &task,
                    index,
                    std::nullopt,
                    Every::none,
                    {},
                    {stated_day(plan_, timing_, day, by_name)}});
  }

  void add_recurring(const Task& task, size_t index, const Part& part) {
    if (part.every == Every::none || plan_.head.year == 0) return;
    if (part.every == Every::week && !part.on) return;
    Obligation due{DueKind::task, &task, index, std::nullopt, part.every, {}, {}};
    due.on = part.on.value_or(last_day_of(part.every));
    const auto first = part.first.value_or(*base::make_date(plan_.head.year, 1, 1));
    const auto last = part.last.value_or(*base::make_date(plan_.head.year, kMonths, 31));
    for (const auto day : stated_days(due, plan_.head.year)) {
      if (first <= day && day <= last)
        due.days.push_back(stated_day(plan_, timing_, day, !part.on));
    }
    if (!due.days.empty()) all_.push_back(std::move(due));
  }

  static On last_day_of(Every every) {
    return {every == Every::month ? 0 : On::kLast, On::kLast, 0};
  }

  static std::vector<base::Date> stated_days(const Obligation& due, int year) {
    std::vector<base::Date> days;
    if (due.every == Every::week) {
      auto day = *base::make_date(year, 1, 1);
      day = day.plus_days((due.on.weekday - day.weekday() + kDaysOfWeek) % kDaysOfWeek);
      for (; day.year() == year; day = day.plus_days(kDaysOfWeek)) days.push_back(day);
      return days;
    }
    const int months = schedule::months_of(due.every);
    for (int month = 1; month <= kMonths; month += months) {
      days.push_back(schedule::day_of_step(due.on, due.every, year, month));
    }
    return days;
  }

  void add_paper(const Paper& paper) {
    add_report(DueKind::unit_report, paper, unit_deadline(plan_, timing_, paper.period));
    add_report(DueKind::superior_report, paper, superior_deadline(plan_, timing_, paper.period));
  }

  void add_report(DueKind kind, const Paper& paper, const std::optional<DueDay>& day) {
    if (day) all_.push_back({kind, nullptr, 0, paper, Every::none, {}, {*day}});
  }

  const Plan& plan_;
  const Timing& timing_;
  std::vector<Obligation> all_;
};

}  // namespace

std::vector<Obligation> obligations(const Plan& plan, const Timing& timing) {
  return Collector(plan, timing).run();
}

}  // namespace dinhky::plan
