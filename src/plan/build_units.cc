#include <string>

#include "diag/catalogue.h"
#include "plan/build.h"
#include "plan/fields.h"
#include "plan/schema.h"

namespace dinhky::plan {
namespace {

Unit build_unit(const yaml::Node& node) {
  Unit unit;
  unit.id = text_field(node, "id");
  unit.name = text_field(node, "name");
  unit.aliases = text_list_field(node, "aliases");
  unit.abbr = text_field(node, "abbr");
  unit.level = text_field(node, "level");
  unit.kind = text_field(node, "kind");
  unit.place = text_field(node, "place");
  unit.head = signer_field(node, "head");
  unit.code = text_field(node, "code");
  unit.parent = text_field(node, "parent");
  const auto& valid = mapping_field(node, "valid");
  unit.from = date_field(valid, "from");
  unit.until = date_field(valid, "until");
  unit.until_span = span_of_field(valid, "until");
  unit.successors = text_list_field(node, "successors");
  unit.span = unit.id.empty() ? unit.name.span : unit.id.span;
  return unit;
}

Group build_group(const yaml::Node& node) {
  Group group;
  group.id = text_field(node, "id");
  group.name = text_field(node, "name");
  group.members_span = span_of_field(node, "members");
  group.candidates = text_list_field(node, "candidates");
  const auto* members = node.find("members");
  if (members != nullptr && members->kind == yaml::Kind::mapping) {
    group.kind = GroupKind::predicate;
    group.level = text_field(*members, "level");
    group.unit_kind = text_field(*members, "kind");
    group.parent = text_field(*members, "parent");
    const bool known = (group.level.empty() || is_level(group.level.value)) &&
                       (group.unit_kind.empty() || is_kind(group.unit_kind.value));
    if (!known) group.kind = GroupKind::unknown;
  } else if (members != nullptr && members->kind == yaml::Kind::sequence) {
    group.members = text_list_field(node, "members");
  } else {
    const bool open = members != nullptr && members->text == kOpenMembers;
    group.kind = open ? GroupKind::open : GroupKind::unknown;
  }
  group.span = group.id.empty() ? group.name.span : group.id.span;
  return group;
}

NamedCalendar build_calendar(const yaml::Entry& entry, int year, diag::Findings& findings) {
  NamedCalendar calendar;
  calendar.id = {entry.key.text, entry.key.span};
  calendar.title = text_field(entry.value, "title");
  calendar.span = entry.key.span;
  for (const auto& text : text_list_field(entry.value, "dates")) {
    const auto range = schedule::read_days(text.value);
    calendar.damaged = calendar.damaged || !range;
    if (!check_days(text, range, findings)) continue;
    calendar.dates.push_back(*range);
    if (year != 0 && (range->first.year() != year || range->last.year() != year)) {
      findings.add(diag::rules::schedule_outside_year, text.span)
          .with("text", text.value)
          .with("year", std::to_string(year));
    }
  }
  return calendar;
}

}  // namespace

std::vector<Unit> build_units(const yaml::Node& list) {
  std::vector<Unit> units;
  for (const auto& node : list.items) {
    if (node.kind == yaml::Kind::mapping) units.push_back(build_unit(node));
  }
  return units;
}

std::vector<Group> build_groups(const yaml::Node& list) {
  std::vector<Group> groups;
  for (const auto& node : list.items) {
    if (node.kind == yaml::Kind::mapping) groups.push_back(build_group(node));
  }
  return groups;
}

std::vector<NamedCalendar> build_calendars(const yaml::Node& table, int year,
                                           diag::Findings& findings) {
  std::vector<NamedCalendar> calendars;
  for (const auto& entry : table.entries) {
    calendars.push_back(build_calendar(entry, year, findings));
  }
  return calendars;
}

}  // namespace dinhky::plan
