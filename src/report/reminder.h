// The letter (công văn đôn đốc) that asks units for a report that has not come.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "report/paper_parts.h"

namespace dinhky::report {

// Whom to write to, and whose reports are missing.
struct LateUnit {
  size_t unit = 0;
  bool own = true;                // its own report is missing
  std::vector<size_t> inherited;  // units that ended, whose reports it owes in their place
};

struct Reminder {
  plan::Paper paper;
  const plan::Line* line = nullptr;  // who writes, where reports go; nullptr: not known
  base::Date deadline;               // that has passed
  std::optional<base::Date> superior_deadline;
  base::Date today;
  int working_days = 0;  // behind the deadline, up to and including today
};

// One letter to all of `late`, which is not empty. It has no type name; what it is about stands
// under its number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5), and it is signed for the line's
// compiler. The day of signing stays open: the letter says as of which day it counts.
Document reminder_letter(const Basis& run, const Reminder& reminder,
                         const std::vector<LateUnit>& late);

}  // namespace dinhky::report
