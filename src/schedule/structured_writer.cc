// Schedules as the mappings that read_structured reads.
#include "base/text.h"
#include "schedule/step_day.h"
#include "schedule/structured.h"
#include "schedule/time_value.h"
#include "yaml/scalar.h"

namespace dinhky::schedule {
namespace {

std::string kind_text(const Part& part) {
  switch (part.kind) {
    case ScheduleKind::recurring:
      return "every: " + std::string(to_string(part.every)) +
             (part.on ? ", on: " + to_string(*part.on) : "");
    case ScheduleKind::dependent:
      return "awaits: " + yaml::quoted(part.awaits);
    case ScheduleKind::ongoing:
    case ScheduleKind::on_demand:
      return "kind: " + std::string(to_string(part.kind));
    default:
      return {};
  }
}

std::string part_text(const Part& part) {
  std::vector<std::string> fields;
  if (auto kind = kind_text(part); !kind.empty()) fields.push_back(std::move(kind));
  auto ends = end_texts({part.first, part.first_by_name}, {part.last, part.by_name});
  if (!part.named.empty() && ends.first.empty() && part.by_name) {
    ends.last = to_string(part.named.back());  // "hoàn thành trong quý III"
  }
  if (!part.named.empty() && ends.last.empty() && part.first_by_name) {
    ends.first = to_string(part.named.front());  // "từ quý II"
  }
  if (!ends.first.empty()) fields.push_back("from: " + ends.first);
  if (!ends.last.empty()) {
    fields.push_back((part.kind == ScheduleKind::deadline ? "by: " : "until: ") + ends.last);
  }
  if (ends.placed_by_month) fields.push_back("placed: by-month");
  return "{" + base::joined(fields, ", ") + "}";
}

// A rhythm without a step that has a name ("2 tháng/lần") cannot be written.
bool can_be_written(const Part& part) {
  return part.kind != ScheduleKind::unknown &&
         (part.kind != ScheduleKind::recurring || part.every != Every::none);
}

}  // namespace

std::string to_structured(const Schedule& schedule) {
  std::vector<std::string> parts;
  for (const auto& part : schedule.parts) {
    if (!can_be_written(part)) return {};
    parts.push_back(part_text(part));
  }
  if (parts.size() == 1) return parts.front();
  return parts.empty() ? std::string() : "[" + base::joined(parts, ", ") + "]";
}

}  // namespace dinhky::schedule
