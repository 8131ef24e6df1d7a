// The numbers of an annex's sections, as the paper prints them.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "plan/model.h"

namespace dinhky::plan {

// What a column of the annex can hold, by the keys of tasks; "number" is the task's own.
inline constexpr std::array<std::string_view, 10> kColumnKeys{
    "number",      "content",     "lead",        "coordinating", "schedule",
    "deliverable", "responsible", "assigned_by", "budget",       "note"};

// Asked for the sections in their order: the number as written, else the Roman number that follows
// within the part. A section without title has no row and no number of its own: it goes by that of
// the last one that had, or "I" where there was none.
class SectionNumbers {
 public:
  std::string next(const Section& section);

 private:
  int roman_ = 0;
  std::string last_ = "I";
};

// What the paper prints in the task's first column: its id without its section's number, "I.01" →
// "01", "I.1.2" → "1.2".
std::string printed_number(const Task& task);

}  // namespace dinhky::plan
