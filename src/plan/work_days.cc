#include "plan/work_days.h"

#include <map>
#include <string>

#include "diag/catalogue.h"
#include "plan/fields.h"

namespace dinhky::plan {
namespace {

using schedule::DayRange;

// True for a row that can be used.
bool check_row(const Text& text, const std::optional<DayRange>& days, diag::Findings& findings) {
  if (text.empty()) return false;  // told as a missing key
  if (!check_days(text, days, findings)) return false;
  if (days->last.days_since(days->first) >= schedule::kLongestRow) {
    findings.add(diag::rules::wrong_type, text.span, "days-long")
        .with("value", text.value)
        .with("most", std::to_string(schedule::kLongestRow));
    return false;
  }
  return true;
}

}  // namespace

schedule::DayRows build_work_days(const yaml::Node& root, diag::Findings& findings) {
  std::map<base::Date, diag::Span> said;
  for (const char* key : {"off", "worked", "normal"}) {
    for (const auto& row : sequence_field(root, key).items) {
      if (row.kind != yaml::Kind::mapping) continue;
      const auto text = text_field(row, "days");
      const auto days = schedule::read_days(text.value);
      if (!check_row(text, days, findings)) continue;
      for (auto day = days->first; day <= days->last; day = day.plus_days(1)) {
        const auto first = said.emplace(day, text.span);
        if (first.second) continue;
        findings.add(diag::rules::wrong_type, text.span, "day-twice")
            .with("day", base::to_vietnamese(day))
            .also(first.first->second, {"related.first", {}});
        break;
      }
    }
  }
  return schedule::read_day_rows(root);
}

}  // namespace dinhky::plan
