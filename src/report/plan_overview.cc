#include "report/plan_overview.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "plan/dues.h"
#include "report/cells.h"
#include "report/frame.h"
#include "report/overview_parts.h"
#include "report/roles.h"
#include "results/totals.h"

namespace dinhky::report {
namespace {

using plan::DueKind;

class Builder {
 public:
  Builder(const Basis& run, const plan::AssignmentsByDay& assignments, base::Date today)
      : run_(run),
        texts_(run.texts),
        assignments_(assignments),
        today_(today),
        obligations_(plan::obligations(run.plan, run.timing)) {}

  Overview build() {
    overview_ = overview_of(run_, today_);
    overview_.kind =
        texts_("overview.plan-kind", {{"plan_type", base::to_lower(run_.plan.head.type.value)}});
    overview_.title = overview_.kind + ": " + overview_.heading;
    auto roles = roles_of(run_, assignments_, today_);
    add("so-lieu", "overview.figures-heading", {figures(roles)});
    add("bieu-do", "overview.chart-heading", {gantt_of(run_, {today_, std::nullopt})});
    add("phan-cong", "overview.roles-heading", {std::move(roles)});
    add("thoi-han", "overview.deadlines-heading", deadlines());
    add("nhiem-vu", "overview.tasks-heading", {tasks()});
    return std::move(overview_);
  }

 private:
  void add(std::string id, std::string_view key, std::vector<OverviewBlock> blocks) {
    overview_.sections.push_back({std::move(id), texts_(key), std::move(blocks)});
  }

  // ---- figures ----

  Figures figures(const Matrix& roles) const {
    const auto tasks = run_.plan.tasks();
    const auto ongoing = static_cast<size_t>(std::count_if(
        tasks.begin(), tasks.end(), [](const auto* t) { return results::is_ongoing_kind(*t); }));
    Figures figures;
    figures.items.push_back(
        figure(tasks.size(), texts_("overview.tasks"),
               texts_("overview.kinds", {{"ongoing", std::to_string(ongoing)},
                                         {"dated", std::to_string(tasks.size() - ongoing)}})));
    figures.items.push_back(figure(roles.rows.size(), texts_("overview.units"),
                                   texts_("overview.leading", {{"count", leading(roles)}})));
    const auto papers = plan::all_papers(run_.plan, run_.timing.regime);
    figures.items.push_back(figure(papers.size(), texts_("overview.papers"), cutoffs(papers)));
    figures.items.push_back(next_due());
    return figures;
  }

  static std::string leading(const Matrix& roles) {
    return std::to_string(std::count_if(roles.rows.begin(), roles.rows.end(), [](const auto& row) {
      return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
        return cell == Mark::lead || cell == Mark::joint_lead;
      });
    }));
  }

  std::string cutoffs(const std::vector<plan::Paper>& papers) const {
    std::vector<std::string> days;
    for (const auto& paper : papers) {
      days.push_back(base::to_vietnamese(run_.timing.regime.cutoff(paper.period)));
    }
    if (days.empty()) return {};
    return texts_("overview.cutoffs", {{"days", base::joined(days, ", ")}});
  }

  // The next day on which something is due, and what.
  Figure next_due() const {
    const plan::Obligation* next = nullptr;
    base::Date next_day;
    for (const auto& due : obligations_) {
      const auto day = std::find_if(due.days.begin(), due.days.end(),
                                    [&](const auto& d) { return d.day >= today_; });
      if (day == due.days.end() || (next != nullptr && next_day <= day->day)) continue;
      next = &due;
      next_day = day->day;
    }
    if (next == nullptr) return {"–", texts_("overview.next-due"), texts_("overview.nothing-left")};
    return {base::to_vietnamese(next_day), texts_("overview.next-due"), name_of(*next)};
  }

  std::string name_of(const plan::Obligation& due) const {
    if (due.kind == DueKind::task) {
      return texts_("overview.task-due", {{"task", due.task->id.value}});
    }
    return texts_(due.kind == DueKind::unit_report ? "overview.unit-report-due"
                                                   : "overview.superior-report-due",
                  {{"name", plan::vietnamese_name(*due.paper)}});
  }

  // ---- what is due when ----

  std::vector<OverviewBlock> deadlines() const {
    std::vector<OverviewBlock> blocks;
    if (auto table = report_table(); !table.rows.empty()) blocks.emplace_back(std::move(table));
    if (auto table = due_table(); !table.rows.empty()) blocks.emplace_back(std::move(table));
    if (auto text = weekly(); !text.empty()) blocks.emplace_back(note_paragraph(std::move(text)));
    if (blocks.empty()) blocks.emplace_back(body_paragraph(texts_("overview.nothing-due")));
    return blocks;
  }

  Table report_table() const {
    Table table;
    table.widths = {0.4, 0.2, 0.2, 0.2};
    table.head.push_back(
        head_row({texts_("overview.report"), texts_("overview.cutoff"),
                  texts_("overview.units-send"), texts_("overview.superior-gets")}));
    for (const auto& paper : plan::all_papers(run_.plan, run_.timing.regime)) {
      const auto day_of = [](const std::optional<plan::DueDay>& due) {
        return text_cell(due ? base::to_vietnamese(due->day) : "–", Align::centre);
      };
      Row row;
      row.cells = {
          text_cell(base::capitalised(plan::vietnamese_name(paper))),
          text_cell(base::to_vietnamese(run_.timing.regime.cutoff(paper.period)), Align::centre),
          day_of(plan::unit_deadline(run_.plan, run_.timing, paper.period)),
          day_of(plan::superior_deadline(run_.plan, run_.timing, paper.period))};
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  // A row a month with the tasks due in it; what is due every week would stand in each.
  Table due_table() const {
    std::map<std::pair<int, int>, std::map<base::Date, std::vector<std::string>>> months;
    for (const auto& due : obligations_) {
      if (due.kind != DueKind::task || due.every == schedule::Every::week) continue;
      for (const auto& day : due.days) {
        months[{day.day.year(), day.day.month()}][day.day].push_back(due.task->id.value);
      }
    }
    Table table;
    table.widths = {0.2, 0.8};
    table.head.push_back(
        head_row({texts_("overview.month-head"), texts_("overview.tasks-due-head")}));
    for (const auto& [month, days] : months) {
      std::vector<std::string> pieces;
      for (const auto& [day, tasks] : days) {
        pieces.push_back(texts_("overview.day-tasks", {{"day", base::vietnamese_day(day.day())},
                                                       {"tasks", base::joined(tasks, ", ")}}));
      }
      Row row;
      row.cells = {text_cell(texts_("overview.month-of", {{"month", std::to_string(month.second)},
                                                          {"year", std::to_string(month.first)}})),
                   text_cell(base::capitalised(base::joined(pieces, "; ")))};
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  std::string weekly() const {
    std::vector<std::string> tasks;
    for (const auto& due : obligations_) {
      if (due.every == schedule::Every::week) tasks.push_back(due.task->id.value);
    }
    if (tasks.empty()) return {};
    return texts_("overview.weekly", {{"tasks", base::joined(tasks, ", ")}});
  }

  std::string names_of(const std::vector<plan::Text>& names) const {
    std::vector<std::string> labels;
    for (const auto& party : plan::parties_of(run_.registry, names)) labels.push_back(party.label);
    return base::joined(labels, "; ");
  }

  // ---- the tasks ----

  Table tasks() const {
    Table table;
    table.widths = {0.07, 0.35, 0.19, 0.19, 0.2};
    table.head.push_back(
        head_row({texts_("column.number"), texts_("column.content"), texts_("column.lead"),
                  texts_("column.with"), time_heading(run_)}));
    const auto all = run_.plan.tasks();
    add_by_section<plan::Task>(
        run_, all, table, [](const plan::Task& task) { return &task; },
        [&](const plan::Task& task) {
          Row row;
          row.cells = {text_cell(task.id.value, Align::centre), text_cell(content_of(task)),
                       text_cell(names_of(task.lead)), text_cell(names_of(task.coordinating)),
                       text_cell(time_of(task))};
          table.rows.push_back(std::move(row));
        });
    return table;
  }

  // As the plan writes it, then the days by which it is due.
  std::string time_of(const plan::Task& task) const {
    std::vector<std::string> lines = {base::collapsed(task.schedule.phrase.value)};
    for (const auto& due : obligations_) {
      if (due.task == &task) lines.push_back(days_of(due));
    }
    return base::joined(lines, "\n");
  }

  std::string days_of(const plan::Obligation& due) const {
    const auto first = base::to_vietnamese(due.days.front().day);
    if (due.days.size() == 1) return texts_("overview.due-by", {{"day", first}});
    return texts_("overview.days", {{"count", std::to_string(due.days.size())},
                                    {"first", first},
                                    {"last", base::to_vietnamese(due.days.back().day)}});
  }

  std::string content_of(const plan::Task& task) const {
    std::vector<std::string> lines = {task.content.value};
    if (!task.deliverable.empty()) {
      lines.push_back(texts_("deliverable", {{"text", task.deliverable.value}}));
    }
    for (const auto& indicator : task.indicators) {
      lines.push_back(indicator_label(indicator, texts_));
    }
    return base::joined(lines, "\n");
  }

  const Basis& run_;
  const Texts& texts_;
  const plan::AssignmentsByDay& assignments_;
  base::Date today_;
  std::vector<plan::Obligation> obligations_;
  Overview overview_;
};

}  // namespace

Overview plan_overview(const Basis& run, const plan::AssignmentsByDay& assignments,
                       base::Date today) {
  return Builder(run, assignments, today).build();
}

}  // namespace dinhky::report
