#include "import/annex_sections.h"

#include <algorithm>

#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

bool is_ranked(const std::optional<RowNumber>& number) {
  return number && (number->kind == NumberKind::roman || number->kind == NumberKind::letter);
}

// "I THỂ CHẾ SỐ", "MỤC I. Thể chế": a Roman number without a mark, or behind a word for it.
std::optional<RowNumber> take_bare_number(std::string& title) {
  std::string_view rest = title;
  for (const std::string_view word : {"Mục ", "MỤC ", "Phần ", "PHẦN "}) {
    if (rest.starts_with(word)) rest = base::trimmed(rest.substr(word.size()));
  }
  const size_t end = rest.find_first_of(" .:");
  auto number = read_number(rest.substr(0, end));
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

// Its own number, else the one that the title begins with, which is taken off it.
std::optional<RowNumber> number_of(const GridCell* own, std::string& title) {
  if (own != nullptr) return read_number(own->text);
  const auto numbered = split_number(title);
  if (!numbered) return take_bare_number(title);
  if (numbered->rest.empty() || numbered->number.kind == NumberKind::small_letter) {
    return std::nullopt;
  }
  auto number = numbered->number;
  title = std::string(numbered->rest);
  return number;
}

bool is_bold(const std::vector<GridCell>& row, const std::string& title) {
  return std::any_of(row.begin(), row.end(), [&title](const GridCell& cell) {
    return cell.bold && base::collapsed(cell.text) == base::collapsed(title);
  });
}

}  // namespace

// True for a row in which nothing stands but a number and one text.
bool AnnexSections::only_title(const Cells& row, std::string& title, bool& spans) const {
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
bool AnnexSections::next_begins(size_t at) const {
  for (size_t row = at + 1; row < grid_.rows.size(); ++row) {
    const auto& cells = grid_.rows[row];
    const bool blank = std::all_of(cells.begin(), cells.end(),
                                   [](const GridCell& cell) { return cell.text.empty(); });
    if (!blank) return read_number(columns_.text(cells, Role::number)).has_value();
  }
  return false;
}

std::optional<SectionRow> AnnexSections::read(size_t at, bool begun) const {
  const auto& row = grid_.rows[at];
  std::string title;
  bool spans = false;
  if (!only_title(row, title, spans)) return with_figures(row);
  const auto column = columns_.of(Role::number);
  const bool own_cell = column && row[*column].columns == 1 && !row[*column].text.empty();
  SectionRow section;
  section.title = base::collapsed(without_bullets(title));
  const auto number = number_of(own_cell ? &row[*column] : nullptr, section.title);
  const bool ranked = is_ranked(number);
  const bool looks_so =
      ranked || spans || is_bold(row, title) || (own_cell && !number) || in_capitals(title);
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
std::optional<SectionRow> AnnexSections::with_figures(const Cells& row) const {
  const auto number = read_number(columns_.text(row, Role::number));
  const auto title = base::collapsed(columns_.text(row, Role::content));
  if (!is_ranked(number) || title.empty()) return std::nullopt;
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

}  // namespace dinhky::imports
