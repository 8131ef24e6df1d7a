#include "import/import.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/fold.h"
#include "base/text.h"
#include "import/body_tasks.h"
#include "import/document_parts.h"
#include "import/draft_facts.h"
#include "import/papers.h"
#include "import/parties.h"
#include "import/task_ids.h"
#include "import/text_marks.h"
#include "import/unit_cell.h"
#include "plan/section_numbers.h"

namespace dinhky::imports {
namespace {

class Importer {
 public:
  Importer(const SourceDocument& source, const ImportContext& context)
      : source_(source),
        context_(context),
        words_(context.vocabulary.units),
        instruments_(context.vocabulary.instruments),
        roster_(words_, context.given_units) {}

  std::optional<Draft> run() {
    auto found = find_parts(source_, context_.vocabulary.heads);
    draft_.unplaced = found.unplaced;
    const Spellings spellings(source_);
    take_papers(read_papers(found, {instruments_.types(), words_, spellings}));
    parts_ = std::move(found.parts);
    if (parts_.empty()) {
      draft_.sections = tasks_of_body(draft_.paper, words_, context_.phrases, draft_.remarks);
    } else {
      for (const auto& part : parts_) take_part(part);
    }
    if (draft_.tasks() == 0) return std::nullopt;
    settle_units();
    give_ids(draft_.sections);
    drop_empty_heads();
    find_facts(draft_, instruments_, context_.year);
    doubt_schedules(draft_, context_.phrases);
    return std::move(draft_);
  }

 private:
  void take_papers(Papers papers) {
    draft_.paper = std::move(papers.paper);
    draft_.annex_type = papers.head.type;
    draft_.annex_title = papers.head.title;
    titles_ = std::move(papers.titles);
    draft_.remarks = draft_.paper.remarks;
    auto& lines = draft_.unplaced;
    lines.insert(lines.end(), papers.unplaced.begin(), papers.unplaced.end());
  }

  void take_part(const AnnexPart& part) {
    const auto index = static_cast<size_t>(&part - parts_.data());
    take_heads(part.columns);
    bool begun = false;
    for (const auto& row : part.rows) {
      if (row.section || !begun) {
        DraftSection section;
        if (!begun && index > 0) section.part = part_title(index);
        if (row.section) {
          section.number = row.section->number;
          section.title = row.section->title;
          section.kind = row.section->kind;
          section.doubts = row.section->doubts;
        }
        draft_.sections.push_back(std::move(section));
        begun = true;
        if (row.section) continue;
      }
      draft_.sections.back().tasks.push_back(task_of(row.task));
    }
  }

  // The first annex names the columns; a further one those that it alone has. Its other heads are
  // kept as text.
  void take_heads(const AnnexColumns& columns) {
    bool timed = !draft_.time_heading.empty();
    std::vector<std::string> other;
    for (const auto& column : columns.columns) {
      if (column.head.empty()) continue;
      const bool time = column.role == Role::schedule || column.role == Role::begin ||
                        column.role == Role::end || column.role == Role::mark;
      if (time) {
        // Several columns of time are one here, under what their heads have in common.
        if (!std::exchange(timed, true)) {
          const bool whole = column.role == Role::schedule;
          draft_.time_heading =
              column.head.substr(0, whole ? column.head.size() : column.head.find(" - "));
          draft_.headings.emplace_back("schedule", draft_.time_heading);
        }
        continue;
      }
      auto key = std::string(key_of(column.role));
      if (column.role == Role::parties) key = "lead";
      if (key.empty()) key = column.head;
      const auto same = std::find_if(draft_.headings.begin(), draft_.headings.end(),
                                     [&key](const auto& heading) { return heading.first == key; });
      if (same == draft_.headings.end()) {
        draft_.headings.emplace_back(key, column.head);
      } else if (column.role != Role::number &&
                 base::fold_words(same->second) != base::fold_words(column.head)) {
        other.push_back(column.head);
      }
    }
    if (!other.empty()) draft_.unplaced.push_back(base::joined(other, " | "));
  }

  std::string part_title(size_t index) const {
    const auto& title = titles_[index - 1];
    return title.empty() ? std::to_string(index + 1) : title;
  }

  DraftTask task_of(const TaskRow& row) {
    DraftTask task;
    task.id = row.number;
    task.content = row.cell(Role::content);
    task.schedule = schedule_of(row);
    for (const auto role :
         {Role::deliverable, Role::responsible, Role::assigned_by, Role::budget, Role::note}) {
      if (!row.cell(role).empty()) task.fields.emplace_back(key_of(role), row.cell(role));
    }
    if (!row.cell(Role::code).empty())
      task.extra.emplace_back(head_of(Role::code), row.cell(Role::code));
    task.extra.insert(task.extra.end(), row.extra.begin(), row.extra.end());
    for (const auto& [role, messages] : row.doubts) {
      auto key = std::string(key_of(role));
      if (key.empty()) key = role == Role::parties ? "lead" : "schedule";
      for (const auto& message : messages) task.doubt(key, message);
    }
    take_parties(row, task);
    return task;
  }

  std::string head_of(Role role) const {
    for (const auto& part : parts_) {
      if (const auto column = part.columns.of(role)) return part.columns.columns[*column].head;
    }
    return {};
  }

  // The lines of a cell as one phrase.
  static std::string one_line(const std::string& cell) {
    std::string text;
    for (const auto line : base::split(cell, '\n')) {
      const auto piece = without_bullets(line);
      if (piece.empty()) continue;
      const bool open =
          !text.empty() && (begins_small(piece) || text.back() == ';' || text.back() == ',');
      if (!text.empty()) text += open ? " " : "; ";
      text += piece;
    }
    return std::string(without_end(text, ";,."));
  }

  static std::string schedule_of(const TaskRow& row) {
    auto begin = one_line(row.cell(Role::begin));
    const auto end = one_line(row.cell(Role::end));
    auto whole = one_line(row.cell(Role::schedule));
    if (begin.empty() && end.empty()) return whole;
    if (begin == end) return begin;
    const bool any = (begin + end).find_first_of("0123456789IVX") != std::string::npos;
    if (!any) return begin.empty() || end.empty() ? begin + end : begin + "; " + end;
    auto text = begin.empty() ? "Đến " + base::uncapitalised(end)
                : end.empty()
                    ? "Từ " + base::uncapitalised(begin)
                    : "Từ " + base::uncapitalised(begin) + " đến " + base::uncapitalised(end);
    return whole.empty() ? text : whole + "; " + text;
  }

  void take_parties(const TaskRow& row, DraftTask& task) {
    auto lead = row.cell(Role::lead);
    auto coordinating = row.cell(Role::coordinating);
    const auto small = base::to_lower(lead);
    const bool both =
        small.find("phối hợp") != std::string::npos || small.find("chủ trì") != std::string::npos;
    if (!row.cell(Role::parties).empty() || both) {
      auto parties = parties_in_cell(both ? lead : row.cell(Role::parties));
      lead = std::move(parties.lead);
      if (!parties.coordinating.empty()) {
        coordinating += (coordinating.empty() ? "" : "\n") + parties.coordinating;
      }
    }
    task.lead = names(lead, last_lead_, "lead", task);
    task.coordinating = names(coordinating, last_coordinating_, "coordinating", task);
    // A unit that leads does not help itself.
    std::set<std::string> leads;
    for (const auto& name : task.lead) leads.insert(words_.fold(name));
    std::erase_if(task.coordinating, [&](const std::string& name) {
      const bool too = leads.contains(words_.fold(name));
      if (too) task.doubt("coordinating", {"import.leads-too", {{"name", name}}});
      return too;
    });
  }

  // "như mục 01": the names of that task, the nearest of its number before this one.
  const std::vector<std::string>* names_of_task(const std::string& folded,
                                                const std::string& key) const {
    constexpr std::array<std::string_view, 4> kWords{"như mục ", "như nhiệm vụ ", "như số ",
                                                     "như tt "};
    for (const auto word : kWords) {
      const auto start = base::fold_words(word) + " ";
      if (!folded.starts_with(start)) continue;
      const auto wanted = read_number(folded.substr(start.size()));
      if (!wanted || draft_.sections.empty()) return nullptr;
      const auto& tasks = draft_.sections.back().tasks;
      for (auto task = tasks.rbegin(); task != tasks.rend(); ++task) {
        const auto number = read_number(task->id);
        if (number && number->value == wanted->value) {
          return key == "lead" ? &task->lead : &task->coordinating;
        }
      }
    }
    return nullptr;
  }

  std::vector<std::string> names(const std::string& cell, std::vector<std::string>& last,
                                 const std::string& key, DraftTask& task) {
    const auto known = [this](const std::string& folded) { return roster_.knows(folded); };
    auto found = names_in_cell(cell, words_, known);
    std::vector<std::string> all;
    for (auto& name : found.names) {
      const auto* other = is_above_sign(name) ? &last : names_of_task(base::fold_words(name), key);
      if (other != nullptr) {
        all.insert(all.end(), other->begin(), other->end());
        task.doubt(key, {"import.names-above", {}});
      } else {
        all.push_back(std::move(name));
      }
    }
    if (found.unsure) {
      task.doubt(key, {"import.names-guessed", {{"cell", base::collapsed(cell)}}});
    }
    if (!all.empty()) last = all;
    return all;
  }

  void settle_units() {
    for (const auto& section : draft_.sections) {
      for (const auto& task : section.tasks) {
        for (const auto& name : task.lead) roster_.note(name);
        for (const auto& name : task.coordinating) roster_.note(name);
      }
    }
    roster_.settle();
    for (auto& section : draft_.sections) {
      for (auto& task : section.tasks) {
        refer(task.lead);
        refer(task.coordinating);
      }
    }
    draft_.roster = roster_.entries();
    std::erase_if(draft_.roster, [](const RosterEntry& entry) { return entry.name.empty(); });
  }

  // A head names a column that some task fills.
  void drop_empty_heads() {
    std::set<std::string> filled(plan::kColumnKeys.begin(), plan::kColumnKeys.end());
    for (const auto& section : draft_.sections) {
      for (const auto& task : section.tasks) {
        for (const auto& [key, text] : task.extra) filled.insert(key);
      }
    }
    std::set<std::string> seen;
    std::erase_if(draft_.headings, [&](const auto& heading) {
      return !filled.contains(heading.first) || !seen.insert(heading.first).second;
    });
  }

  void refer(std::vector<std::string>& names) const {
    std::vector<std::string> references;
    std::set<std::string> seen;
    for (const auto& name : names) {
      auto reference = roster_.reference(name);
      if (seen.insert(reference).second) references.push_back(std::move(reference));
    }
    names = std::move(references);
  }

  const SourceDocument& source_;
  const ImportContext& context_;
  const UnitWords& words_;
  InstrumentReader instruments_;
  Roster roster_;
  std::vector<AnnexPart> parts_;
  std::vector<std::string> titles_;  // of the annexes behind the first
  std::vector<std::string> last_lead_, last_coordinating_;
  Draft draft_;
};

}  // namespace

std::optional<Draft> import_document(const SourceDocument& source, const ImportContext& context) {
  return Importer(source, context).run();
}

}  // namespace dinhky::imports
