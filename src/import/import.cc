#include "import/import.h"

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "import/body_tasks.h"
#include "import/task_ids.h"
#include "import/text_marks.h"
#include "import/unit_cell.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

struct AnnexPart {
  std::vector<Line> lines;  // above it
  AnnexColumns columns;
  std::vector<AnnexRow> rows;
};

// A table that is no annex, as lines: of a letterhead or a signature column by column, else row by
// row.
void flatten(const Grid& grid, std::vector<Line>& lines) {
  constexpr size_t kLayoutColumns = 3;
  constexpr size_t kLayoutRows = 4;
  const bool layout = grid.columns <= kLayoutColumns && grid.rows.size() <= kLayoutRows;
  const auto add = [&lines](const GridCell& cell) {
    for (const auto text : base::split(cell.text, '\n')) {
      if (base::trimmed(text).empty()) continue;
      Line line;
      line.text = std::string(text);
      line.bold = cell.bold;
      lines.push_back(std::move(line));
    }
  };
  if (layout) {
    for (size_t column = 0; column < grid.columns; ++column) {
      for (const auto& row : grid.rows) add(row[column]);
    }
    return;
  }
  for (const auto& row : grid.rows) {
    Line line;
    for (const auto& cell : row) {
      if (cell.text.empty()) continue;
      line.text += (line.text.empty() ? "" : " | ") + base::collapsed(cell.text);
    }
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
}

// What stands above the heads within the table: its title.
void title_rows(const Grid& grid, size_t end, std::vector<Line>& lines) {
  for (size_t i = 0; i < end; ++i) {
    Line line;
    for (const auto& cell : grid.rows[i]) {
      if (!cell.text.empty())
        line.text += (line.text.empty() ? "" : " ") + base::collapsed(cell.text);
    }
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
}

class Importer {
 public:
  Importer(const SourceDocument& source, const ImportContext& context)
      : source_(source),
        context_(context),
        heads_(context.data),
        words_(context.data),
        instruments_(context.data),
        roster_(words_, context.given_units) {}

  std::optional<Draft> run() {
    find_parts();
    read_papers();
    if (parts_.empty()) {
      draft_.sections = tasks_of_body(draft_.paper, words_, context_.phrases, draft_.remarks);
    } else {
      for (auto& part : parts_) take_part(part);
    }
    if (draft_.tasks() == 0) return std::nullopt;
    settle_units();
    give_ids(draft_.sections);
    find_year();
    find_bases();
    find_reports();
    doubt_schedules();
    return std::move(draft_);
  }

 private:
  void find_parts() {
    std::vector<Line> lines;
    bool right_below = false;  // an annex, with nothing between
    for (const auto& block : source_.blocks) {
      if (const auto* line = std::get_if<Line>(&block)) {
        lines.push_back(*line);
        right_below = false;
        continue;
      }
      const auto& grid = std::get<Grid>(block);
      const auto columns = find_columns(grid, heads_);
      if (!columns && right_below && grid.columns == parts_.back().columns.columns.size()) {
        AnnexRows(grid, parts_.back().columns, source_.merges_known)
            .read(0, grid.rows.size(), parts_.back().rows);
        continue;
      }
      if (!columns) {
        flatten(grid, lines);
        continue;
      }
      const bool same = right_below && same_heads(*columns, parts_.back().columns);
      if (!same) {
        title_rows(grid, columns->row, lines);
        parts_.push_back({std::move(lines), *columns, {}});
        lines.clear();
      }
      AnnexRows(grid, *columns, source_.merges_known)
          .read(columns->row + columns->rows, grid.rows.size(), parts_.back().rows);
      right_below = true;
    }
    tail_ = std::move(lines);
    for (auto& part : parts_) settle_rows(part.rows);
    std::erase_if(parts_, [](const AnnexPart& part) {
      return std::all_of(part.rows.begin(), part.rows.end(),
                         [](const AnnexRow& row) { return row.section.has_value(); });
    });
  }

  static bool same_heads(const AnnexColumns& left, const AnnexColumns& right) {
    return std::equal(left.columns.begin(), left.columns.end(), right.columns.begin(),
                      right.columns.end(), [](const Column& a, const Column& b) {
                        return base::fold_words(a.head) == base::fold_words(b.head);
                      });
  }

  void read_papers() {
    const auto& types = instruments_.types();
    std::vector<Line> annex;
    auto& paper = draft_.paper;
    paper = read_paper(parts_.empty() ? tail_ : parts_.front().lines, types, annex);
    if (parts_.empty()) {
      for (const auto& line : annex) draft_.unplaced.push_back(line.whole());
      return;
    }
    const auto head = read_annex_head(annex, types, paper);
    draft_.annex_type = head.type;
    draft_.annex_title = head.title;
    keep(head.unplaced);
    for (size_t i = 1; i < parts_.size(); ++i) {
      const auto next = read_annex_head(parts_[i].lines, types, paper);
      titles_.push_back(next.title.empty() ? next.type : next.title);
      keep(next.unplaced);
    }
    std::vector<Line> rest;
    auto below = read_paper(tail_, types, rest);
    if (paper.recipients.empty()) paper.recipients = std::move(below.recipients);
    if (paper.signer_name.empty()) {
      paper.signer_name = below.signer_name;
      paper.signer_title = below.signer_title;
      paper.authority = below.authority;
    }
    for (const auto& line : below.preamble) draft_.unplaced.push_back(line);
    keep(below.unplaced);
    for (const auto& line : rest) draft_.unplaced.push_back(line.whole());
    keep(paper.unplaced);
  }

  void keep(const std::vector<std::string>& lines) {
    draft_.unplaced.insert(draft_.unplaced.end(), lines.begin(), lines.end());
  }

  void take_part(const AnnexPart& part) {
    const auto index = static_cast<size_t>(&part - parts_.data());
    if (index == 0) {
      for (const auto& column : part.columns.columns) {
        if (column.head.empty()) continue;
        const auto key = key_of(column.role);
        draft_.headings.emplace_back(key.empty() ? column.head : std::string(key), column.head);
        if (column.role == Role::schedule) draft_.time_heading = column.head;
      }
    }
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
      for (const auto& message : messages) doubt(task, key, message);
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

  static void doubt(DraftTask& task, const std::string& key, const diag::Message& message) {
    const bool told = std::any_of(task.doubts.begin(), task.doubts.end(), [&](const auto& other) {
      return other.first == key && other.second.key == message.key;
    });
    if (!told) task.doubts.emplace_back(key, message);
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
    const auto begin = one_line(row.cell(Role::begin));
    const auto end = one_line(row.cell(Role::end));
    const auto whole = one_line(row.cell(Role::schedule));
    if (begin.empty() && end.empty()) return whole;
    if (begin == end) return begin;
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
    std::erase_if(task.coordinating, [&](const std::string& name) {
      return std::any_of(task.lead.begin(), task.lead.end(), [&](const std::string& other) {
        return words_.fold(other) == words_.fold(name) && doubles(task, name);
      });
    });
  }

  bool doubles(DraftTask& task, const std::string& name) const {
    doubt(task, "coordinating", {"import.leads-too", {{"name", name}}});
    return true;
  }

  std::vector<std::string> names(const std::string& cell, std::vector<std::string>& last,
                                 const std::string& key, DraftTask& task) {
    const auto known = [this](const std::string& folded) { return roster_.knows(folded); };
    auto found = names_in_cell(cell, words_, known);
    std::vector<std::string> all;
    for (auto& name : found.names) {
      const auto folded = base::fold_words(name);
      const bool above = folded == "nt" || folded == base::fold_words("như trên");
      if (above) {
        all.insert(all.end(), last.begin(), last.end());
        doubt(task, key, {"import.names-above", {}});
      } else {
        all.push_back(std::move(name));
      }
    }
    if (found.unsure) {
      doubt(task, key, {"import.names-guessed", {{"cell", base::collapsed(cell)}}});
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

  void refer(std::vector<std::string>& names) const {
    std::vector<std::string> references;
    for (const auto& name : names) {
      auto reference = roster_.reference(name);
      if (std::find(references.begin(), references.end(), reference) == references.end()) {
        references.push_back(std::move(reference));
      }
    }
    names = std::move(references);
  }

  // "năm 2025" of the title, else of the annex's, else of the date.
  void find_year() {
    constexpr std::string_view kYear = "năm ";
    for (const auto& text : {draft_.paper.title, draft_.annex_title}) {
      const size_t at = base::to_lower(text).find(kYear);
      if (at == std::string::npos) continue;
      const auto digits = std::string_view(text).substr(at + kYear.size(), 4);
      if (const auto year = yaml::read_year(digits)) {
        draft_.year = *year;
        return;
      }
    }
    if (draft_.paper.date) {
      draft_.year = draft_.paper.date->year;
      return;
    }
    draft_.year = context_.year;
    draft_.remarks.push_back({"import.year-guessed", {{"year", std::to_string(context_.year)}}});
  }

  void find_bases() {
    for (const auto& line : draft_.paper.preamble) instruments_.read(line);
    for (const auto& section : draft_.paper.sections) read_section(section);
    for (const auto& line : draft_.paper.closing) instruments_.read(line);
    for (const auto& section : draft_.sections) {
      for (const auto& task : section.tasks) {
        instruments_.read(task.content);
        for (const auto& [key, text] : task.fields) instruments_.read(text);
      }
    }
    draft_.bases = instruments_.found();
  }

  void read_section(const PaperSection& section) {
    for (const auto& text : section.paragraphs) instruments_.read(text);
    for (const auto& inner : section.sections) read_section(inner);
  }

  // A sentence about reports that names their periods.
  void find_reports() {
    std::vector<const std::string*> texts;
    collect(draft_.paper.sections, texts);
    for (const auto& text : draft_.paper.closing) texts.push_back(&text);
    for (const auto* text : texts) {
      const auto small = base::to_lower(*text);
      if (small.find("báo cáo") == std::string::npos) continue;
      const bool quarters = small.find("hằng quý") != std::string::npos ||
                            small.find("hàng quý") != std::string::npos ||
                            small.find("(*quý") != std::string::npos ||
                            small.find("(quý") != std::string::npos ||
                            small.find("định kỳ quý") != std::string::npos ||
                            small.find("quý, ") != std::string::npos;
      const bool halves = small.find("6 tháng") != std::string::npos;
      const bool years =
          small.find("và năm") != std::string::npos || small.find(", năm") != std::string::npos ||
          small.find("hằng năm") != std::string::npos ||
          small.find("hàng năm") != std::string::npos ||
          small.find("cả năm") != std::string::npos || small.find("01 năm") != std::string::npos;
      if (!quarters && !halves) continue;
      if (quarters) draft_.reports.push_back("quarterly");
      if (halves) draft_.reports.push_back("six-month");
      if (years) draft_.reports.push_back("annual");
      return;
    }
  }

  static void collect(const std::vector<PaperSection>& sections,
                      std::vector<const std::string*>& texts) {
    for (const auto& section : sections) {
      for (const auto& text : section.paragraphs) texts.push_back(&text);
      collect(section.sections, texts);
    }
  }

  void doubt_schedules() {
    schedule::Context context;
    context.year = draft_.year;
    context.heading = context_.phrases.heading(draft_.time_heading);
    for (auto& section : draft_.sections) {
      for (auto& task : section.tasks) {
        if (task.schedule.empty()) {
          doubt(task, "schedule", {"import.no-schedule", {}});
          continue;
        }
        const auto read = context_.phrases.read(task.schedule, context);
        if (read.kind == schedule::ScheduleKind::unknown || !read.doubts.empty()) {
          doubt(task, "schedule", {"import.schedule-unread", {}});
        }
      }
    }
  }

  const SourceDocument& source_;
  const ImportContext& context_;
  ColumnHeads heads_;
  UnitWords words_;
  InstrumentReader instruments_;
  Roster roster_;
  std::vector<AnnexPart> parts_;
  std::vector<std::string> titles_;  // of the annexes behind the first
  std::vector<Line> tail_;           // behind the last one
  std::vector<std::string> last_lead_, last_coordinating_;
  Draft draft_;
};

}  // namespace

size_t Draft::tasks() const {
  size_t count = 0;
  for (const auto& section : sections) count += section.tasks.size();
  return count;
}

size_t Draft::doubts() const {
  size_t count = remarks.size();
  for (const auto& section : sections) {
    count += section.doubts.size();
    for (const auto& task : section.tasks) {
      count += task.doubts.size() + (task.lead.empty() ? 1 : 0);
    }
  }
  for (const auto& entry : roster)
    count += entry.merged || entry.missing || (entry.group && !entry.given && !entry.by_predicate);
  return count;
}

std::optional<Draft> import_document(const SourceDocument& source, const ImportContext& context) {
  return Importer(source, context).run();
}

}  // namespace dinhky::imports
