#include "report/status_overview.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "report/cells.h"
#include "report/consolidated_tasks.h"
#include "report/consolidated_texts.h"
#include "report/frame.h"
#include "report/overview_parts.h"
#include "report/targets.h"

namespace dinhky::report {
namespace {

using results::Standing;
using results::Status;

// Statuses in the order of the counts, "not reported" last.
std::vector<std::optional<Status>> all_statuses() {
  std::vector<std::optional<Status>> list(std::begin(results::kStatuses),
                                          std::end(results::kStatuses));
  list.emplace_back();
  return list;
}

size_t count_of(const results::Counts& counts, const std::optional<Status>& status) {
  return status ? counts.of(*status) : counts.unreported;
}

class Builder {
 public:
  Builder(const Consolidation& all, const Standing& standing, base::Date today)
      : all_(all), run_(all.run()), texts_(run_.texts), standing_(standing), today_(today) {}

  Overview build() {
    const auto period = plan::vietnamese_name(all_.paper.paper);
    overview_ = overview_of(run_, today_);
    overview_.kind = texts_("overview.status-kind", {{"period", period}});
    overview_.title = overview_.kind + ": " + overview_.heading;
    overview_.identity.emplace_back("dinhky-period", schedule::to_string(all_.paper.paper.period));
    add("so-lieu", "overview.figures-heading", {figures(), shares(), counts()});
    add("chua-gui", "overview.missing-heading", {missing()});
    add("bang-tinh-trang", "overview.matrix-heading", {matrix()});
    add("bieu-do", "overview.chart-heading", {chart()});
    if (auto targets = targets_of(all_); !targets.items.empty()) {
      add("chi-tieu", "overview.targets-heading", {std::move(targets)});
    }
    add("kho-khan", "overview.difficulties-heading", said(difficulties_of(all_)));
    add("kien-nghi", "overview.proposals-heading", said(proposals_of(all_)));
    add("con-trong", "overview.open-heading", {open()});
    return std::move(overview_);
  }

 private:
  void add(std::string id, std::string_view key, std::vector<OverviewBlock> blocks) {
    overview_.sections.push_back({std::move(id), texts_(key), std::move(blocks)});
  }

  // ---- figures ----

  Figures figures() const {
    const auto& counts = standing_.counts;
    Figures figures;
    const auto missing = std::count_if(standing_.units.begin(), standing_.units.end(),
                                       [](const auto& unit) { return unit.missing(); });
    const auto asked = standing_.units.size();
    figures.items.push_back(
        {texts_("overview.of", {{"part", std::to_string(asked - static_cast<size_t>(missing))},
                                {"whole", std::to_string(asked)}}),
         texts_("overview.reports-sent"),
         missing == 0 ? texts_("overview.all-sent")
                      : texts_("overview.not-sent", {{"count", std::to_string(missing)}})});
    figures.items.push_back(
        {texts_("overview.of", {{"part", std::to_string(counts.achieved())},
                                {"whole", std::to_string(counts.all)}}),
         texts_("overview.achieved"),
         texts_("overview.achieved-share",
                {{"share", results::share_of(counts)},
                 {"done", std::to_string(counts.of(Status::done))},
                 {"going", std::to_string(counts.achieved() - counts.of(Status::done))}})});
    figures.items.push_back(figure(
        counts.of(Status::overdue) + counts.of(Status::not_met), texts_("overview.late"),
        texts_("overview.late-of", {{"overdue", std::to_string(counts.of(Status::overdue))},
                                    {"not_met", std::to_string(counts.of(Status::not_met))}})));
    figures.items.push_back(figure(counts.unreported, texts_("overview.unreported")));
    return figures;
  }

  Shares shares() const {
    Shares shares{texts_("overview.shares"), {}};
    for (const auto& status : all_statuses()) {
      shares.parts.push_back(
          {mark_of(status), status_name(status, texts_), count_of(standing_.counts, status)});
    }
    return shares;
  }

  // A row a kind of task, which close with the row of all.
  Table counts() const {
    Table table;
    table.widths = {0.2};
    std::vector<std::string> heads = {texts_("overview.kind"), texts_("overview.all")};
    for (const auto& status : all_statuses()) heads.push_back(status_name(status, texts_));
    const auto columns = static_cast<double>(heads.size() - 1);
    for (size_t i = 1; i < heads.size(); ++i) table.widths.push_back(0.8 / columns);
    table.head.push_back(head_row(heads));
    table.rows.push_back(counts_row("overview.kind-ongoing", true));
    table.rows.push_back(counts_row("overview.kind-dated", false));
    table.rows.push_back(counts_row("sum", std::nullopt));
    for (auto& cell : table.rows.back().cells) cell.runs.front().bold = true;
    return table;
  }

  Row counts_row(std::string_view key, std::optional<bool> ongoing) const {
    std::vector<results::TaskState> chosen;
    for (const auto& state : standing_.tasks) {
      if (!ongoing || state.ongoing_kind == *ongoing) chosen.push_back(state);
    }
    const auto counts = results::count(chosen);
    Row row;
    row.cells = {text_cell(texts_(key)), text_cell(std::to_string(counts.all), Align::centre)};
    for (const auto& status : all_statuses()) {
      row.cells.push_back(text_cell(std::to_string(count_of(counts, status)), Align::centre));
    }
    return row;
  }

  // ---- units ----

  // Who has to answer for something of this record: number, unit, period, what.
  template <class Said>
  OverviewBlock unit_table(const std::vector<std::string>& heads, std::string_view none,
                           const Said& said) const {
    Table table;
    table.widths = heads.size() == 4 ? std::vector<double>{0.08, 0.37, 0.2, 0.35}
                                     : std::vector<double>{0.08, 0.62, 0.3};
    table.head.push_back(head_row(heads));
    for (const auto& unit : standing_.units) {
      const auto text = said(unit);
      if (!text) continue;
      Row row;
      row.cells = {text_cell(std::to_string(table.rows.size() + 1), Align::centre),
                   text_cell(all_.name_of(unit.state.unit)),
                   text_cell(base::capitalised(schedule::vietnamese_name(unit.record)))};
      if (heads.size() == 4) row.cells.push_back(text_cell(*text));
      table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return body_paragraph(texts_(none));
    return table;
  }

  OverviewBlock missing() const {
    return unit_table({texts_("column.number"), texts_("column.unit"), texts_("column.period")},
                      "overview.nobody-missing", [](const results::UnitStanding& unit) {
                        return unit.missing() ? std::optional(std::string()) : std::nullopt;
                      });
  }

  OverviewBlock open() const {
    return unit_table({texts_("column.number"), texts_("column.unit"), texts_("column.period"),
                       texts_("column.open")},
                      "overview.nothing-open", [&](const results::UnitStanding& unit) {
                        return unit.gaps.any() ? std::optional(gaps_text(unit.gaps)) : std::nullopt;
                      });
  }

  std::string gaps_text(const results::Gaps& gaps) const {
    std::vector<std::string> lines;
    const auto add_tasks = [&](std::string_view key, const std::vector<const plan::Task*>& tasks) {
      if (tasks.empty()) return;
      std::vector<std::string> ids;
      for (const auto* task : tasks) ids.push_back(task->id.value);
      lines.push_back(base::capitalised(texts_(key, {{"tasks", base::joined(ids, ", ")}})));
    };
    add_tasks("overview.open-missing", gaps.missing);
    add_tasks("overview.open-status", gaps.no_status);
    add_tasks("overview.open-result", gaps.no_result);
    if (!gaps.samples.empty()) {
      lines.push_back(base::capitalised(
          texts_("overview.open-sample", {{"count", std::to_string(gaps.samples.size())}})));
    }
    return base::joined(lines, "\n");
  }

  // ---- units × tasks ----

  Matrix matrix() const {
    auto matrix = empty_matrix(run_, "overview.matrix-name");
    MatrixRow together{texts_("overview.together"), {}, true};
    for (const auto& state : standing_.tasks) together.cells.emplace_back(mark_of(state.status));
    matrix.rows.push_back(std::move(together));
    for (const auto& [unit, leads] : standing_.matrix()) {
      const bool here = run_.plan.units[unit].in_force(all_.paper.day());
      MatrixRow row{here ? all_.name_of(unit) : name_in_year(run_, unit), {}, false};
      for (const auto* lead : leads) {
        row.cells.push_back(lead == nullptr ? std::nullopt : std::optional(mark_of(lead->status)));
      }
      matrix.rows.push_back(std::move(row));
    }
    for (const auto& status : all_statuses()) {
      matrix.legend.push_back({mark_of(status), status_name(status, texts_)});
    }
    return matrix;
  }

  Gantt chart() const {
    std::map<const plan::Task*, const results::TaskState*> states;
    for (const auto& state : standing_.tasks) states.emplace(state.task, &state);
    GanttView view{today_, all_.paper.paper.period};
    view.mark_of = [&](const plan::Task& task) -> std::optional<MarkName> {
      const auto found = states.find(&task);
      if (found == states.end()) return std::nullopt;
      const auto& status = found->second->status;
      return MarkName{mark_of(status), status_name(status, texts_)};
    };
    return gantt_of(run_, view);
  }

  // ---- what the units say ----

  std::vector<OverviewBlock> said(const std::vector<results::Word>& words) const {
    std::vector<OverviewBlock> blocks;
    for (auto& block : said_blocks(all_, words)) {
      blocks.emplace_back(std::get<Paragraph>(std::move(block)));
    }
    return blocks;
  }

  const Consolidation& all_;
  const Basis& run_;
  const Texts& texts_;
  const Standing& standing_;
  base::Date today_;
  Overview overview_;
};

}  // namespace

Overview status_overview(const Consolidation& all, const Standing& standing, base::Date today) {
  return Builder(all, standing, today).build();
}

}  // namespace dinhky::report
