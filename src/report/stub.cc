#include "report/stub.h"

#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "report/frame.h"
#include "report/next_period.h"
#include "report/task_tables.h"

namespace dinhky::report {
namespace {

using plan::Assignment;
using schedule::Period;

// What stands below a heading of one form: of a unit, or (nullopt) the consolidated one.
class FormContent {
 public:
  FormContent(const PaperBasis& paper, std::optional<size_t> unit)
      : paper_(paper), run_(paper.run), texts_(paper.run.texts), unit_(unit) {}

  std::vector<Block> build(const OutlineSection& section, int level) {
    add_content(section, level);
    return std::move(blocks_);
  }

 private:
  void add(Block block) { blocks_.push_back(std::move(block)); }

  void add_paragraph(std::string text) { add(body_paragraph(std::move(text))); }
  void add_note(std::string text) { add(note_paragraph(std::move(text))); }

  void add_all(std::vector<Block> blocks) {
    for (auto& block : blocks) add(std::move(block));
  }

  void add_content(const OutlineSection& section, int level) {
    switch (section.content) {
      case Content::headings:
        return;
      case Content::slot:
        return add_box("section/" + section.slot,
                       texts_("placeholder.section", {{"hint", section.hint}}));
      case Content::communications:
        return add_communications(level + 1);
      case Content::difficulties:
        return add_box("general/difficulties", texts_("placeholder.difficulties"));
      case Content::next:
        add_all(next_period_blocks(paper_, unit_));
        return add_box("general/next", texts_("placeholder.next"));
      case Content::proposals:
        return add_box("general/proposals", texts_("placeholder.proposals"));
    }
  }

  void add_box(std::string id, std::string placeholder) {
    add(Box{{std::move(id), std::move(placeholder), {}, {}}});
  }

  void add_communications(int level) {
    add_span();
    if (unit_) {
      add_unit_tables(level);
    } else {
      add_all_tasks();
    }
  }

  // Which quarters the longer periods add up.
  void add_span() {
    add_all(span_notes(paper_));
    const auto quarters = schedule::quarters_of(paper_.paper.period);
    if (quarters.size() < 2) return;
    std::vector<std::string> names;
    for (const auto& quarter : quarters) names.push_back(schedule::vietnamese_name(quarter));
    add_note(texts_(paper_.paper.combined() ? "adds-up-combined" : "adds-up",
                    {{"period", schedule::vietnamese_name(paper_.paper.period)},
                     {"quarters", base::joined(names, ", ")},
                     {"quarter", schedule::vietnamese_name(paper_.paper.covers.front())}}));
  }

  void add_unit_tables(int level) {
    const auto rows = plan::duties(paper_.assignments, run_.activity, *unit_, paper_.paper.period);
    add_inheritance();
    add_own_plan();
    std::vector<const Assignment*> lead;
    std::vector<const Assignment*> coordinating;
    for (const auto* row : rows) {
      (row->role == plan::Role::lead ? lead : coordinating).push_back(row);
    }
    size_t number = 0;
    const auto heading = [&](std::string_view key) {
      add(Heading{level, section_number(level, ++number) + " " + texts_(key)});
    };
    heading("lead-heading");
    if (lead.empty()) {
      add_paragraph(texts_("no-lead"));
    } else {
      add(lead_table(paper_, lead));
    }
    if (!coordinating.empty()) {
      heading("coordinating-heading");
      add(coordinating_table(paper_, coordinating));
    }
    heading("extra-heading");
    add(extra_table(texts_));
  }

  // Whose tasks came to the unit, told once.
  void add_inheritance() {
    std::set<size_t> units;
    for (const auto& assignment : paper_.assignments.of_unit(*unit_)) {
      units.insert(assignment.inherited_from.begin(), assignment.inherited_from.end());
    }
    if (units.empty()) return;
    std::vector<std::string> names;
    for (const size_t unit : units) names.push_back(run_.plan.units[unit].name.value);
    add_note(texts_("inherits", {{"plan_type", base::to_lower(run_.plan.head.type.value)},
                                 {"units", base::joined(names, ", ")}}));
  }

  // The plan orders each unit to issue its own; number and date are data of record.
  void add_own_plan() {
    add_paragraph(texts_("own-plan"));
    Table table;
    table.widths = {0.2, 0.3, 0.2, 0.3};
    Row row;
    for (const char* field : {"number", "date"}) {
      const auto key = fmt::format("own-plan.{}", field);
      Cell label;
      label.runs.push_back({texts_(key), false, false});
      Cell answer;
      answer.slot = Slot{fmt::format("own-plan/{}", field), texts_(key + ".placeholder"), {}, {}};
      row.cells.push_back(std::move(label));
      row.cells.push_back(std::move(answer));
    }
    table.rows.push_back(std::move(row));
    add(std::move(table));
  }

  void add_all_tasks() {
    std::vector<const plan::TaskParties*> rows;
    for (const auto& parties : paper_.assignments.tasks()) {
      if (run_.activity.active(*parties.task, paper_.paper.period)) rows.push_back(&parties);
    }
    if (rows.empty()) return add_paragraph(texts_("no-tasks"));
    add_paragraph(
        texts_("consolidated-count", {{"count", std::to_string(rows.size())},
                                      {"units", std::to_string(reporting_units(paper_).size())}}));
    add(all_tasks_table(paper_, rows));
  }

  const PaperBasis& paper_;
  const Basis& run_;
  const Texts& texts_;
  std::optional<size_t> unit_;
  std::vector<Block> blocks_;
};

Document build(const PaperBasis& paper, std::optional<size_t> unit) {
  return framed(paper, unit, [&](const OutlineSection& section, int level) {
    return FormContent(paper, unit).build(section, level);
  });
}

}  // namespace

Document unit_stub(const PaperBasis& paper, size_t unit) {
  return build(paper, unit);
}

Document consolidated_stub(const PaperBasis& paper) {
  return build(paper, std::nullopt);
}

std::vector<size_t> reporting_units(const PaperBasis& paper) {
  return plan::reporting_units(paper.run.plan, paper.assignments, paper.run.activity,
                               paper.paper.period);
}

}  // namespace dinhky::report
