// What one unit reported for one period: a file results/<period>/<unit>.yaml, the data of record.
//
// Texts keep their places, so that every rule can point at them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/source.h"
#include "plan/model.h"

namespace dinhky::results {

using plan::Text;

// In the order of data and reports; a task takes the worst of its leads (results/totals.h).
enum class Status { done, ongoing, not_due, not_met, overdue };
inline constexpr Status kStatuses[] = {Status::done, Status::ongoing, Status::not_due,
                                       Status::not_met, Status::overdue};

// "done", "ongoing", "not-due", "not-met", "overdue": as results files write it.
std::string_view key_of(Status status);
std::optional<Status> status_of(std::string_view key);

// A figure as it was typed; what number it is, is the business of results/figure.h.
struct Figure {
  Text id;
  Text value;
};

struct TaskResult {
  Text task;
  Text status_text;  // as it stands; empty = none
  std::optional<Status> status;
  Text result;
  std::vector<Figure> indicators;
  std::vector<Text> evidence;
  Text difficulties;
  Text proposals;
  diag::Span span;
};

// Work that the plan does not name.
struct ExtraWork {
  Text content;
  Text result;
};

// The answer in a place that the report's outline has: "chi-dao".
struct SectionText {
  Text name;
  Text text;
};

// Where the report came from; all empty when a person wrote the file.
struct ReportSource {
  Text file;  // its name, without folders
  Text sha256;
  Text form_template;  // key `template`
};

// The plan orders each unit to issue its own; as typed.
struct OwnPlan {
  Text number;
  Text date;
};

struct UnitReport {
  Text plan;
  Text unit;
  Text period;
  ReportSource source;
  OwnPlan own_plan;
  std::vector<TaskResult> results;
  std::vector<ExtraWork> extra;
  std::vector<SectionText> sections;
  Text difficulties;
  Text proposals;
  Text next;
  std::vector<Text> stray;  // typed outside every place of the form
  diag::Span span;

  // The first of the task's results; nullptr when the unit says nothing of it.
  const TaskResult* find(std::string_view task) const;
  // The same for who asks for one task after the other: the search begins at `from` and goes round;
  // `from` is moved behind what was found.
  const TaskResult* find(std::string_view task, size_t& from) const;
};

}  // namespace dinhky::results
