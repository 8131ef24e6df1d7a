#include "import/annex_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.h"
#include "base/text.h"
#include "import/annex_marks.h"
#include "import/numbers.h"

namespace dinhky::imports {
namespace {

constexpr size_t kLongestHead = 90;  // code points
constexpr size_t kTitleRows = 12;    // above the heads, within the table
constexpr size_t kFewestColumns = 2;

using Row = std::vector<GridCell>;

std::string head_text(const GridCell& cell) {
  return base::collapsed(cell.text);
}

// The cell that a column shows in the row: of a merged cell its first.
size_t owner(const Row& row, size_t column) {
  while (column > 0 && row[column].covered) --column;
  return column;
}

// In text and CSV a head over several columns stands in the first of them; the others are empty.
size_t parent_of(const Row& row, size_t column) {
  column = owner(row, column);
  while (column > 0 && row[column].text.empty() && !row[column].continues) --column;
  return column;
}

bool short_heads(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const GridCell& cell) {
    return base::count_code_points(cell.text) <= kLongestHead;
  });
}

// One text over the whole table is its title.
bool is_title(const Row& row) {
  return std::count_if(row.begin(), row.end(), [](const GridCell& cell) {
           return !cell.covered && !cell.text.empty();
         }) <= 1;
}

std::vector<Column> one_row(const Row& row, const ColumnHeads& heads) {
  std::vector<Column> columns;
  for (const auto& cell : row) {
    Column column;
    column.head = head_text(cell);
    column.role = column.head.empty() ? Role::other : heads.role(column.head);
    columns.push_back(std::move(column));
  }
  return columns;
}

// The second row says more of some columns, and nothing of the others.
std::optional<std::vector<Column>> two_rows(const Row& above, const Row& below,
                                            const ColumnHeads& heads) {
  std::vector<Column> columns;
  size_t refined = 0;
  size_t wrapped = 0;
  for (size_t i = 0; i < above.size(); ++i) {
    const size_t parent = parent_of(above, i);
    const auto upper = head_text(above[parent]);
    const auto lower = below[i].covered ? std::string() : head_text(below[i]);
    if (lower.empty()) {
      columns.push_back({heads.role(upper), above[i].covered ? std::string() : upper, false, {}});
      continue;
    }
    const bool period = heads.role(upper) == Role::schedule && !period_of(lower, true).empty();
    if (read_number(lower) && !period) return std::nullopt;
    auto role = heads.role(lower);
    if (role == Role::other) role = heads.role(upper + " " + lower);
    const bool spans = above[parent].columns > 1 || (i != parent) ||
                       (i + 1 < above.size() && parent_of(above, i + 1) == parent);
    if (!upper.empty() && upper == lower) return std::nullopt;
    if (!upper.empty() && !spans) {  // "Số" above "TT": one head on two lines
      columns.push_back({heads.role(upper + " " + lower), upper + " " + lower, false, {}});
      ++wrapped;
      continue;
    }
    ++refined;
    columns.push_back({role, upper.empty() ? lower : upper + " - " + lower, false, {}});
  }
  // A row of data says something below each head, too: only what parts a head in two is certain.
  constexpr size_t kParted = 2;
  if (refined == 0 || (wrapped > 0 && refined < kParted)) return std::nullopt;
  return columns;
}

size_t distinct_texts(const Grid& grid, size_t from, size_t column) {
  std::set<std::string> seen;
  for (size_t row = from; row < grid.rows.size(); ++row) {
    const auto& cell = grid.rows[row][column];
    if (!cell.text.empty() && cell.columns == 1) seen.insert(cell.text);  // titles span
  }
  return seen.size();
}

size_t length_of(const Grid& grid, size_t from, size_t column) {
  size_t length = 0;
  for (size_t row = from; row < grid.rows.size(); ++row) {
    length += grid.rows[row][column].text.size();
  }
  return length;
}

// One column a role. Of two that hold the content the one with more to say is it: the other groups
// its rows.
void settle(const Grid& grid, AnnexColumns& found) {
  // Where a head says who leads, others that name units mean something else.
  const bool lead = found.has(Role::lead) || found.has(Role::parties);
  bool led = lead;
  bool helped = lead || found.has(Role::coordinating);
  for (auto& column : found.columns) {
    if (column.role != Role::doer) continue;
    // "Đơn vị tham mưu", "Đơn vị thực hiện": the first answers for it, the second takes part.
    column.guessed = led && !helped;
    column.role = !led ? Role::lead : helped ? Role::other : Role::coordinating;
    helped = helped || led;
    led = true;
  }
  // "Bắt đầu" beside "Hoàn thành": that is when it ends.
  if (found.has(Role::begin) && !found.has(Role::end)) {
    const auto time = found.of(Role::schedule);
    if (time && found.columns[*time].head.find(" - ") != std::string::npos) {
      found.columns[*time].role = Role::end;
    }
  }
  const size_t first = found.row + found.rows;
  std::map<Role, size_t> taken;
  for (size_t i = 0; i < found.columns.size(); ++i) {
    auto& column = found.columns[i];
    if (column.role == Role::other || column.role == Role::mark) continue;
    const auto [at, added] = taken.emplace(column.role, i);
    if (added) continue;
    const bool better = column.role == Role::content &&
                        distinct_texts(grid, first, i) > distinct_texts(grid, first, at->second);
    if (better) {
      found.columns[at->second].role = Role::other;
      at->second = i;
    } else {
      column.role = Role::other;
    }
  }
}

// A first column of numbers is that, whatever its head ("#", none at all).
void guess_number(const Grid& grid, AnnexColumns& found) {
  if (found.has(Role::number) || found.columns.front().role != Role::other) return;
  size_t texts = 0;
  size_t numbers = 0;
  for (size_t row = found.row + found.rows; row < grid.rows.size(); ++row) {
    const auto& cell = grid.rows[row].front();
    if (cell.text.empty() || cell.columns > 1) continue;
    ++texts;
    numbers += read_number(cell.text).has_value();
  }
  if (texts > 0 && numbers == texts) found.columns.front().role = Role::number;
}

// Who does it and when are plain, what is to be done is not named by a word we know: the column
// with most to read.
void guess_content(const Grid& grid, AnnexColumns& found) {
  const bool who = found.has(Role::lead) || found.has(Role::parties);
  if (found.has(Role::content) || !who) return;
  if (!found.has(Role::schedule) && !found.has(Role::number)) return;
  std::optional<size_t> longest;
  size_t most = 0;
  for (size_t i = 0; i < found.columns.size(); ++i) {
    const auto& column = found.columns[i];
    if (column.role != Role::other || column.head.empty()) continue;
    const size_t length = length_of(grid, found.row + found.rows, i);
    if (length > most) longest = i;
    most = std::max(most, length);
  }
  if (longest) found.columns[*longest] = {Role::content, found.columns[*longest].head, true, {}};
}

// Where no column names units, those who are responsible lead.
void guess_lead(AnnexColumns& found) {
  if (found.has(Role::lead) || found.has(Role::parties)) return;
  if (const auto column = found.of(Role::responsible)) {
    found.columns[*column].role = Role::lead;
    found.columns[*column].guessed = true;
  }
}

// Two columns of one head ("Kết quả", "Kết quả") are kept apart: "Kết quả (2)".
void number_same_heads(AnnexColumns& found) {
  std::set<std::string> taken;
  for (auto& column : found.columns) {
    const bool kept_by_head = column.role == Role::other || column.role == Role::code;
    if (!kept_by_head || column.head.empty()) continue;
    auto head = column.head;
    for (int n = 2; !taken.insert(head).second; ++n) head = fmt::format("{} ({})", column.head, n);
    column.head = std::move(head);
  }
}

// A list of targets has contents and a budget too: tasks have somebody or some time.
bool is_annex(const AnnexColumns& found) {
  size_t named = 0;
  for (const auto& column : found.columns) named += !column.head.empty();
  const bool who = found.has(Role::lead) || found.has(Role::parties);
  const bool when = found.has(Role::schedule) || found.has(Role::begin) || found.has(Role::end) ||
                    found.has(Role::mark);
  return named >= kFewestColumns && found.has(Role::content) && (who || when);
}

std::optional<AnnexColumns> columns_at(const Grid& grid, size_t row, const ColumnHeads& heads) {
  if (!short_heads(grid.rows[row]) || is_title(grid.rows[row])) return std::nullopt;
  AnnexColumns found;
  found.row = row;
  const bool more = row + 1 < grid.rows.size() && short_heads(grid.rows[row + 1]);
  auto both = more ? two_rows(grid.rows[row], grid.rows[row + 1], heads) : std::nullopt;
  found.rows = both ? 2 : 1;
  found.columns = both ? std::move(*both) : one_row(grid.rows[row], heads);
  for (size_t i = 0; i < found.rows; ++i) {
    std::vector<std::string> cells;
    for (const auto& cell : grid.rows[row + i]) cells.push_back(base::fold_words(cell.text));
    found.heads.push_back(std::move(cells));
  }
  find_marks(found);
  settle(grid, found);
  guess_number(grid, found);
  guess_content(grid, found);
  guess_lead(found);
  number_same_heads(found);
  if (!is_annex(found)) return std::nullopt;
  return found;
}

}  // namespace

std::optional<size_t> AnnexColumns::of(Role role) const {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return i;
  }
  return std::nullopt;
}

std::optional<AnnexColumns> find_columns(const Grid& grid, const ColumnHeads& heads, size_t from) {
  const size_t end = std::min(grid.rows.size(), from + kTitleRows);
  for (size_t row = from; row < end; ++row) {
    if (auto found = columns_at(grid, row, heads)) return found;
  }
  return std::nullopt;
}

std::string AnnexColumns::text(const std::vector<GridCell>& row, Role role) const {
  const auto column = of(role);
  return column ? row[*column].text : std::string();
}

bool AnnexColumns::continues(const std::vector<GridCell>& row, Role role) const {
  const auto column = of(role);
  return column && row[*column].continues;
}

bool repeats_heads(const Grid& grid, const AnnexColumns& found, size_t row) {
  const auto& cells = grid.rows[row];
  return std::any_of(found.heads.begin(), found.heads.end(), [&cells](const auto& head) {
    bool some = false;
    for (size_t i = 0; i < cells.size(); ++i) {
      const auto text = base::fold_words(cells[i].text);
      if (i >= head.size() || text != head[i]) return false;
      some = some || !text.empty();
    }
    return some;
  });
}

bool numbers_columns(const Grid& grid, size_t row) {
  size_t numbers = 0;
  for (const auto& cell : grid.rows[row]) {
    if (cell.text.empty()) continue;
    const auto text = base::collapsed(cell.text);
    const bool sum = text.find('=') != std::string::npos &&
                     text.find_first_not_of("()0123456789=+-:*/ ") == std::string::npos;
    if (!sum && !read_number(text)) return false;
    ++numbers;
  }
  constexpr size_t kFewest = 3;
  return numbers >= kFewest;
}

}  // namespace dinhky::imports
