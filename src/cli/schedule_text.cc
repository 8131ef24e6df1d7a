#include "cli/schedule_text.h"

#include "base/text.h"
#include "schedule/step_day.h"

namespace dinhky::cli {

using Json = nlohmann::ordered_json;

std::string part_text(const diag::Messages& messages, const schedule::Part& part) {
  auto text = messages.text("when.kind." + std::string(schedule::to_string(part.kind)));
  if (part.kind == schedule::ScheduleKind::recurring) {
    const auto step = std::string(schedule::to_string(part.every));
    text += " " + messages.text(step.empty() ? "when.every.other" : "when.every." + step);
    if (part.on) text += ", " + schedule::to_string(*part.on);
  }
  if (!part.awaits.empty()) text += ": " + base::made_safe(part.awaits);
  const auto first = part.first ? base::to_vietnamese(*part.first) : std::string();
  const auto last = part.last ? base::to_vietnamese(*part.last) : std::string();
  if (part.first && part.last) {
    text += ", " + messages.text("when.between", {{"first", first}, {"last", last}});
  } else if (part.first) {
    text += ", " + messages.text("when.from", {{"first", first}});
  } else if (part.last) {
    text += ", " + messages.text("when.until", {{"last", last}});
  }
  return text;
}

Json day_json(const std::optional<base::Date>& day) {
  return day ? Json(base::to_iso(*day)) : Json();
}

Json word_json(std::string_view word) {
  return word.empty() ? Json() : Json(std::string(word));
}

Json parts_json(const schedule::Schedule& schedule) {
  Json parts = Json::array();
  for (const auto& part : schedule.parts) {
    parts.push_back({{"kind", word_json(schedule::to_string(part.kind))},
                     {"every", word_json(schedule::to_string(part.every))},
                     {"first", day_json(part.first)},
                     {"last", day_json(part.last)},
                     {"awaits", part.awaits.empty() ? Json() : Json(part.awaits)}});
  }
  return parts;
}

}  // namespace dinhky::cli
