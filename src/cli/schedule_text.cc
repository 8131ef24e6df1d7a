#include "cli/schedule_text.h"

#include "base/text.h"
#include "schedule/step_day.h"

namespace dinhky::cli {

using Json = nlohmann::ordered_json;

namespace {

std::string on_text(const diag::Messages& messages, const schedule::On& on) {
  if (on.weekday != 0) return messages.text("when.weekday." + std::to_string(on.weekday));
  const bool last = on.day == schedule::On::kLast;
  auto text =
      messages.text(last ? "when.on.last-day" : "when.on.day", {{"day", std::to_string(on.day)}});
  if (on.month == 0) return text;
  text += " ";
  return text +
         messages.text(on.month == schedule::On::kLast ? "when.on.last-month" : "when.on.month",
                       {{"month", std::to_string(on.month)}});
}

}  // namespace

std::string part_text(const diag::Messages& messages, const schedule::Part& part) {
  auto text = messages.text("when.kind." + std::string(schedule::to_string(part.kind)));
  if (part.kind == schedule::ScheduleKind::recurring) {
    const auto step = std::string(schedule::to_string(part.every));
    text += " " + messages.text(step.empty() ? "when.every.other" : "when.every." + step);
    if (part.on) text += ", " + on_text(messages, *part.on);
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
                     {"on", part.on ? Json(schedule::to_string(*part.on)) : Json()},
                     {"first", day_json(part.first)},
                     {"last", day_json(part.last)},
                     {"awaits", part.awaits.empty() ? Json() : Json(part.awaits)}});
  }
  return parts;
}

}  // namespace dinhky::cli
