#include "report/roles.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "report/overview_parts.h"

namespace dinhky::report {
namespace {

// The greater wins.
int strength(Mark mark) {
  switch (mark) {
    case Mark::lead:
      return 3;
    case Mark::joint_lead:
      return 2;
    case Mark::coordinating:
      return 1;
    default:
      return 0;
  }
}

Mark mark_of(const plan::Assignment& part) {
  if (part.optional) return Mark::optional_part;
  if (part.role == plan::Role::coordinating) return Mark::coordinating;
  return part.joint ? Mark::joint_lead : Mark::lead;
}

// The days on which it is decided who reports.
std::set<base::Date> deciding_days(const Basis& run, base::Date today) {
  std::set<base::Date> days;
  for (const auto& paper : plan::asked_papers(run.plan)) {
    days.insert(plan::reference_day(run.plan, run.timing, paper.period));
  }
  if (days.empty()) days.insert(today);
  return days;
}

using Rows = std::map<size_t, MatrixRow>;  // by unit

void add_parts(const plan::Assignments& assignments,
               const std::map<const plan::Task*, size_t>& columns, size_t unit, Rows& rows) {
  for (const auto& part : assignments.of_unit(unit)) {
    auto& row = rows[unit];
    row.cells.resize(columns.size());
    auto& cell = row.cells[columns.at(&part.task())];
    const auto mark = mark_of(part);
    if (!cell || strength(*cell) < strength(mark)) cell = mark;
  }
}

}  // namespace

Matrix roles_of(const Basis& run, const plan::AssignmentsByDay& assignments, base::Date today) {
  auto matrix = empty_matrix(run, "overview.roles-name");
  std::map<const plan::Task*, size_t> columns;
  for (const auto* task : run.plan.tasks()) columns.emplace(task, columns.size());
  Rows rows;
  for (const auto day : deciding_days(run, today)) {
    for (size_t unit = 0; unit < run.plan.units.size(); ++unit) {
      add_parts(assignments.on(day), columns, unit, rows);
    }
  }
  std::set<Mark> used;
  for (auto& [unit, row] : rows) {
    row.name = name_in_year(run, unit);
    for (const auto& cell : row.cells) {
      if (cell) used.insert(*cell);
    }
    matrix.rows.push_back(std::move(row));
  }
  for (const auto mark : used) {
    matrix.legend.push_back({mark, run.texts("overview.role." + std::string(key_of(mark)))});
  }
  return matrix;
}

}  // namespace dinhky::report
