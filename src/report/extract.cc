#include "report/extract.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "report/cells.h"
#include "report/frame.h"
#include "report/marked_text.h"

namespace dinhky::report {
namespace {

using plan::Assignment;
using plan::Role;

const std::vector<double> kWidths = {0.09, 0.34, 0.16, 0.25, 0.16};

class ExtractBuilder {
 public:
  ExtractBuilder(const Basis& run, std::vector<const Assignment*> parts, size_t unit)
      : run_(run),
        texts_(run.texts),
        unit_(run.plan.units[unit]),
        parts_(std::move(parts)),
        places_({{"unit", unit_.name.value},
                 {"plan_type", run.plan.head.type.value},
                 {"plan_title_lower", base::uncapitalised(run.plan.head.title.value)},
                 {"issuer", run.plan.head.issuer.name.value},
                 {"citation", plan_citation(run.plan.head, run.texts)}}) {}

  Document build() {
    const auto title = texts_("extract-title", places_);
    document_.title = texts_("extract-type", places_) + ": " + title;
    add(Title{texts_("extract-type", places_), title});
    add(body_paragraph(texts_("extract-from", places_)));
    add_notes();
    if (parts_.empty()) {
      add(body_paragraph(texts_("extract-none", places_)));
    } else {
      add(body_paragraph(count()));
      add(table());
    }
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  std::string count() const {
    const auto leads = static_cast<size_t>(std::count_if(
        parts_.begin(), parts_.end(), [](const auto* part) { return part->role == Role::lead; }));
    std::vector<std::string> kinds;
    const auto kind = [&](std::string_view key, size_t number) {
      if (number > 0) kinds.push_back(texts_(key, {{"count", std::to_string(number)}}));
    };
    kind("extract-leads", leads);
    kind("extract-coordinates", parts_.size() - leads);
    auto places = places_;
    places.emplace_back("all", std::to_string(parts_.size()));
    places.emplace_back("parts", base::joined(kinds, ", "));
    return texts_("extract-count", places);
  }

  // Whose tasks came to the unit, and who has them after its end.
  void add_notes() {
    std::set<size_t> followed;
    for (const auto* part : parts_) {
      followed.insert(part->inherited_from.begin(), part->inherited_from.end());
    }
    if (!followed.empty()) {
      std::vector<std::string> names;
      for (const size_t unit : followed) names.push_back(run_.plan.units[unit].name.value);
      add(note_paragraph(
          texts_("inherits", {{"plan_type", base::to_lower(run_.plan.head.type.value)},
                              {"units", base::joined(names, ", ")}})));
    }
    if (!unit_.until || unit_.until->year() != run_.plan.head.year) return;
    std::vector<std::string> names;
    for (const auto& name : unit_.successors) names.push_back(printed_name(run_, name));
    const auto day = base::to_vietnamese(*unit_.until);
    add(note_paragraph(
        names.empty()
            ? texts_("extract-successors-open", {{"day", day}})
            : texts_("extract-successors", {{"day", day}, {"units", base::joined(names, ", ")}})));
  }

  Table table() const {
    Table table;
    table.widths = kWidths;
    table.head.push_back(
        head_row({texts_("column.number"), texts_("column.content"), texts_("column.role"),
                  texts_("column.with-whom"), time_heading(run_)}));
    add_by_section<Assignment>(
        run_, parts_, table, [](const Assignment& part) { return &part.task(); },
        [&](const Assignment& part) { table.rows.push_back(row_of(part)); });
    return table;
  }

  Row row_of(const Assignment& part) const {
    Row row;
    row.may_split = true;
    Cell content;
    content.runs = marked_runs(part.task().content.value);
    if (const auto& product = part.task().deliverable; !product.empty()) {
      content.runs.push_back(
          {"\n" + texts_("deliverable", {{"text", product.value}}), false, true});
    }
    std::vector<std::string> with;
    for (const auto* party : part.with()) with.push_back(party->label);
    row.cells = {text_cell(part.task().id.value, Align::centre), std::move(content),
                 text_cell(role_of(part)), text_cell(base::joined(with, "; ")),
                 text_cell(part.task().schedule.phrase.value)};
    return row;
  }

  std::string role_of(const Assignment& part) const {
    const char* key = "role.coordinating";
    if (part.role == Role::lead) key = part.joint ? "role.joint" : "role.lead";
    auto role = texts_(key);
    if (part.via().empty()) return role;
    return texts_(part.optional ? "role.optional" : "role.through",
                  {{"role", role}, {"group", part.through->label}});
  }

  const Basis& run_;
  const Texts& texts_;
  const plan::Unit& unit_;
  std::vector<const Assignment*> parts_;
  std::vector<std::pair<std::string, std::string>> places_;
  Document document_;
};

}  // namespace

std::vector<const Assignment*> parts_of_unit(const plan::Plan& plan,
                                             const std::vector<const plan::Assignments*>& days,
                                             size_t unit) {
  std::map<const plan::Task*, const Assignment*> by_task;
  for (const auto* day : days) {
    for (const auto& part : day->of_unit(unit)) {
      const auto [at, added] = by_task.emplace(&part.task(), &part);
      if (!added && at->second->role != Role::lead && part.role == Role::lead) at->second = &part;
    }
  }
  std::vector<const Assignment*> parts;
  for (const auto* task : plan.tasks()) {
    if (const auto at = by_task.find(task); at != by_task.end()) parts.push_back(at->second);
  }
  return parts;
}

Document unit_extract(const Basis& run, const std::vector<const plan::Assignments*>& days,
                      size_t unit) {
  return ExtractBuilder(run, parts_of_unit(run.plan, days, unit), unit).build();
}

}  // namespace dinhky::report
