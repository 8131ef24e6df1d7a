// Units that end while the plan still runs: who follows them, and where nobody does.
#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "check/check.h"
#include "diag/catalogue.h"
#include "plan/assignment.h"

namespace dinhky::check {
namespace {

// Units that end in the plan's year, before its last report is due: who ends later has reported to
// the end.
std::vector<size_t> units_ending(const Context& context) {
  std::vector<size_t> units;
  for (size_t i = 0; i < context.plan.units.size(); ++i) {
    const auto& until = context.plan.units[i].until;
    if (until && until->year() >= context.plan.head.year && *until < context.reference_days.back())
      units.push_back(i);
  }
  return units;
}

// Which of them have work in the plan while they exist, or issue it or compile.
std::set<size_t> units_at_work(const Context& context, const std::vector<size_t>& ending) {
  std::set<size_t> units;
  base::Date last = *context.plan.units[ending.front()].until;
  for (const size_t i : ending) last = std::max(last, *context.plan.units[i].until);
  for (const auto& day : context.reference_days) {
    if (day > last) break;
    const plan::Assignments assignments(context.registry, day);
    for (const size_t i : ending) {
      if (!assignments.of_unit(i).empty()) units.insert(i);
    }
  }
  const auto add = [&](const plan::Text& name) {
    const auto found = context.registry.resolve(name.value);
    const bool ends = !name.empty() && found.kind == plan::NameKind::unit &&
                      std::find(ending.begin(), ending.end(), found.index) != ending.end();
    if (ends) units.insert(found.index);
  };
  add(context.plan.head.issuer.body);
  for (const auto& line : context.plan.reporting.lines) add(line.compiler);
  return units;
}

struct Ended {
  const plan::Unit* unit;
  std::vector<std::string> followers;
};

std::vector<std::string> followers_of(const Context& context, size_t unit) {
  std::vector<std::string> names;
  const auto day = context.plan.units[unit].until->plus_days(1);
  // A follower may begin later than the next day; by the end of the year it must exist.
  for (const auto& at : {day, base::last_day_of_month(context.plan.head.year, 12)}) {
    for (const auto& member : context.registry.unit_on(unit, at)) {
      names.push_back(context.plan.units[member.unit].name.value);
    }
    if (!names.empty()) break;
  }
  return names;
}

void report(const diag::Rule& rule, const std::vector<Ended>& list, diag::Findings& findings) {
  if (list.empty()) return;
  const auto& first = list.front();
  auto& finding = findings.add(rule, first.unit->until_span, list.size() > 1 ? "several" : "");
  finding.with("name", first.unit->name.value)
      .with("day", base::to_vietnamese(*first.unit->until))
      .with("count", std::to_string(list.size()))
      .with("others", std::to_string(list.size() - 1))
      .with("followers", base::joined(first.followers, ", "))
      .hint({std::string(rule.id) + ".hint", {}});
  for (size_t i = 1; i < list.size(); ++i) {
    const auto& unit = *list[i].unit;
    if (list[i].followers.empty()) {
      finding.also(unit.until_span, {"related.ends-too", {{"name", unit.name.value}}});
    } else {
      finding.also(unit.until_span, {"related.followed-by",
                                     {{"name", unit.name.value},
                                      {"followers", base::joined(list[i].followers, ", ")}}});
    }
  }
}

// A lead that ended before the plan's year, with nobody to follow: the task reaches no one.
void report_long_gone(const Context& context, diag::Findings& findings) {
  const auto first_day = *base::make_date(context.plan.head.year, 1, 1);
  for (const auto* task : context.plan.tasks()) {
    for (const auto& party : plan::parties_of(context.registry, task->lead)) {
      if (party.name.kind != plan::NameKind::unit) continue;
      const auto& unit = context.plan.units[party.name.index];
      if (!unit.until || *unit.until >= first_day) continue;
      if (!context.registry.unit_on(party.name.index, context.reference_days.back()).empty()) {
        continue;
      }
      findings.add(diag::rules::unit_no_successor, party.span, "before")
          .with("name", unit.name.value)
          .with("day", base::to_vietnamese(*unit.until))
          .with("task", task->id.value)
          .also(unit.until_span, {"related.validity", {}})
          .hint({"unit-no-successor.hint", {}});
    }
  }
}

}  // namespace

void check_reorganisation(const Context& context, diag::Findings& findings) {
  if (context.plan.head.year == 0 || context.reference_days.empty()) return;
  report_long_gone(context, findings);
  const auto ending = units_ending(context);
  if (ending.empty()) return;
  std::map<base::Date, std::pair<std::vector<Ended>, std::vector<Ended>>> by_day;
  for (const size_t i : units_at_work(context, ending)) {
    const auto& unit = context.plan.units[i];
    auto followers = followers_of(context, i);
    auto& [followed, alone] = by_day[*unit.until];
    auto& list = followers.empty() ? alone : followed;
    list.push_back({&unit, std::move(followers)});
  }
  // One reorganisation is one cause: one finding a day, its other units as related places.
  for (const auto& [day, lists] : by_day) {
    report(diag::rules::unit_abolished, lists.first, findings);
    report(diag::rules::unit_no_successor, lists.second, findings);
  }
}

}  // namespace dinhky::check
