#include "report/stub.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "report/next_period.h"
#include "report/task_tables.h"

namespace dinhky::report {
namespace {

using plan::Assignment;
using schedule::Period;

constexpr char kTemplateVersion[] = "1";  // of the forms' slots; a later reader goes by it

// Builds one form: of a unit, or (nullopt) the consolidated one.
class StubBuilder {
 public:
  StubBuilder(const PaperBasis& paper, std::optional<size_t> unit)
      : paper_(paper),
        run_(paper.run),
        texts_(paper.run.texts),
        head_(paper.run.plan.head),
        unit_(unit),
        signer_(signing_unit()),
        names_(common_places(run_, paper.paper, signer_)) {}

  Document build() {
    identify();
    const auto year = plan::reference_day(run_.plan, run_.timing, paper_.paper.period).year();
    if (auto letterhead = letterhead_of(run_, signer_, year)) add(std::move(*letterhead));
    add(Title{base::to_upper(texts_("type")), filled(run_.outline.title)});
    const bool addressed = add_addressee();
    add_paragraph(filled(run_.outline.opening));
    add_sections(run_.outline.sections, 1);
    add_paragraph(filled(run_.outline.closing));
    add(signature_of(run_, signer_, addressed));
    return std::move(document_);
  }

 private:
  // Whose paper it is: the unit's own, or the compiler's; nobody's while that is not known.
  const plan::Unit* signing_unit() const {
    return unit_ ? &run_.plan.units[*unit_] : compiler_of(run_, paper_.line);
  }

  std::string filled(const std::string& pattern) const { return base::filled(pattern, names_); }

  void identify() {
    const auto unit = unit_ ? run_.plan.units[*unit_].id.value : std::string("tong-hop");
    document_.title = filled(run_.outline.title);
    document_.identity = {
        {"dinhky-plan", head_.id.value},
        {"dinhky-unit", unit},
        {"dinhky-period", schedule::to_string(paper_.paper.period)},
        {"dinhky-template", fmt::format("{}/{}", run_.outline.id, kTemplateVersion)}};
  }

  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  void add_paragraph(std::string text, ParagraphRole role = ParagraphRole::body) {
    add(Paragraph{{{std::move(text), false, false}}, role});
  }

  void add_all(std::vector<Block> blocks) {
    for (auto& block : blocks) add(std::move(block));
  }

  // "Kính gửi": units report to the line's addressee, the compiler to the superior. The compiler's
  // own form goes nowhere and carries none.
  bool add_addressee() {
    const auto* line = paper_.line;
    if (unit_ && line != nullptr && signer_ != nullptr && is_compiler(*unit_)) return false;
    std::string name;
    if (line != nullptr) name = printed_name(run_, unit_ ? line->addressee : line->superior);
    if (name.empty()) {
      name = texts_("kinh-gui-open");
    } else if (unit_ && !line->via.empty() && !means_unit(run_, line->via, *unit_)) {
      name = texts_("kinh-gui-via", {{"addressee", name}, {"via", printed_name(run_, line->via)}});
    }
    add(Addressees{{std::move(name)}});
    return true;
  }

  bool is_compiler(size_t unit) const { return means_unit(run_, paper_.line->compiler, unit); }

  void add_sections(const std::vector<OutlineSection>& sections, int level) {
    for (size_t i = 0; i < sections.size(); ++i) {
      const auto& section = sections[i];
      add(Heading{level, section_number(level, i + 1) + " " + section.heading});
      add_content(section, level);
      add_sections(section.sections, level + 1);
    }
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

  // "Số liệu từ ngày 15/12/2024 đến ngày 14/3/2025", for each period that the paper covers, and
  // which quarters the longer ones add up.
  void add_span() {
    const auto& covers = paper_.paper.covers;
    for (const auto& period : covers) {
      const auto first = base::to_vietnamese(run_.timing.regime.start(period));
      const auto last = base::to_vietnamese(run_.timing.regime.cutoff(period));
      add_paragraph(
          texts_(covers.size() == 1 ? "span-one" : "span",
                 {{"period", schedule::vietnamese_name(period)}, {"first", first}, {"last", last}}),
          ParagraphRole::note);
    }
    const auto quarters = schedule::quarters_of(paper_.paper.period);
    if (quarters.size() < 2) return;
    std::vector<std::string> names;
    for (const auto& quarter : quarters) names.push_back(schedule::vietnamese_name(quarter));
    add_paragraph(texts_(paper_.paper.combined() ? "adds-up-combined" : "adds-up",
                         {{"period", schedule::vietnamese_name(paper_.paper.period)},
                          {"quarters", base::joined(names, ", ")},
                          {"quarter", schedule::vietnamese_name(covers.front())}}),
                  ParagraphRole::note);
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
    add_paragraph(texts_("inherits", {{"plan_type", base::to_lower(head_.type.value)},
                                      {"units", base::joined(names, ", ")}}),
                  ParagraphRole::note);
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
  const plan::Head& head_;
  std::optional<size_t> unit_;
  const plan::Unit* signer_;
  std::vector<std::pair<std::string, std::string>> names_;
  Document document_;
};

}  // namespace

Document unit_stub(const PaperBasis& paper, size_t unit) {
  return StubBuilder(paper, unit).build();
}

Document consolidated_stub(const PaperBasis& paper) {
  return StubBuilder(paper, std::nullopt).build();
}

std::vector<size_t> reporting_units(const PaperBasis& paper) {
  return plan::reporting_units(paper.run.plan, paper.assignments, paper.run.activity,
                               paper.paper.period);
}

}  // namespace dinhky::report
