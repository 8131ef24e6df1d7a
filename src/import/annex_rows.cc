#include "import/annex_rows.h"

#include <algorithm>
#include <utility>

#include "base/fold.h"
#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

const std::string kNothing;

// A cell cut by a page's end goes on in the row below.
void append(std::string& text, const std::string& more, bool cut) {
  if (more.empty()) return;
  if (text.empty()) {
    text = more;
    return;
  }
  const bool new_line = ends_sentence(text) || is_bulleted(more) || (!cut && !begins_small(more));
  text += new_line ? "\n" : " ";
  text += more;
}

}  // namespace

const std::string& TaskRow::cell(Role role) const {
  const auto found = cells.find(role);
  return found == cells.end() ? kNothing : found->second;
}

std::string AnnexRows::text(const Cells& row, Role role) const {
  const auto column = columns_.of(role);
  return column ? row[*column].text : std::string();
}

bool AnnexRows::continues(const Cells& row, Role role) const {
  const auto column = columns_.of(role);
  return column && row[*column].continues;
}

// True for a row in which nothing stands but a number and one text.
bool AnnexRows::only_title(const Cells& row, std::string& title, bool& spans) const {
  const auto number = columns_.of(Role::number);
  size_t texts = 0;
  for (size_t i = 0; i < row.size(); ++i) {
    if (row[i].covered || row[i].text.empty() || (number == i && row[i].columns == 1)) continue;
    if (++texts > 1) return false;
    const auto content = *columns_.of(Role::content);
    if (i > content && i > 1) return false;  // a lone text in the column of units is no title
    title = row[i].text;
    spans = row[i].columns > 1 && i + row[i].columns > content + 1;
  }
  return texts == 1;
}

// The next row that says anything begins a task: it has a number of its own.
bool AnnexRows::next_begins(size_t at) const {
  for (size_t row = at + 1; row < grid_.rows.size(); ++row) {
    const auto& cells = grid_.rows[row];
    const bool blank = std::all_of(cells.begin(), cells.end(),
                                   [](const GridCell& cell) { return cell.text.empty(); });
    if (!blank) return read_number(text(cells, Role::number)).has_value();
  }
  return false;
}

namespace {

// "I THỂ CHẾ SỐ", "MỤC I. Thể chế": a Roman number without a mark, or behind a word for it.
std::optional<RowNumber> take_bare_number(std::string& title) {
  std::string_view rest = title;
  for (const std::string_view word : {"Mục ", "MỤC ", "Phần ", "PHẦN "}) {
    if (rest.starts_with(word)) rest = base::trimmed(rest.substr(word.size()));
  }
  const size_t end = rest.find_first_of(" .:");
  const auto number = read_number(rest.substr(0, end));
  if (!number || number->kind != NumberKind::roman) return std::nullopt;
  if (end == std::string_view::npos) return std::nullopt;  // nothing behind it
  auto behind = base::trimmed(rest.substr(end));
  while (!behind.empty() &&
         std::string_view(".:- ").find(behind.front()) != std::string_view::npos) {
    behind.remove_prefix(1);
  }
  if (behind.empty()) return std::nullopt;
  title = std::string(behind);
  return number;
}

}  // namespace

std::optional<SectionRow> AnnexRows::section_of(size_t at, bool begun) const {
  const auto& row = grid_.rows[at];
  std::string title;
  bool spans = false;
  if (!only_title(row, title, spans)) return section_with_figures(row);
  const auto column = columns_.of(Role::number);
  const bool own_cell = column && row[*column].columns == 1 && !row[*column].text.empty();
  std::optional<RowNumber> number = own_cell ? read_number(row[*column].text) : std::nullopt;
  SectionRow section;
  section.title = base::collapsed(without_bullets(title));
  if (!own_cell) {
    const auto numbered = split_number(section.title);
    if (numbered && !numbered->rest.empty() && numbered->number.kind != NumberKind::small_letter) {
      number = numbered->number;
      section.title = std::string(numbered->rest);
    } else if (!numbered) {
      number = take_bare_number(section.title);
    }
  }
  bool bold = false;
  for (const auto& cell : row)
    bold = bold || (cell.bold && base::collapsed(cell.text) == base::collapsed(title));
  const bool ranked =
      number && (number->kind == NumberKind::roman || number->kind == NumberKind::letter);
  const bool looks_so = ranked || spans || bold || (own_cell && !number) || in_capitals(title);
  if (!looks_so) {
    // Without a number and without anything else beside it: a title where tasks follow, else the
    // end of the task above.
    const bool title_like =
        !own_cell && !begins_small(title) && !is_bulleted(title) && next_begins(at);
    const bool task_number = own_cell || (column && begun && !title_like);
    if (task_number || !title_like || !column) return std::nullopt;
    section.doubts.push_back({"import.section-guessed", {}});
  }
  if (is_bulleted(title) && !spans && !ranked) return std::nullopt;
  if (number) {
    section.number = number->text;
    section.kind = number->kind;
  } else if (own_cell) {
    section.number = base::collapsed(row[*column].text);
  }
  return section;
}

// A Roman number, a title, and sums in other columns, but neither who nor when.
std::optional<SectionRow> AnnexRows::section_with_figures(const Cells& row) const {
  const auto number = read_number(text(row, Role::number));
  const auto title = base::collapsed(text(row, Role::content));
  const bool ranked =
      number && (number->kind == NumberKind::roman || number->kind == NumberKind::letter);
  if (!ranked || title.empty()) return std::nullopt;
  std::vector<std::string> others;
  for (size_t i = 0; i < row.size(); ++i) {
    const auto role = columns_.columns[i].role;
    if (row[i].text.empty() || role == Role::number || role == Role::content) continue;
    if (role != Role::other && role != Role::budget && role != Role::note &&
        role != Role::deliverable) {
      return std::nullopt;
    }
    others.push_back(columns_.columns[i].head + ": " + base::collapsed(row[i].text));
  }
  SectionRow section{number->text, title, number->kind, {}};
  section.doubts.push_back({"import.section-cells", {{"cells", base::joined(others, "; ")}}});
  return section;
}

// A row without a number of its own belongs to the task above when it only goes on with it.
bool AnnexRows::goes_on(const Cells& row, const TaskRow& task, bool below_heads) const {
  const auto content = text(row, Role::content);
  if (content.empty()) return true;
  const bool numbered = columns_.has(Role::number);
  const auto& before = task.cell(Role::content);
  if (below_heads && numbered && !ends_sentence(before)) return true;
  if (begins_small(content)) return numbered || !ends_sentence(before);
  if (!numbered) return false;
  const bool says_who = !text(row, Role::lead).empty() || !text(row, Role::parties).empty();
  const bool says_when = !text(row, Role::schedule).empty();
  if (is_bulleted(content) || !ends_sentence(before)) return !(says_who && says_when);
  return !says_who && !says_when;
}

void AnnexRows::add_to(TaskRow& task, const Cells& row, Joint joint) const {
  for (size_t i = 0; i < row.size(); ++i) {
    const auto& cell = row[i];
    const auto role = columns_.columns[i].role;
    if (cell.covered || cell.continues || cell.text.empty() || role == Role::number) continue;
    if (role == Role::other) {
      const auto& head = columns_.columns[i].head;
      const auto found = std::find_if(task.extra.begin(), task.extra.end(),
                                      [&head](const auto& pair) { return pair.first == head; });
      if (found != task.extra.end()) append(found->second, cell.text, joint == Joint::below_heads);
      if (found == task.extra.end()) task.extra.emplace_back(head, cell.text);
      continue;
    }
    append(task.cells[role], cell.text, joint == Joint::below_heads);
    if (joint == Joint::same_task) task.doubts[role].push_back({"import.cells-joined", {}});
  }
}

std::string AnnexRows::resolved(const Cells& row, size_t column) {
  const auto& cell = row[column];
  const bool above = cell.continues || is_above_sign(cell.text);
  if (!above) last_[column] = cell.text;
  return last_[column];
}

// "x" below "Quý I" and "Quý III" → "Quý I, III"; anything else in the cell is kept beside it.
void AnnexRows::add_period(TaskRow& task, const std::string& period, const std::string& mark) {
  auto& schedule = task.cells[Role::schedule];
  const auto kind = period.substr(0, period.rfind(' ') + 1);
  const bool more = schedule.starts_with(kind);
  schedule += (schedule.empty() ? "" : ", ") + (more ? period.substr(kind.size()) : period);
  constexpr size_t kLongestMark = 3;  // bytes: "x", "✓"
  if (mark.size() <= kLongestMark) return;
  schedule += " (" + base::collapsed(mark) + ")";
  task.doubts[Role::schedule].push_back({"import.mark-text", {}});
}

// "Tổng cộng" closes a table; it is no task.
bool AnnexRows::is_sum(const Cells& row) const {
  for (const auto& cell : row) {
    if (cell.text.empty() || cell.covered) continue;
    const auto words = base::skeleton(cell.text);
    return words == "tong cong" || words == "cong" || words == "tong so" || words == "tong";
  }
  return false;
}

TaskRow AnnexRows::task_of(const Cells& row) {
  TaskRow task;
  for (size_t i = 0; i < row.size(); ++i) {
    const auto& column = columns_.columns[i];
    if (column.role == Role::number) {
      task.number = row[i].continues ? std::string() : base::collapsed(row[i].text);
      continue;
    }
    auto text = resolved(row, i);
    if (text.empty()) continue;
    if (column.role == Role::mark) {
      add_period(task, column.period, text);
    } else if (column.role == Role::other) {
      if (!column.head.empty()) task.extra.emplace_back(column.head, std::move(text));
    } else {
      if (column.guessed) {
        task.doubts[column.role].push_back({"import.column-guessed", {{"head", column.head}}});
      }
      task.cells[column.role] = std::move(text);
    }
  }
  if (const auto number = read_number(task.number)) task.number = number->text;
  if (task.number.empty() && !columns_.has(Role::number)) {
    auto& content = task.cells[Role::content];
    const auto numbered = split_number(content);
    if (numbered && !numbered->rest.empty()) {
      task.number = numbered->number.text;
      content = std::string(numbered->rest);
    }
  }
  return task;
}

void AnnexRows::read(size_t first, size_t end, std::vector<AnnexRow>& rows) {
  last_.resize(grid_.columns);
  bool below_heads = false;
  for (size_t at = first; at < end; ++at) {
    const auto& row = grid_.rows[at];
    const bool blank =
        std::all_of(row.begin(), row.end(), [](const GridCell& cell) { return cell.text.empty(); });
    if (blank || numbers_columns(grid_, at)) continue;
    if (is_sum(row)) {
      std::vector<std::string> cells;
      for (const auto& cell : row) {
        if (!cell.text.empty()) cells.push_back(base::collapsed(cell.text));
      }
      left_over_.push_back(base::joined(cells, " | "));
      continue;
    }
    if (repeats_heads(grid_, columns_, at)) {
      below_heads = true;
      continue;
    }
    const bool cut = std::exchange(below_heads, false);
    TaskRow* above = rows.empty() || rows.back().section ? nullptr : &rows.back().task;
    const auto number = text(row, Role::number);
    const bool fresh = !number.empty() && !continues(row, Role::number);
    if (!continues(row, Role::content)) {
      if (auto section = section_of(at, above != nullptr)) {
        rows.push_back({std::move(section), {}});
        continue;
      }
    }
    const bool same_task = continues(row, Role::content) && !fresh;
    if (above != nullptr && (same_task || (!fresh && goes_on(row, *above, cut)))) {
      add_to(*above, row, same_task ? Joint::same_task : cut ? Joint::below_heads : Joint::page);
      continue;
    }
    AnnexRow task{std::nullopt, task_of(row)};
    if (!fresh && columns_.has(Role::number)) {
      task.task.doubts[Role::content].push_back({"import.no-number", {}});
    }
    rows.push_back(std::move(task));
  }
}

namespace {

// The rows below are numbered under this one: 1 → 1.1, 1 → a.
bool heads(const TaskRow& row, const AnnexRow& next) {
  if (next.section) return false;
  const auto number = read_number(row.number);
  const auto below = read_number(next.task.number);
  if (!number || !below) return false;
  if (below->text.starts_with(number->text + ".")) return true;
  return below->kind == NumberKind::small_letter && number->kind != NumberKind::small_letter &&
         below->value == 1;
}

bool says_who(const TaskRow& row) {
  return !row.cell(Role::lead).empty() || !row.cell(Role::parties).empty();
}

}  // namespace

void settle_rows(std::vector<AnnexRow>& rows) {
  for (size_t i = 0; i + 1 < rows.size(); ++i) {
    auto& row = rows[i];
    if (row.section || says_who(row.task) || !heads(row.task, rows[i + 1])) continue;
    if (!row.task.cell(Role::schedule).empty()) continue;
    const auto number = read_number(row.task.number);
    row.section =
        SectionRow{number->text, base::collapsed(row.task.cell(Role::content)), number->kind, {}};
    row.task = {};
  }
  const TaskRow* above = nullptr;
  for (auto& row : rows) {
    if (row.section) continue;
    if (above != nullptr && !says_who(row.task) && says_who(*above)) {
      for (const auto role : {Role::lead, Role::parties}) {
        if (above->cell(role).empty()) continue;
        row.task.cells[role] = above->cell(role);
        row.task.doubts[role].push_back({"import.empty-as-above", {}});
      }
    }
    above = &row.task;
  }
}

}  // namespace dinhky::imports
