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

// A row without a number of its own belongs to the task above when it only goes on with it.
bool AnnexRows::goes_on(const Cells& row, const TaskRow& task, bool below_heads) const {
  const auto content = columns_.text(row, Role::content);
  if (content.empty()) return true;
  const bool numbered = columns_.has(Role::number);
  const auto& before = task.cell(Role::content);
  if (below_heads && numbered && !ends_sentence(before)) return true;
  if (begins_small(content)) return numbered || !ends_sentence(before);
  if (!numbered) return false;
  const bool says_who =
      !columns_.text(row, Role::lead).empty() || !columns_.text(row, Role::parties).empty();
  const bool says_when = !columns_.text(row, Role::schedule).empty();
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
  settle_number(task);
  return task;
}

// Where the table has no column for it, the content begins with the number.
void AnnexRows::settle_number(TaskRow& task) const {
  if (const auto number = read_number(task.number)) task.number = number->text;
  if (!task.number.empty() || columns_.has(Role::number)) return;
  auto& content = task.cells[Role::content];
  const auto numbered = split_number(content);
  if (!numbered || numbered->rest.empty()) return;
  task.number = numbered->number.text;
  content = std::string(numbered->rest);
}

// What is no row of the annex: blank, numbers of columns, sums, the heads again.
bool AnnexRows::passes_over(size_t at) {
  const auto& row = grid_.rows[at];
  const bool blank =
      std::all_of(row.begin(), row.end(), [](const GridCell& cell) { return cell.text.empty(); });
  if (blank || numbers_columns(grid_, at)) return true;
  if (is_sum(row)) {
    std::vector<std::string> cells;
    for (const auto& cell : row) {
      if (!cell.text.empty()) cells.push_back(base::collapsed(cell.text));
    }
    left_over_.push_back(base::joined(cells, " | "));
    return true;
  }
  if (!repeats_heads(grid_, columns_, at)) return false;
  below_heads_ = true;
  return true;
}

void AnnexRows::read(size_t first, size_t end, std::vector<AnnexRow>& rows) {
  last_.resize(grid_.columns);
  below_heads_ = false;
  for (size_t at = first; at < end; ++at) {
    if (!passes_over(at)) read_row(at, rows);
  }
}

bool AnnexRows::says_of_itself(const Cells& row, Role role) const {
  return !columns_.text(row, role).empty() && !columns_.continues(row, role);
}

// A section's, a task's, or one that goes on with the task above.
void AnnexRows::read_row(size_t at, std::vector<AnnexRow>& rows) {
  const auto& row = grid_.rows[at];
  const bool cut = std::exchange(below_heads_, false);
  TaskRow* above = rows.empty() || rows.back().section ? nullptr : &rows.back().task;
  const bool same_content = columns_.continues(row, Role::content);
  if (!same_content) {
    if (auto section = sections_.read(at, above != nullptr)) {
      rows.push_back({std::move(section), {}});
      return;
    }
  }
  const bool fresh =
      !columns_.text(row, Role::number).empty() && !columns_.continues(row, Role::number);
  const bool same_task = same_content && !fresh;
  // One content, but each row says who and when: so many tasks.
  if (above != nullptr && same_task && says_of_itself(row, Role::lead) &&
      says_of_itself(row, Role::schedule)) {
    AnnexRow task{std::nullopt, task_of(row)};
    task.task.cells[Role::content] = above->cell(Role::content);
    task.task.doubts[Role::content].push_back({"import.content-above", {}});
    rows.push_back(std::move(task));
    return;
  }
  if (above != nullptr && (same_task || (!fresh && goes_on(row, *above, cut)))) {
    add_to(*above, row, same_task ? Joint::same_task : cut ? Joint::below_heads : Joint::page);
    return;
  }
  AnnexRow task{std::nullopt, task_of(row)};
  if (!fresh && columns_.has(Role::number)) {
    task.task.doubts[Role::content].push_back({"import.no-number", {}});
  }
  rows.push_back(std::move(task));
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
