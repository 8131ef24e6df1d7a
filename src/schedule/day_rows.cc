#include "schedule/day_rows.h"

#include "base/text.h"
#include "yaml/data_file.h"
#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

std::vector<DayRow> rows_under(const yaml::Node& root, std::string_view key) {
  std::vector<DayRow> rows;
  const auto* list = root.find(key);
  if (list == nullptr) return rows;
  for (const auto& node : list->items) {
    const auto days = read_days(yaml::text_of(node, "days"));
    if (!days || days->last < days->first) continue;
    if (days->last.days_since(days->first) >= kLongestRow) continue;
    rows.push_back({*days, {yaml::text_of(node, "name"), yaml::text_of(node, "source")}});
  }
  return rows;
}

}  // namespace

std::optional<DayRange> read_days(std::string_view text) {
  const size_t dots = text.find("..");
  const auto first = yaml::read_date(base::trimmed(text.substr(0, dots)));
  if (!first) return std::nullopt;
  if (dots == std::string_view::npos) return DayRange{*first, *first};
  const auto last = yaml::read_date(base::trimmed(text.substr(dots + 2)));
  if (!last) return std::nullopt;
  return DayRange{*first, *last};
}

DayRows read_day_rows(const yaml::Node& root) {
  DayRows rows{rows_under(root, "off"),
               rows_under(root, "worked"),
               rows_under(root, "normal"),
               rows_under(root, "unknown"),
               {}};
  const auto* complete = root.find("complete");
  if (complete == nullptr) return rows;
  for (const auto& item : complete->items) {
    if (const auto year = yaml::read_year(item.text)) rows.complete.push_back(*year);
  }
  // The program's own files hold one year: {year: 2025, complete: true}.
  const auto year = yaml::read_year(yaml::text_of(root, "year"));
  if (year && complete->text == "true") rows.complete.push_back(*year);
  return rows;
}

}  // namespace dinhky::schedule
