#include "schedule/structured.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "diag/catalogue.h"
#include "schedule/combine.h"
#include "schedule/step_day.h"
#include "schedule/time_value.h"

namespace dinhky::schedule {
namespace {

using yaml::Node;

// Each says what kind of schedule it is; from and until alone are a range.
constexpr std::array<std::string_view, 7> kCores = {"by",    "every",  "dates", "calendar",
                                                    "after", "awaits", "kind"};
constexpr std::array<std::string_view, 3> kUnbounded = {"by", "dates", "calendar"};

bool has(const Node& mapping, std::string_view key) {
  const auto* value = mapping.find(key);
  return value != nullptr && value->kind != yaml::Kind::null;
}

std::string text_at(const Node& mapping, std::string_view key) {
  const auto* value = mapping.find(key);
  return value != nullptr && value->kind == yaml::Kind::scalar ? value->text : std::string();
}

void tell_empty(const Node& node, diag::Findings& findings) {
  findings.add(diag::rules::schedule_unreadable, node.span, "empty").as(diag::Severity::error);
}

// The periods from the one to the other, where both are of one kind.
std::vector<Period> named_between(const std::optional<TimeValue>& first,
                                  const std::optional<TimeValue>& last) {
  const auto& begin = first ? first : last;
  const auto& end = last ? last : first;
  if (!begin || !begin->period || !end->period) return {};
  return periods_between(*begin->period, *end->period);
}

class MappingReader {
 public:
  MappingReader(const Node& mapping, int year, diag::Findings& findings)
      : mapping_(mapping), year_(year), findings_(findings) {}

  std::vector<Part> parts() {
    if (contradicts()) return {};
    if (has(mapping_, "dates")) return of_dates();
    Part part;
    if (!set_kind(part) || !set_ends(part)) return {};
    return {std::move(part)};
  }

 private:
  bool contradicts() {
    std::vector<std::string_view> cores;
    for (const auto key : kCores) {
      if (has(mapping_, key)) cores.push_back(key);
    }
    for (const auto end : {"from", "until"}) {
      const bool bounded = !cores.empty() && has(mapping_, end);
      if (bounded &&
          std::find(kUnbounded.begin(), kUnbounded.end(), cores[0]) != kUnbounded.end()) {
        cores.push_back(end);
      }
    }
    if (cores.size() > 1) {
      refuse(cores[1], "both").with("first", std::string(cores[0]));
      return true;
    }
    if (has(mapping_, "on") && !has(mapping_, "every")) {
      refuse("on", "on-alone");
      return true;
    }
    if (!cores.empty() || has(mapping_, "from") || has(mapping_, "until")) return false;
    // A key that is not known here has been told as such.
    const bool told =
        std::any_of(mapping_.entries.begin(), mapping_.entries.end(), [](const yaml::Entry& entry) {
          return entry.key.text != "placed" && entry.value.kind != yaml::Kind::null;
        });
    if (!told) tell_empty(mapping_, findings_);
    return true;
  }

  diag::Diagnostic& refuse(std::string_view key, const char* why) {
    return findings_.add(diag::rules::schedule_unreadable, mapping_.find(key)->span, why)
        .as(diag::Severity::error)
        .with("key", std::string(key));
  }

  bool set_kind(Part& part) {
    part.kind = ScheduleKind::range;
    if (has(mapping_, "by")) part.kind = ScheduleKind::deadline;
    if (has(mapping_, "awaits") || has(mapping_, "after") || has(mapping_, "calendar")) {
      part.kind = ScheduleKind::dependent;
      part.awaits = text_at(mapping_, "awaits");
    }
    if (has(mapping_, "kind")) {
      part.kind =
          text_at(mapping_, "kind") == "ongoing" ? ScheduleKind::ongoing : ScheduleKind::on_demand;
    }
    if (!has(mapping_, "every")) return true;
    part.kind = ScheduleKind::recurring;
    part.every = every_named(text_at(mapping_, "every"));
    if (!has(mapping_, "on")) return part.every != Every::none;
    part.on = read_on(*mapping_.find("on"), part.every);
    if (!part.on) refuse("on", "on").with("every", text_at(mapping_, "every"));
    return part.on.has_value();
  }

  bool set_ends(Part& part) {
    const bool deadline = part.kind == ScheduleKind::deadline;
    std::optional<TimeValue> first;
    std::optional<TimeValue> last;
    if (!take_time("from", first) || !take_time(deadline ? "by" : "until", last)) return false;
    const bool placed = has(mapping_, "placed");
    if (first) part.first = first->first;
    if (last) part.last = last->last;
    part.first_by_name = first && (first->by_name || placed);
    part.by_name = last && (last->by_name || placed);
    part.named = named_between(first, last);
    if (!part.first || !part.last || *part.first <= *part.last) return true;
    findings_.add(diag::rules::schedule_reversed, mapping_.find("until")->span)
        .with("first", text_at(mapping_, "from"))
        .with("last", text_at(mapping_, "until"));
    return false;
  }

  // False after a finding; a key that is not there leaves `time` as it is.
  bool take_time(std::string_view key, std::optional<TimeValue>& time) {
    if (!has(mapping_, key)) return true;
    const auto& value = *mapping_.find(key);
    time = read_time(value.text);
    if (!time) {
      findings_.add(diag::rules::date_form, value.span, "time").with("value", value.text);
      return false;
    }
    check_year(value, *time);
    return true;
  }

  // Whole years may reach beyond the plan's; any other time in another year is queried.
  void check_year(const Node& value, const TimeValue& time) {
    if (year_ == 0 || time.whole_year() || time.first.year() == year_) return;
    findings_.add(diag::rules::schedule_outside_year, value.span)
        .with("text", value.text)
        .with("year", std::to_string(year_));
  }

  std::vector<Part> of_dates() {
    std::vector<Part> parts;
    for (const auto& item : mapping_.find("dates")->items) {
      const size_t dots = item.text.find("..");
      const auto first = read_time(std::string_view(item.text).substr(0, dots));
      const auto last = dots == std::string::npos
                            ? first
                            : read_time(std::string_view(item.text).substr(dots + 2));
      if (!first || !last || first->by_name || last->by_name) {
        findings_.add(diag::rules::date_form, item.span, "range").with("value", item.text);
        continue;
      }
      if (last->last < first->first) {
        findings_.add(diag::rules::schedule_reversed, item.span, "phrase").with("text", item.text);
        continue;
      }
      check_year(item, *first);
      Part part;
      part.kind = ScheduleKind::range;
      part.first = first->first;
      part.last = last->last;
      parts.push_back(std::move(part));
    }
    return parts;
  }

  const Node& mapping_;
  int year_;
  diag::Findings& findings_;
};

}  // namespace

bool is_structured(const yaml::Node& mapping) {
  const auto means_something = [&](const yaml::Entry& entry) {
    return entry.key.text != "phrase" && entry.key.text != "calendar" &&
           entry.value.kind != yaml::Kind::null;
  };
  return mapping.kind == yaml::Kind::sequence ||
         (mapping.kind == yaml::Kind::mapping &&
          (!has(mapping, "phrase") ||
           std::any_of(mapping.entries.begin(), mapping.entries.end(), means_something)));
}

Schedule read_structured(const yaml::Node& node, int plan_year, diag::Findings& findings) {
  Schedule schedule;
  const auto read = [&](const Node& mapping) {
    for (auto& part : MappingReader(mapping, plan_year, findings).parts()) {
      schedule.parts.push_back(std::move(part));
    }
  };
  if (node.kind == yaml::Kind::mapping) read(node);
  if (node.kind == yaml::Kind::sequence && node.items.empty()) tell_empty(node, findings);
  for (const auto& item : node.items) {
    if (item.kind == yaml::Kind::mapping) read(item);
  }
  set_whole(schedule);
  return schedule;
}

}  // namespace dinhky::schedule
