// Units that are declared twice, or for nothing.
#include <map>
#include <set>
#include <tuple>

#include "check/check.h"
#include "check/cut_names.h"
#include "diag/catalogue.h"
#include "plan/reserved_ids.h"

namespace dinhky::check {
namespace {

using plan::NameKind;
using plan::Text;

void check_ids(const Context& context, diag::Findings& findings) {
  std::map<std::string, diag::Span> seen;
  const auto look = [&](const Text& id) {
    if (id.empty()) return;
    if (plan::is_reserved_id(id.value)) {
      findings.add(diag::rules::wrong_type, id.span, "reserved-id").with("value", id.value);
    }
    const auto [at, added] = seen.emplace(id.value, id.span);
    if (added) return;
    findings.add(diag::rules::unit_duplicate, id.span)
        .with("id", id.value)
        .also(at->second, {"related.first", {}});
  };
  for (const auto& unit : context.plan.units) look(unit.id);
  for (const auto& group : context.plan.groups) look(group.id);
}

// Two units of one name under one parent at one level, existing at the same time, are one unit
// typed twice. Elsewhere a name may repeat: every commune has its "Văn phòng HĐND và UBND".
void check_names(const Context& context, diag::Findings& findings) {
  using Key = std::tuple<std::string, std::string, std::string, std::string>;
  std::map<Key, const plan::Unit*> seen;
  for (const auto& unit : context.plan.units) {
    if (unit.name.empty()) continue;
    const Key key{context.registry.fold(unit.name.value), unit.level.value, unit.parent.value,
                  unit.place.value};
    const auto [at, added] = seen.emplace(key, &unit);
    const auto& first = *at->second;
    if (added || first.id.value == unit.id.value || !first.overlaps(unit)) continue;
    findings.add(diag::rules::unit_duplicate, unit.name.span, "name")
        .with("name", unit.name.value)
        .also(first.name.span, {"related.first", {}});
  }
}

void check_validity(const Context& context, diag::Findings& findings) {
  for (const auto& unit : context.plan.units) {
    if (!unit.reversed()) continue;
    findings.add(diag::rules::date_form, unit.until_span, "reversed")
        .with("first", base::to_vietnamese(*unit.from))
        .with("last", base::to_vietnamese(*unit.until));
  }
}

// Units that anything in the plan speaks of.
class Mentioned {
 public:
  explicit Mentioned(const Context& context) : context_(context) {
    const auto& plan = context.plan;
    for (const auto* task : plan.tasks()) {
      names(task->lead);
      names(task->coordinating);
    }
    for (const auto& unit : plan.units) {
      name(unit.parent);
      names(unit.successors);
    }
    for (const auto& line : plan.reporting.lines) {
      for (const auto* text : {&line.compiler, &line.addressee, &line.via, &line.superior}) {
        name(*text);
      }
    }
    for (const auto* text : {&plan.head.issuer.name, &plan.head.issuer.body}) name(*text);
    for (size_t i = 0; i < plan.groups.size(); ++i) group(i);
  }

  bool contains(size_t unit) const { return units_.contains(unit); }

 private:
  void names(const std::vector<Text>& list) {
    for (size_t i = 0; i < list.size(); ++i) {
      const auto cut = cut_name(context_.registry, list, i);
      if (cut.pieces > 0) name({cut.whole, list[i].span});
      name(list[i]);
    }
  }

  void name(const Text& text) {
    if (text.empty()) return;
    const auto found = context_.registry.resolve(text.value);
    if (found.kind == NameKind::unit) units_.insert(found.index);
    for (const size_t unit : found.units) units_.insert(unit);
  }

  void group(size_t index) {
    const auto& group = context_.plan.groups[index];
    names(group.members);
    names(group.candidates);
    const auto& units = context_.plan.units;
    const bool everybody = group.kind == plan::GroupKind::open && group.candidates.empty();
    if (group.kind != plan::GroupKind::predicate && !everybody) return;
    for (size_t i = 0; i < units.size(); ++i) {
      const bool level = group.level.empty() || group.level.value == units[i].level.value;
      const bool kind = group.unit_kind.empty() || group.unit_kind.value == units[i].kind.value;
      if (level && kind) units_.insert(i);
    }
  }

  const Context& context_;
  std::set<size_t> units_;
};

}  // namespace

void check_units(const Context& context, diag::Findings& findings) {
  check_ids(context, findings);
  check_names(context, findings);
  check_validity(context, findings);
  // A units file serves other plans too; what this one does not need is no oddity.
  if (context.plan.units_shared) return;
  const Mentioned mentioned(context);
  std::set<std::string> told;
  for (size_t i = 0; i < context.plan.units.size(); ++i) {
    const auto& unit = context.plan.units[i];
    // The second of two equal ids is never reached by name; that has been told.
    if (!told.insert(unit.id.value).second || mentioned.contains(i)) continue;
    findings.add(diag::rules::unit_unused, unit.span).with("name", unit.name.value);
  }
}

}  // namespace dinhky::check
