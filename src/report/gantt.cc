#include "report/gantt.h"

#include <algorithm>

#include "base/text.h"
#include "plan/activity.h"
#include "plan/dues.h"
#include "plan/records.h"
#include "plan/section_numbers.h"

namespace dinhky::report {
namespace {

using base::Date;
using plan::DueKind;
using schedule::ScheduleKind;

constexpr int kMonths = 12;
constexpr int kMonthsAfter = 2;  // behind the year, as far as a chart is stretched for late reports
constexpr size_t kDaysNamed = 4;

BarKind bar_kind(ScheduleKind kind) {
  switch (kind) {
    case ScheduleKind::ongoing:
      return BarKind::ongoing;
    case ScheduleKind::recurring:
      return BarKind::recurring;
    case ScheduleKind::range:
    case ScheduleKind::deadline:
      return BarKind::dated;
    case ScheduleKind::dependent:
    case ScheduleKind::on_demand:
    case ScheduleKind::unknown:
      break;
  }
  return BarKind::waiting;
}

class Builder {
 public:
  Builder(const Basis& run, const GanttView& view)
      : run_(run),
        texts_(run.texts),
        view_(view),
        obligations_(plan::obligations(run.plan, run.timing)) {}

  Gantt build() {
    chart_.name = texts_("overview.chart", {{"year", std::to_string(run_.plan.head.year)}});
    chart_.task_head = texts_("overview.task");
    chart_.time_head = texts_("overview.time");
    set_edges();
    add_axis();
    add_tasks();
    add_reports();
    add_legend();
    return std::move(chart_);
  }

 private:
  // ---- the axis ----

  void set_edges() {
    const int year = run_.plan.head.year;
    chart_.first = base::make_date(year, 1, 1).value_or(view_.today);
    chart_.last = base::last_day_of_month(chart_.first.year(), kMonths);
    const auto limit = base::last_day_of_month(chart_.first.year() + 1, kMonthsAfter);
    for (const auto& due : obligations_) {
      if (due.kind == DueKind::task) continue;
      const auto day = due.days.back().day;
      if (day <= chart_.last || limit < day) continue;
      chart_.last = base::last_day_of_month(day.year(), day.month());
    }
  }

  void add_axis() {
    for (auto day = chart_.first; day <= chart_.last;) {
      const auto end = base::last_day_of_month(day.year(), day.month());
      const auto month = std::to_string(day.month());
      chart_.months.push_back({texts_("overview.month", {{"month", month}}), day, end});
      day = end.plus_days(1);
    }
    for (int index = 1; index <= 4; ++index) {
      const schedule::Period quarter{chart_.first.year(), schedule::PeriodKind::quarter, index};
      chart_.quarters.push_back({texts_("overview.quarter", {{"roman", schedule::roman(index)}}),
                                 *base::make_date(quarter.year, quarter.first_month(), 1),
                                 base::last_day_of_month(quarter.year, quarter.last_month())});
    }
    for (const auto& record : plan::all_records(run_.plan)) {
      const auto day = run_.timing.regime.cutoff(record);
      if (within(day)) chart_.cutoffs.push_back({day_text(day), day});
    }
    std::vector<std::string> days;
    for (const auto& cutoff : chart_.cutoffs) days.push_back(cutoff.name);
    if (!days.empty()) {
      chart_.cutoffs_name = texts_("overview.cutoffs", {{"days", base::joined(days, ", ")}});
    }
    if (within(view_.today)) {
      chart_.today = {texts_("overview.today", {{"day", day_text(view_.today)}}), view_.today};
    }
    if (view_.period) {
      const auto& regime = run_.timing.regime;
      chart_.highlight = {
          texts_("overview.period", {{"name", schedule::vietnamese_name(*view_.period)}}),
          std::max(regime.start(*view_.period), chart_.first),
          std::min(regime.cutoff(*view_.period), chart_.last)};
    }
  }

  bool within(Date day) const { return chart_.first <= day && day <= chart_.last; }

  // "14/3"; of another year than the chart's "14/3/2026".
  std::string day_text(Date day) const {
    auto text = base::to_vietnamese(day);
    if (day.year() == run_.plan.head.year) text.resize(text.rfind('/'));
    return text;
  }

  // ---- rows ----

  void add_tasks() {
    plan::SectionNumbers numbers;
    for (const auto& section : run_.plan.annex.sections) {
      const auto number = numbers.next(section);
      GanttGroup group;
      if (!section.title.empty()) group.title = number + ". " + section.title.value;
      for (const auto& task : section.tasks) group.rows.push_back(row_of(task));
      if (!group.rows.empty()) chart_.groups.push_back(std::move(group));
    }
  }

  GanttRow row_of(const plan::Task& task) const {
    GanttRow row;
    row.id = task.id.value;
    row.content = task.content.value;
    row.when = base::collapsed(task.schedule.phrase.value);
    if (view_.mark_of) {
      if (const auto mark = view_.mark_of(task)) {
        row.mark = mark->mark;
        row.mark_name = mark->name;
      }
    }
    add_bars(task, row);
    for (const auto& due : obligations_) {
      if (due.task != &task) continue;
      for (const auto& day : due.days) add_point(day.day, due.days.size() > 1, row);
    }
    row.described = described(row);
    return row;
  }

  void add_bars(const plan::Task& task, GanttRow& row) const {
    if (const auto* calendar = plan::calendar_of(run_.plan, task)) {
      for (const auto& days : calendar->dates) add_bar(BarKind::dated, days.first, days.last, row);
      return;
    }
    const auto& parts = task.schedule.value.parts;
    if (parts.empty()) add_bar(BarKind::waiting, begin(), chart_.last, row);
    for (const auto& part : parts) {
      const auto last = part.last.value_or(chart_.last);
      // What ends before the plan was issued has its day alone.
      const auto first = part.first.value_or(std::min(begin(), last));
      add_bar(bar_kind(part.kind), first, last, row);
    }
  }

  void add_bar(BarKind kind, Date first, Date last, GanttRow& row) const {
    first = std::max(first, chart_.first);
    last = std::min(last, chart_.last);
    if (first <= last) row.bars.push_back({kind, first, last});
  }

  void add_point(Date day, bool repeated, GanttRow& row) const {
    if (within(day)) row.points.push_back({day, repeated});
  }

  // Where nothing else is said a task begins with the plan.
  Date begin() const {
    const auto& date = run_.plan.head.date;
    if (!date) return chart_.first;
    const auto day = date->day ? date->day : base::make_date(date->year, date->month, 1);
    return std::clamp(day.value_or(chart_.first), chart_.first, chart_.last);
  }

  void add_reports() {
    GanttRow units;
    units.content = texts_("overview.unit-reports");
    GanttRow superior;
    superior.content = texts_("overview.superior-reports");
    for (const auto& due : obligations_) {
      if (due.kind == DueKind::task) continue;
      add_point(due.days.front().day, false, due.kind == DueKind::unit_report ? units : superior);
    }
    GanttGroup group{texts_("overview.reports"), {}};
    for (auto* row : {&units, &superior}) {
      if (row->points.empty()) continue;
      row->described = described(*row);
      group.rows.push_back(std::move(*row));
    }
    if (!group.rows.empty()) chart_.groups.push_back(std::move(group));
  }

  // ---- in words ----

  std::string described(const GanttRow& row) const {
    std::vector<std::string> pieces;
    for (const auto& bar : row.bars) {
      pieces.push_back(bar.first == bar.last
                           ? texts_("overview.on-day", {{"day", day_text(bar.first)}})
                           : texts_("overview.from-to", {{"first", day_text(bar.first)},
                                                         {"last", day_text(bar.last)}}));
    }
    if (!row.points.empty()) pieces.push_back(points_text(row.points));
    return base::capitalised(base::joined(pieces, "; "));
  }

  std::string points_text(const std::vector<GanttPoint>& points) const {
    std::vector<std::string> days;
    for (const auto& point : points) days.push_back(day_text(point.day));
    if (days.size() > kDaysNamed && points.front().repeated) {
      return texts_(
          "overview.due-often",
          {{"count", std::to_string(days.size())}, {"first", days.front()}, {"last", days.back()}});
    }
    return texts_("overview.due-on", {{"days", base::joined(days, ", ")}});
  }

  void add_legend() {
    constexpr std::pair<BarKind, const char*> kNames[] = {
        {BarKind::dated, "overview.bar-dated"},
        {BarKind::ongoing, "overview.bar-ongoing"},
        {BarKind::recurring, "overview.bar-recurring"},
        {BarKind::waiting, "overview.bar-waiting"}};
    for (const auto& [kind, key] : kNames) {
      if (has_bar(kind)) chart_.bars_legend.emplace_back(kind, texts_(key));
    }
    if (has([](const GanttRow& row) { return !row.points.empty(); })) {
      chart_.point_name = texts_("overview.due-day");
    }
  }

  bool has_bar(BarKind kind) const {
    return has([kind](const GanttRow& row) {
      return std::any_of(row.bars.begin(), row.bars.end(),
                         [kind](const GanttBar& bar) { return bar.kind == kind; });
    });
  }

  bool has(const std::function<bool(const GanttRow&)>& test) const {
    return std::any_of(chart_.groups.begin(), chart_.groups.end(), [&](const GanttGroup& group) {
      return std::any_of(group.rows.begin(), group.rows.end(), test);
    });
  }

  const Basis& run_;
  const Texts& texts_;
  const GanttView& view_;
  std::vector<plan::Obligation> obligations_;
  Gantt chart_;
};

}  // namespace

Gantt gantt_of(const Basis& run, const GanttView& view) {
  return Builder(run, view).build();
}

}  // namespace dinhky::report
