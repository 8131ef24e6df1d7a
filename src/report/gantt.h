// The year of a plan as a chart (Gantt), in days: what is drawn where is the business of emit/.
//
// The chart shows the plan's calendar year, and the months behind it in which reports of that year
// still fall due. What reaches beyond is cut off at its edges.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "plan/model.h"
#include "report/mark.h"
#include "report/paper_parts.h"
#include "schedule/period.h"

namespace dinhky::report {

// How firm a stretch of time is.
enum class BarKind {
  dated,      // its days are fixed
  ongoing,    // thường xuyên
  recurring,  // định kỳ
  waiting,    // for another document, for a request, or not understood
};

// Both days are included and lie within the chart.
struct GanttBar {
  BarKind kind = BarKind::dated;
  base::Date first;
  base::Date last;
};

// A day by which something is due; of what comes again and again, one of many.
struct GanttPoint {
  base::Date day;
  bool repeated = false;
};

struct GanttRow {
  std::string id;  // of the task; empty for reports
  std::string content;
  std::string when;          // as the plan writes it
  std::optional<Mark> mark;  // where it stands, if the page tells
  std::string mark_name;
  std::vector<GanttBar> bars;
  std::vector<GanttPoint> points;
  std::string described;  // bars and points in words, for who cannot see them
};

// The tasks of a section of the annex; the reports.
struct GanttGroup {
  std::string title;  // may be empty
  std::vector<GanttRow> rows;
};

struct GanttSpan {
  std::string name;
  base::Date first;
  base::Date last;
};

struct GanttDay {
  std::string name;
  base::Date day;
};

struct Gantt {
  std::string name;
  std::string task_head;
  std::string time_head;
  base::Date first;  // of a month
  base::Date last;   // of a month
  std::vector<GanttSpan> quarters;
  std::vector<GanttSpan> months;
  std::vector<GanttDay> cutoffs;
  std::string cutoffs_name;       // "Chốt số liệu: 14/3, …"; empty where there are none
  std::optional<GanttDay> today;  // where it lies within the chart
  std::optional<GanttSpan> highlight;  // the period that the page is about
  std::vector<GanttGroup> groups;
  std::vector<std::pair<BarKind, std::string>> bars_legend;  // of the kinds that occur
  std::string point_name;  // "thời hạn"; empty where there is none
};

// What a page adds to the plan's own year.
struct GanttView {
  base::Date today;
  std::optional<schedule::Period> period;  // to be highlighted
  // Where a task stands; not set: the page does not tell.
  std::function<std::optional<MarkName>(const plan::Task&)> mark_of = {};
};

Gantt gantt_of(const Basis& run, const GanttView& view);

}  // namespace dinhky::report
