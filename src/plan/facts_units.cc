// Facts of units, groups and named calendars.
#include "base/text.h"
#include "plan/fact_parts.h"

namespace dinhky::plan {
namespace {

// Spellings of one official name are no change of it.
Record unit_record(const Unit& unit, const NameFacts& names, const Registry& registry) {
  RecordBuilder record(Subject::unit, unit.id.value, unit.name.value);
  if (!unit.name.empty()) {
    record.item("name", {{}, registry.fold(unit.name.value), unit.name.value});
  }
  std::vector<Item> aliases;
  for (const auto& alias : unit.aliases) {
    aliases.push_back({{}, registry.fold(alias.value), alias.value});
  }
  record.set("aliases", std::move(aliases))
      .text("abbr", unit.abbr)
      .text("level", unit.level)
      .text("kind", unit.kind)
      .text("place", unit.place)
      .text(path_of("head", "authority"), unit.head.authority)
      .text(path_of("head", "title"), unit.head.title)
      .text(path_of("head", "name"), unit.head.name)
      .text("code", unit.code);
  if (!unit.parent.empty()) record.item("parent", names.item(unit.parent));
  record.date(path_of("valid", "from"), unit.from)
      .date(path_of("valid", "until"), unit.until)
      .set("successors", name_items(names, unit.successors));
  return record.build();
}

std::string kind_word(GroupKind kind) {
  switch (kind) {
    case GroupKind::list:
      return "list";
    case GroupKind::predicate:
      return "predicate";
    case GroupKind::open:
      return "open";
    case GroupKind::unknown:
      break;
  }
  return {};
}

Record group_record(const Group& group, const NameFacts& names, const Registry& registry) {
  RecordBuilder record(Subject::group, group.id.value, group.name.value);
  if (!group.name.empty()) {
    record.item("name", {{}, registry.fold(group.name.value), group.name.value});
  }
  record.text("form", kind_word(group.kind)).set("members", name_items(names, group.members));
  record.text(path_of("members", "level"), group.level)
      .text(path_of("members", "kind"), group.unit_kind);
  if (!group.parent.empty()) {
    record.item(path_of("members", "parent"), names.item(group.parent));
  }
  record.set("candidates", name_items(names, group.candidates));
  return record.build();
}

Record calendar_record(const NamedCalendar& calendar) {
  RecordBuilder record(Subject::calendar, calendar.id.value, calendar.title.value);
  record.text("title", calendar.title);
  std::vector<Item> dates;
  for (const auto& range : calendar.dates) {
    auto same = base::to_iso(range.first);
    auto text = base::to_vietnamese(range.first);
    if (range.last != range.first) {
      same += ".." + base::to_iso(range.last);
      text += " - " + base::to_vietnamese(range.last);
    }
    dates.push_back({{}, std::move(same), std::move(text)});
  }
  record.set("dates", std::move(dates));
  return record.build();
}

}  // namespace

void add_unit_facts(const Plan& plan, const NameFacts& names, Facts& facts) {
  const auto& registry = names.registry();
  for (const auto& unit : plan.units) {
    facts.of(Subject::unit).push_back(unit_record(unit, names, registry));
  }
  for (const auto& group : plan.groups) {
    facts.of(Subject::group).push_back(group_record(group, names, registry));
  }
  for (const auto& calendar : plan.calendars) {
    facts.of(Subject::calendar).push_back(calendar_record(calendar));
  }
}

}  // namespace dinhky::plan
