// Cells and rows that the tables of reports share.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "plan/section_numbers.h"
#include "report/paper_parts.h"

namespace dinhky::report {

Cell text_cell(std::string text, Align align = Align::left);
// The heads of the columns, bold and centred.
Row head_row(const std::vector<std::string>& names);
// "I" and the section's title, over all columns.
Row section_row(const plan::Section& section, const std::string& number, int columns);
// "Số tin, bài (tin); chỉ tiêu: 12".
std::string indicator_label(const plan::Indicator& indicator, const Texts& texts);
// The parties' names as they stand on a paper of that day, joined by semicolons.
std::string labels(const PaperBasis& paper, const std::vector<const plan::Party*>& parties);
// The head of the annex's time column.
std::string time_heading(const Basis& run);

// Puts a section row above the first row of each section. `task_of` names a row's task, `add` adds
// its rows.
template <class Item>
void add_by_section(const Basis& run, const std::vector<const Item*>& items, Table& table,
                    const std::function<const plan::Task*(const Item&)>& task_of,
                    const std::function<void(const Item&)>& add) {
  auto item = items.begin();
  const auto& sections = run.plan.annex.sections;
  plan::SectionNumbers numbers;
  for (const auto& section : sections) {
    const auto& tasks = section.tasks;
    const auto number = numbers.next(section);
    bool headed = section.title.empty();
    for (; item != items.end(); ++item) {
      const plan::Task* task = task_of(**item);
      if (task < tasks.data() || task >= tasks.data() + tasks.size()) break;
      if (!headed) {
        table.rows.push_back(section_row(section, number, static_cast<int>(table.widths.size())));
      }
      headed = true;
      add(**item);
    }
  }
}

}  // namespace dinhky::report
