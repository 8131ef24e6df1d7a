#include "report/consolidated_tasks.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/parallel.h"
#include "base/text.h"
#include "report/cells.h"
#include "report/collective_names.h"
#include "report/consolidated_figures.h"
#include "report/consolidated_texts.h"
#include "report/indicator_text.h"

namespace dinhky::report {
namespace {

using results::Filed;
using results::IndicatorTotal;
using results::Status;
using results::TaskResult;
using results::TaskState;

// Shares of the text width.
const std::vector<double> kWidths = {0.085, 0.19, 0.14, 0.145, 0.1, 0.34};

// Result and evidence of one unit, without its name.
std::string told_by(const TaskResult& result, const Texts& texts) {
  auto text = result.result.value;
  std::vector<std::string> evidence;
  for (const auto& piece : result.evidence) evidence.push_back(piece.value);
  if (evidence.empty()) return text;
  const auto list = texts("evidence", {{"list", base::joined(evidence, "; ")}});
  return text.empty() ? list : text + "\n" + list;
}

// What all units told of one task: identical words once, with everybody's name.
class TaskText {
 public:
  TaskText(const Consolidation& all, const TaskState& state)
      : all_(all), texts_(all.run().texts), state_(state) {}

  std::string build() {
    for (const auto& told : all_.returns.told_of(state_.task->id.value)) {
      if (!all_.includes(*told.filed)) continue;
      auto text = told_by(*told.result, texts_);
      if (!text.empty() || tells(*told.filed, *told.result)) {
        add(*told.filed, *told.result, std::move(text));
      }
    }
    // Who leads speaks first.
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      return std::tuple(a.record, !a.lead) < std::tuple(b.record, !b.lead);
    });
    std::string out;
    for (const auto& entry : entries_) append(entry, out);
    append_missing(out);
    return out;
  }

 private:
  struct Entry {
    schedule::Period record;
    std::optional<Status> status;
    bool lead = true;
    std::string text;
    std::vector<size_t> units;
  };

  void add(const Filed& filed, const TaskResult& result, std::string text) {
    Entry entry{filed.subject.record, result.status, leads(filed.subject), std::move(text), {}};
    // A status worth telling is one that differs from the task's.
    const bool said = entry.status == state_.status && !entry.text.empty();
    if (!entry.lead || said) entry.status.reset();
    const auto key = std::tuple(entry.record, !entry.lead, entry.status, entry.text);
    const auto [found, added] = known_.emplace(key, entries_.size());
    if (added) entries_.push_back(std::move(entry));
    entries_[found->second].units.push_back(filed.subject.unit);
  }

  // A bare status is worth a line where the leads do not agree.
  bool tells(const Filed& filed, const TaskResult& result) const {
    if (!result.status || !leads(filed.subject)) return false;
    return std::any_of(state_.leads.begin(), state_.leads.end(),
                       [&](const auto& lead) { return lead.status != result.status; });
  }

  bool leads(const results::Subject& subject) const {
    return all_.scope.leads(subject.unit, subject.record, *state_.task);
  }

  void append(const Entry& entry, std::string& out) const {
    if (!out.empty()) out += '\n';
    const bool one = entry.units.size() == 1;
    const bool own = one && all_.is_own(entry.units.front());
    const bool only_lead = one && entry.lead && state_.leads.size() == 1 &&
                           state_.leads.front().unit == entry.units.front();
    const bool alone = own || (only_lead && !all_.only);
    std::string label;
    if (all_.derived()) label = base::capitalised(schedule::vietnamese_name(entry.record));
    if (!alone) {
      const auto names = speakers(all_, entry.units, entry.record);
      if (!label.empty()) label += ", ";
      label += entry.lead ? names : texts_("coordinated-by", {{"units", names}});
    }
    if (entry.status) {
      const auto status = base::uncapitalised(status_name(entry.status, texts_));
      label += label.empty() ? base::capitalised(status) : " (" + status + ")";
    }
    if (entry.text.empty()) {
      out += label + ".";
    } else {
      out += label.empty() ? entry.text : label + behind_colon(entry.text);
    }
  }

  // Nothing is silently zero: who leads the task and has not said where it stands is named.
  void append_missing(std::string& out) const {
    std::vector<size_t> units;
    for (const auto& lead : state_.leads) {
      if (!lead.status) units.push_back(lead.unit);
    }
    if (units.empty()) return;
    if (!out.empty()) out += '\n';
    const bool nobody = units.size() == state_.leads.size() && units.size() > 1;
    out += nobody ? texts_("not-reported-all")
                  : texts_("not-reported",
                           {{"units", collective_names(all_, units, all_.records.back())}});
  }

  const Consolidation& all_;
  const Texts& texts_;
  const TaskState& state_;
  std::vector<Entry> entries_;
  std::map<std::tuple<schedule::Period, bool, std::optional<Status>, std::string>, size_t> known_;
};

Row indicator_row(const Consolidation& all, const IndicatorTotal& total, int columns) {
  const auto& texts = all.run().texts;
  Row row;
  Cell label =
      text_cell(total.declared != nullptr ? indicator_label(*total.declared, texts)
                                          : texts("indicator-undeclared", {{"id", total.id}}));
  label.columns = columns - 2;
  std::vector<std::string> lines;
  if (total.declared != nullptr && total.in_period.value) {
    lines.push_back(
        texts("in-period", {{"value", indicator_amount(total.in_period, *total.declared)}}));
  }
  if (auto line = against_target(total, texts); !line.empty()) lines.push_back(std::move(line));
  if (auto line = uncounted_figures(all, total); !line.empty()) lines.push_back(std::move(line));
  if (lines.empty()) lines.push_back(texts("no-figures"));
  row.cells = {text_cell(""), std::move(label), text_cell(base::joined(lines, "\n"))};
  return row;
}

std::string leads_of(const Consolidation& all, const TaskState& state) {
  for (const auto& parties : all.paper.assignments.tasks()) {
    if (parties.task != state.task) continue;
    std::vector<const plan::Party*> leads;
    for (const auto& party : parties.lead) leads.push_back(&party);
    return labels(all.paper, leads);
  }
  return {};
}

// The task's row, and a row for each of its figures.
std::vector<Row> rows_of(const Consolidation& all, const TaskState& state) {
  const auto& task = *state.task;
  const auto& texts = all.run().texts;
  Cell content = text_cell(task.content.value);
  if (!task.deliverable.empty()) {
    content.runs.push_back(
        {"\n" + texts("deliverable", {{"text", task.deliverable.value}}), false, true});
  }
  // Of one unit's own report: a task that it told of and does not lead.
  const bool helps = all.only && state.leads.empty();
  Row row;
  row.cells = {text_cell(task.id.value, Align::centre),
               std::move(content),
               text_cell(leads_of(all, state)),
               text_cell(task.schedule.phrase.value),
               text_cell(helps ? texts("status.coordinating") : status_name(state.status, texts)),
               text_cell(TaskText(all, state).build())};
  row.may_split = true;
  std::vector<Row> rows = {std::move(row)};
  for (const auto& total :
       results::indicator_totals(all.scope, all.returns, task, all.paper.paper.period, all.line)) {
    rows.push_back(indicator_row(all, total, static_cast<int>(kWidths.size())));
  }
  return rows;
}

const plan::Task* task_of_state(const TaskState& state) {
  return state.task;
}

}  // namespace

std::string told_of_task(const Consolidation& all, const TaskState& state) {
  return TaskText(all, state).build();
}

std::string status_name(const std::optional<Status>& status, const Texts& texts) {
  if (!status) return texts("status.unreported");
  return texts("status." + std::string(results::key_of(*status)));
}

Table results_table(const Consolidation& all) {
  const auto& texts = all.run().texts;
  Table table;
  table.widths = kWidths;
  table.head.push_back(
      head_row({texts("column.number"), texts("column.content"), texts("column.lead"),
                time_heading(all.run()), texts("column.status"), texts("column.result")}));
  // With thousands of units a task's row is long work, and no row needs another.
  std::vector<std::vector<Row>> made(all.states.size());
  base::for_each_index(
      made.size(), [&](size_t i) { made[i] = rows_of(all, all.states[i]); }, 1);
  std::vector<const TaskState*> states;
  for (const auto& state : all.states) states.push_back(&state);
  add_by_section<TaskState>(all.run(), states, table, task_of_state, [&](const TaskState& state) {
    auto& rows = made[static_cast<size_t>(&state - all.states.data())];
    std::move(rows.begin(), rows.end(), std::back_inserter(table.rows));
  });
  return table;
}

}  // namespace dinhky::report
