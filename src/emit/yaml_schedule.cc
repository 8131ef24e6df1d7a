#include "emit/yaml_schedule.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "schedule/structured.h"
#include "yaml/scalar.h"

namespace dinhky::emit {
namespace {

constexpr int kLastDay = 31;

using schedule::Part;
using schedule::ScheduleKind;

// The words are the plan's own; of a schedule without words the loader makes them again.
bool has_words(const plan::TaskSchedule& schedule) {
  const bool made = schedule.structured && schedule.phrase.span == schedule.span;
  return !schedule.phrase.empty() && !made;
}

std::string without_braces(const std::string& text) {
  if (text.size() < 2 || !text.starts_with('{')) return {};
  return text.substr(1, text.size() - 2);
}

bool is_day_range(const Part& part) {
  return part.kind == ScheduleKind::range && part.first && part.last && !part.first_by_name &&
         !part.by_name;
}

// What is said besides the words.
std::string fields_of(const plan::TaskSchedule& schedule) {
  if (!schedule.calendar.empty())
    return "calendar: " + yaml::scalar_in_flow(schedule.calendar.value);
  auto value = schedule.value;
  if (!schedule.after.empty()) {
    std::vector<std::string> ids;
    for (const auto& id : schedule.after) ids.push_back(yaml::scalar_in_flow(id.value));
    for (auto& part : value.parts) part.kind = ScheduleKind::range;
    const auto ends = without_braces(schedule::to_structured(value));
    const auto after = "after: [" + base::joined(ids, ", ") + "]";
    return ends.empty() ? after : after + ", " + ends;
  }
  if (!schedule.structured) return {};
  if (value.parts.size() > 1 && std::all_of(value.parts.begin(), value.parts.end(), is_day_range)) {
    std::vector<plan::DateRange> days;
    for (const auto& part : value.parts) days.push_back({*part.first, *part.last});
    return "dates: " + yaml_days(days);
  }
  return without_braces(schedule::to_structured(value));
}

}  // namespace

std::string yaml_days(const std::vector<plan::DateRange>& days) {
  std::vector<std::string> words;
  for (const auto& range : days) {
    const auto first = base::to_iso(range.first);
    words.push_back(range.first == range.last ? first : first + ".." + base::to_iso(range.last));
  }
  return "[" + base::joined(words, ", ") + "]";
}

std::string yaml_month_day(const plan::MonthDay& day) {
  const auto number = day.day == kLastDay ? std::string("cuối") : std::to_string(day.day);
  return fmt::format("ngày {} {}", number, day.month_after ? "tháng sau" : "tháng cuối quý");
}

std::string yaml_schedule(const plan::TaskSchedule& schedule) {
  const auto fields = fields_of(schedule);
  if (!has_words(schedule)) {
    if (!fields.empty()) return "{" + fields + "}";
    return schedule.structured ? schedule::to_structured(schedule.value) : std::string();
  }
  const auto& words = schedule.phrase.value;
  if (fields.empty()) return yaml::scalar(words);
  return "{phrase: " + yaml::scalar_in_flow(words) + ", " + fields + "}";
}

}  // namespace dinhky::emit
