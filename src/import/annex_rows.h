// The rows of an annex → sections and tasks, in the document's own words.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "import/annex_columns.h"
#include "import/annex_sections.h"
#include "import/source_document.h"

namespace dinhky::imports {

struct TaskRow {
  std::string number;                                      // as printed; empty where none is
  std::map<Role, std::string> cells;                       // what is there; lines parted by '\n'
  std::vector<std::pair<std::string, std::string>> extra;  // columns of other names
  std::map<Role, std::vector<diag::Message>> doubts;       // what was not sure, by the cell

  const std::string& cell(Role role) const;
};

// In the order of the table; a section's tasks follow it.
struct AnnexRow {
  std::optional<SectionRow> section;
  TaskRow task;  // where it is no section
};

// `last` is the row that the table before this one ended with, where this one goes on with it.
class AnnexRows {
 public:
  AnnexRows(const Grid& grid, const AnnexColumns& columns)
      : grid_(grid), columns_(columns), sections_(grid, columns) {}

  // Rows from `first` to `end` are read and put behind those that are there.
  void read(size_t first, size_t end, std::vector<AnnexRow>& rows);
  // Rows of sums, as text.
  const std::vector<std::string>& left_over() const { return left_over_; }

 private:
  using Cells = std::vector<GridCell>;

  bool says_of_itself(const Cells& row, Role role) const;
  bool passes_over(size_t at);
  void read_row(size_t at, std::vector<AnnexRow>& rows);
  bool goes_on(const Cells& row, const TaskRow& task, bool below_heads) const;
  // Why a row goes on with the task above: a page ended in it, with the heads again or without, or
  // the task has several rows.
  enum class Joint { page, below_heads, same_task };
  void add_to(TaskRow& task, const Cells& row, Joint joint) const;
  static void add_period(TaskRow& task, const std::string& period, const std::string& mark);
  bool is_sum(const Cells& row) const;
  TaskRow task_of(const Cells& row);
  void settle_number(TaskRow& task) const;
  std::string resolved(const Cells& row, size_t column);

  const Grid& grid_;
  const AnnexColumns& columns_;
  AnnexSections sections_;
  std::vector<std::string> left_over_;
  std::vector<std::string> last_;  // the text that stands in each column, "as above" resolved
  bool below_heads_ = false;       // the row before repeats the heads
};

// Rows that only head the rows numbered below them become sections; cells left empty take what
// stands above, with a doubt. To be called once, for all rows.
void settle_rows(std::vector<AnnexRow>& rows);

}  // namespace dinhky::imports
