#include "report/status_page.h"

#include <array>

#include "base/text.h"
#include "report/cells.h"
#include "report/consolidated_tasks.h"
#include "report/frame.h"

namespace dinhky::report {
namespace {

using results::Standing;
using results::Status;

class PageBuilder {
 public:
  PageBuilder(const PaperBasis& paper, const Standing& standing)
      : run_(paper.run), texts_(paper.run.texts), paper_(paper.paper), standing_(standing) {}

  Document build() {
    document_.title =
        texts_("status-page.title", {{"plan_type", base::to_lower(run_.plan.head.type.value)},
                                     {"period", plan::vietnamese_name(paper_)}});
    add(Title{base::to_upper(texts_("status-page.type")),
              run_.plan.head.title.value + ", " + plan::vietnamese_name(paper_)});
    add_missing();
    add_counts();
    add_matrix();
    add_open();
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  void add_heading(std::string_view key) {
    add(Heading{1, section_number(1, ++number_) + " " + base::to_upper(texts_(key))});
  }
  const std::string& name_of(size_t unit) const { return run_.plan.units[unit].name.value; }

  void add_missing() {
    add_heading("status-page.missing-heading");
    Table table;
    table.widths = {0.1, 0.6, 0.3};
    table.head.push_back(
        head_row({texts_("column.number"), texts_("column.unit"), texts_("column.period")}));
    for (const auto& unit : standing_.units) {
      if (!unit.missing()) continue;
      Row row;
      row.cells = {text_cell(std::to_string(table.rows.size() + 1), Align::centre),
                   text_cell(name_of(unit.state.unit)),
                   text_cell(base::capitalised(schedule::vietnamese_name(unit.record)))};
      table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return add(body_paragraph(texts_("status-page.nobody-missing")));
    add(std::move(table));
  }

  // A row a kind of task, which close with the row of all.
  void add_counts() {
    add_heading("status-page.counts-heading");
    const auto& counts = standing_.counts;
    add(body_paragraph(
        texts_("status-page.achieved", {{"done", std::to_string(counts.achieved())},
                                        {"all", std::to_string(counts.all)},
                                        {"share", results::share_of(counts)},
                                        {"ongoing", std::to_string(counts.achieved_ongoing)},
                                        {"dated", std::to_string(counts.achieved_dated)}})));
    Table table;
    table.widths = {0.2};
    std::vector<std::string> heads = {texts_("status-page.kind"), texts_("status-page.all")};
    for (const auto status : results::kStatuses) heads.push_back(status_name(status, texts_));
    heads.push_back(status_name(std::nullopt, texts_));
    const auto columns = static_cast<double>(heads.size() - 1);
    for (size_t i = 1; i < heads.size(); ++i) table.widths.push_back(0.8 / columns);
    table.head.push_back(head_row(heads));
    table.rows.push_back(counts_row("status-page.kind-ongoing", true));
    table.rows.push_back(counts_row("status-page.kind-dated", false));
    table.rows.push_back(counts_row("sum", std::nullopt));
    for (auto& cell : table.rows.back().cells) cell.runs.front().bold = true;
    add(std::move(table));
  }

  Row counts_row(std::string_view key, std::optional<bool> ongoing) const {
    std::vector<results::TaskState> chosen;
    for (const auto& state : standing_.tasks) {
      if (!ongoing || state.ongoing_kind == *ongoing) chosen.push_back(state);
    }
    const auto counts = results::count(chosen);
    Row row;
    row.cells = {text_cell(texts_(key)), text_cell(std::to_string(counts.all), Align::centre)};
    for (const auto status : results::kStatuses) {
      row.cells.push_back(text_cell(std::to_string(counts.of(status)), Align::centre));
    }
    row.cells.push_back(text_cell(std::to_string(counts.unreported), Align::centre));
    return row;
  }

  // A row a task with its status and, of each status, the leads: 22 units do not fit beside one
  // another on a page or a phone.
  void add_matrix() {
    add_heading("status-page.matrix-heading");
    Table table;
    table.widths = {0.08, 0.32, 0.15, 0.45};
    table.head.push_back(head_row({texts_("column.number"), texts_("column.content"),
                                   texts_("column.status"), texts_("column.lead")}));
    std::vector<const results::TaskState*> rows;
    for (const auto& state : standing_.tasks) rows.push_back(&state);
    add_by_section<results::TaskState>(
        run_, rows, table, [](const results::TaskState& state) { return state.task; },
        [&](const results::TaskState& state) {
          Row row;
          row.cells = {text_cell(state.task->id.value, Align::centre),
                       text_cell(state.task->content.value),
                       text_cell(status_name(state.status, texts_)), text_cell(leads_text(state))};
          table.rows.push_back(std::move(row));
        });
    add(std::move(table));
  }

  std::string leads_text(const results::TaskState& state) const {
    std::vector<std::string> lines;
    const auto add_line = [&](const std::optional<Status>& status) {
      std::vector<std::string> names;
      for (const auto& lead : state.leads) {
        if (lead.status == status) names.push_back(name_of(lead.unit));
      }
      if (names.empty()) return;
      lines.push_back(status_name(status, texts_) + ": " + base::joined(names, "; "));
    };
    for (const auto status : results::kStatuses) add_line(status);
    add_line(std::nullopt);
    return base::joined(lines, "\n");
  }

  void add_open() {
    add_heading("status-page.open-heading");
    Table table;
    table.widths = {0.1, 0.35, 0.2, 0.35};
    table.head.push_back(head_row({texts_("column.number"), texts_("column.unit"),
                                   texts_("column.period"), texts_("column.open")}));
    for (const auto& unit : standing_.units) {
      if (!unit.gaps.any()) continue;
      Row row;
      row.cells = {text_cell(std::to_string(table.rows.size() + 1), Align::centre),
                   text_cell(name_of(unit.state.unit)),
                   text_cell(base::capitalised(schedule::vietnamese_name(unit.record))),
                   text_cell(gaps_text(unit.gaps))};
      table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return add(body_paragraph(texts_("status-page.nothing-open")));
    add(std::move(table));
  }

  std::string gaps_text(const results::Gaps& gaps) const {
    std::vector<std::string> lines;
    const auto add_tasks = [&](std::string_view key, const std::vector<const plan::Task*>& tasks) {
      if (tasks.empty()) return;
      std::vector<std::string> ids;
      for (const auto* task : tasks) ids.push_back(task->id.value);
      lines.push_back(base::capitalised(texts_(key, {{"tasks", base::joined(ids, ", ")}})));
    };
    add_tasks("status-page.open-missing", gaps.missing);
    add_tasks("status-page.open-status", gaps.no_status);
    add_tasks("status-page.open-result", gaps.no_result);
    if (!gaps.samples.empty()) {
      lines.push_back(base::capitalised(
          texts_("status-page.open-sample", {{"count", std::to_string(gaps.samples.size())}})));
    }
    return base::joined(lines, "\n");
  }

  const Basis& run_;
  const Texts& texts_;
  const plan::Paper& paper_;
  const Standing& standing_;
  Document document_;
  size_t number_ = 0;
};

}  // namespace

Document status_page(const PaperBasis& paper, const Standing& standing) {
  return PageBuilder(paper, standing).build();
}

}  // namespace dinhky::report
