#include "plan/papers.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace dinhky::plan {
namespace {

using schedule::Period;
using schedule::PeriodKind;

bool close_together(const Period& a, const Period& b) {
  return a.year == b.year && a.last_month() == b.last_month();
}

}  // namespace

Paper paper_of(const Period& period) {
  return {period, {period}};
}

std::vector<Paper> asked_papers(const Plan& plan) {
  const int year = plan.head.year;
  const auto& reporting = plan.reporting;
  std::vector<Period> periods;
  if (reporting.quarterly) {
    for (int i = 1; i <= 4; ++i) periods.push_back({year, PeriodKind::quarter, i});
  }
  if (reporting.six_month) periods.push_back({year, PeriodKind::half, 1});
  if (reporting.annual) periods.push_back({year, PeriodKind::year, 1});
  std::sort(periods.begin(), periods.end());
  std::vector<Paper> papers;
  for (const auto& period : periods) {
    if (reporting.combine && !papers.empty() && close_together(papers.back().period, period)) {
      papers.back().period = period;
      papers.back().covers.push_back(period);
    } else {
      papers.push_back(paper_of(period));
    }
  }
  return papers;
}

std::vector<Paper> all_papers(const Plan& plan, const schedule::Regime& regime) {
  auto papers = asked_papers(plan);
  if (!plan.head.date || !plan.head.date->day) return papers;
  const auto issued = *plan.head.date->day;
  std::erase_if(papers, [&](const Paper& paper) { return regime.cutoff(paper.period) < issued; });
  return papers;
}

base::Date reference_day(const Plan& plan, const Timing& timing, const Period& period) {
  const auto due = unit_deadline(plan, timing, period);
  return due ? due->day : timing.regime.cutoff(period);
}

const Line* line_on(const Plan& plan, base::Date day) {
  for (const auto& line : plan.reporting.lines) {
    if (line.in_force(day)) return &line;
  }
  return nullptr;
}

bool is_unknown(const Line& line) {
  return line.compiler.empty() && line.addressee.empty() && line.superior.empty();
}

std::string vietnamese_name(const Paper& paper) {
  std::vector<std::string> names;
  const std::string year = " năm " + std::to_string(paper.period.year);
  for (const auto& period : paper.covers) {
    std::string name = schedule::vietnamese_name(period);
    // The year is said once, behind the last: "quý II và 6 tháng đầu năm 2025".
    if (&period != &paper.covers.back() && name.ends_with(year)) {
      name.resize(name.size() - year.size());
    }
    names.push_back(std::move(name));
  }
  return base::joined(names, " và ");
}

}  // namespace dinhky::plan
