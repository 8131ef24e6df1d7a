#include "report/task_tables.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/cells.h"

namespace dinhky::report {
namespace {

using plan::Assignment;
using plan::Party;
using plan::Task;

constexpr size_t kExtraRows = 2;  // forms show that more work may be told; rows can be added

// Shares of the text width. The place for the result is the widest that the others leave.
const std::vector<double> kLeadWidths = {0.088, 0.225, 0.145, 0.142, 0.115, 0.17, 0.115};
const std::vector<double> kCoordinatingWidths = {0.088, 0.255, 0.165, 0.142, 0.21, 0.14};
const std::vector<double> kExtraWidths = {0.088, 0.412, 0.50};
const std::vector<double> kNextWidths = {0.088, 0.682, 0.23};

Cell slot_cell(Slot slot) {
  Cell cell;
  cell.slot = std::move(slot);
  return cell;
}

Slot slot_of(const Task& task, std::string_view field, const Texts& texts) {
  return {fmt::format("{}/{}", task.id.value, field),
          texts(fmt::format("placeholder.{}", field)),
          {},
          {}};
}

Slot status_slot(const Task& task, const Texts& texts) {
  Slot slot = slot_of(task, "status", texts);
  for (const auto* word : {"done", "ongoing", "not-due", "not-met", "overdue"}) {
    slot.choices.push_back(texts(fmt::format("status.{}", word)));
  }
  return slot;
}

Cell content_cell(const Task& task, bool optional, const Texts& texts) {
  auto content = task.content.value;
  if (optional) {
    if (content.ends_with('.')) content.pop_back();
    content = texts("optional", {{"content", content}});
  }
  Cell cell = text_cell(content);
  if (!task.deliverable.empty()) {
    cell.runs.push_back(
        {"\n" + texts("deliverable", {{"text", task.deliverable.value}}), false, true});
  }
  return cell;
}

// "Cùng chủ trì: …; phối hợp: …" where partners share the lead, else just who coordinates.
std::string with_whom(const PaperBasis& paper, const Assignment& assignment) {
  std::vector<const Party*> partners;
  std::vector<const Party*> others;
  const auto& lead = assignment.parties->lead;
  for (const auto* party : assignment.with()) {
    const bool leads = party >= lead.data() && party < lead.data() + lead.size();
    (leads ? partners : others).push_back(party);
  }
  if (assignment.role == plan::Role::coordinating) return labels(paper, partners);
  if (partners.empty()) return labels(paper, others);
  auto text = paper.run.texts("joint", {{"units", labels(paper, partners)}});
  if (!others.empty()) text += paper.run.texts("joint-with", {{"units", labels(paper, others)}});
  return text;
}

// A figure to report, under its task: the label over the fixed columns, the figure over the rest.
Row indicator_row(const Task& task, const plan::Indicator& indicator, int columns,
                  const Texts& texts) {
  Row row;
  Cell label = text_cell(indicator_label(indicator, texts));
  label.columns = columns - 4;
  Cell figure = slot_cell({fmt::format("{}/indicators.{}", task.id.value, indicator.id.value),
                           texts("placeholder.indicator"),
                           {},
                           {}});
  figure.columns = 3;
  row.cells = {text_cell(""), std::move(label), std::move(figure)};
  return row;
}

const Task* task_of_assignment(const Assignment& assignment) {
  return &assignment.task();
}
const Task* task_of_parties(const plan::TaskParties& parties) {
  return parties.task;
}

void add_task_rows(const Basis& run, const Task& task, Cell content, std::string with,
                   Table& table) {
  Row row;
  row.cells = {text_cell(task.id.value, Align::centre),
               std::move(content),
               text_cell(std::move(with)),
               text_cell(task.schedule.phrase.value),
               slot_cell(status_slot(task, run.texts)),
               slot_cell(slot_of(task, "result", run.texts)),
               slot_cell(slot_of(task, "evidence", run.texts))};
  table.rows.push_back(std::move(row));
  for (const auto& indicator : task.indicators) {
    table.rows.back().keep_next = true;
    table.rows.push_back(
        indicator_row(task, indicator, static_cast<int>(table.widths.size()), run.texts));
  }
}

Table seven_columns(const Basis& run, std::string_view with_column) {
  const auto& texts = run.texts;
  Table table;
  table.widths = kLeadWidths;
  table.head.push_back(head_row({texts("column.number"), texts("column.content"),
                                 texts(with_column), time_heading(run), texts("column.status"),
                                 texts("column.result"), texts("column.evidence")}));
  return table;
}

}  // namespace

Table lead_table(const PaperBasis& paper, const std::vector<const Assignment*>& rows) {
  const auto& run = paper.run;
  Table table = seven_columns(run, "column.with");
  add_by_section<Assignment>(run, rows, table, task_of_assignment, [&](const Assignment& a) {
    add_task_rows(run, a.task(), content_cell(a.task(), a.optional, run.texts), with_whom(paper, a),
                  table);
  });
  return table;
}

Table coordinating_table(const PaperBasis& paper, const std::vector<const Assignment*>& rows) {
  const auto& run = paper.run;
  const auto& texts = run.texts;
  Table table;
  table.widths = kCoordinatingWidths;
  table.head.push_back(
      head_row({texts("column.number"), texts("column.content"), texts("column.lead"),
                time_heading(run), texts("column.coordinating-result"), texts("column.evidence")}));
  add_by_section<Assignment>(run, rows, table, task_of_assignment, [&](const Assignment& a) {
    const Task& task = a.task();
    Row row;
    row.cells = {text_cell(task.id.value, Align::centre),
                 content_cell(task, a.optional, texts),
                 text_cell(with_whom(paper, a)),
                 text_cell(task.schedule.phrase.value),
                 slot_cell(slot_of(task, "result", texts)),
                 slot_cell(slot_of(task, "evidence", texts))};
    table.rows.push_back(std::move(row));
  });
  return table;
}

Table all_tasks_table(const PaperBasis& paper, const std::vector<const plan::TaskParties*>& rows) {
  const auto& run = paper.run;
  Table table = seven_columns(run, "column.lead");
  add_by_section<plan::TaskParties>(
      run, rows, table, task_of_parties, [&](const plan::TaskParties& parties) {
        std::vector<const Party*> leads;
        for (const auto& party : parties.lead) leads.push_back(&party);
        add_task_rows(run, *parties.task, content_cell(*parties.task, false, run.texts),
                      labels(paper, leads), table);
      });
  return table;
}

Table extra_table(const Texts& texts) {
  Table table;
  table.widths = kExtraWidths;
  table.head.push_back(
      head_row({texts("column.number"), texts("column.content"), texts("column.result")}));
  for (size_t i = 1; i <= kExtraRows; ++i) {
    Row row;
    const auto id = [&](const char* field) { return fmt::format("extra-{}/{}", i, field); };
    row.cells = {text_cell(std::to_string(i), Align::centre),
                 slot_cell({id("content"), texts("placeholder.content"), {}, {}}),
                 slot_cell({id("result"), texts("placeholder.result"), {}, {}})};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table next_table(const Basis& run, const std::vector<const Task*>& tasks) {
  Table table;
  table.widths = kNextWidths;
  table.head.push_back(
      head_row({run.texts("column.number"), run.texts("column.content"), time_heading(run)}));
  for (const auto* task : tasks) {
    Row row;
    row.cells = {text_cell(task->id.value, Align::centre), text_cell(task->content.value),
                 text_cell(task->schedule.phrase.value)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace dinhky::report
