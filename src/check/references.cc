// Names that mean nobody, or more than one.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/fold.h"
#include "base/limits.h"
#include "check/check.h"
#include "check/cut_names.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

using plan::NameKind;
using plan::Text;

class References {
 public:
  References(const Context& context, diag::Findings& findings)
      : context_(context), findings_(findings), known_(context.registry.known_names()) {}

  void list(const std::vector<Text>& names) {
    for (size_t i = 0; i < names.size(); ++i) {
      const auto cut = cut_name(context_.registry, names, i);
      if (cut.pieces > 0) {
        report_cut(names, i, cut);
        i += cut.pieces - 1;
      } else {
        one(names[i]);
      }
    }
    twice(names);
  }

  void one(const Text& name) {
    if (name.empty()) return;
    const auto found = context_.registry.resolve(name.value);
    if (found.kind == NameKind::unknown) unknown(name);
    if (found.kind == NameKind::ambiguous) ambiguous(name, found);
  }

  // Places that take a unit only.
  void unit(const Text& name) {
    one(name);
    no_group(name);
  }

  void no_group(const Text& name) {
    if (context_.registry.resolve(name.value).kind != NameKind::group) return;
    findings_.add(diag::rules::unit_unknown, name.span, "group").with("name", name.value);
  }

 private:
  void report_cut(const std::vector<Text>& names, size_t first, const CutName& cut) {
    diag::Span span = names[first].span;
    const auto& last = names[first + cut.pieces - 1].span;
    if (last.file == span.file) span.end = last.end;
    findings_.add(diag::rules::unit_unknown, span, "cut")
        .with("name", cut.whole)
        .hint({"hint.write", {{"text", fmt::format("\"{}\"", cut.whole)}}});
  }

  void twice(const std::vector<Text>& names) {
    std::map<std::pair<NameKind, size_t>, size_t> first;  // where a unit or group stands first
    for (size_t i = 0; i < names.size(); ++i) {
      const auto found = context_.registry.resolve(names[i].value);
      if (found.kind != NameKind::unit && found.kind != NameKind::group) continue;
      const auto [at, added] = first.try_emplace({found.kind, found.index}, i);
      if (added) continue;
      findings_.add(diag::rules::unit_duplicate, names[i].span, "twice")
          .as(diag::Severity::warning)
          .with("name", names[i].value)
          .also(names[at->second].span, {"related.first", {}});
    }
  }

  void unknown(const Text& name) {
    auto& finding = findings_.add(diag::rules::unit_unknown, name.span);
    finding.with("name", name.value);
    // Where so many names mean nobody, one cause is behind them and no suggestion helps.
    const bool few = ++unknown_ * known_.size() <= base::kMaxComparedPairs;
    const auto meant = few ? base::nearest(name.value, known_) : std::nullopt;
    if (meant) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    } else {
      finding.hint({"unit-unknown.hint", {}});
    }
  }

  // Bearers that are one unit typed twice have been told as unit-duplicate.
  bool typed_twice(const plan::Resolution& found) const {
    const auto& units = context_.plan.units;
    return std::all_of(found.units.begin(), found.units.end(), [&](size_t i) {
      const auto& first = units[found.units.front()];
      return units[i].level.value == first.level.value &&
             units[i].parent.value == first.parent.value &&
             units[i].place.value == first.place.value &&
             context_.registry.fold(units[i].name.value) ==
                 context_.registry.fold(first.name.value);
    });
  }

  void ambiguous(const Text& name, const plan::Resolution& found) {
    if (found.units.size() > 1 && typed_twice(found)) return;
    auto& finding = findings_.add(diag::rules::unit_ambiguous, name.span);
    finding.with("name", name.value);
    std::vector<std::string> ids;
    for (const size_t unit : found.units) {
      const auto& bearer = context_.plan.units[unit];
      ids.push_back(bearer.id.value);
      finding.also(bearer.span, {"related.bears-name", {{"id", bearer.id.value}}});
    }
    for (const auto& id : ids) finding.hint({"hint.write", {{"text", id}}});
  }

  const Context& context_;
  diag::Findings& findings_;
  std::vector<std::string> known_;
  size_t unknown_ = 0;  // names so far that mean nobody
};

}  // namespace

void check_references(const Context& context, diag::Findings& findings) {
  if (!context.plan.units_known) return;
  References references(context, findings);
  for (const auto* task : context.plan.tasks()) {
    references.list(task->lead);
    references.list(task->coordinating);
  }
  for (const auto& group : context.plan.groups) {
    references.list(group.members);
    references.list(group.candidates);
    references.unit(group.parent);
  }
  for (const auto& unit : context.plan.units) {
    references.unit(unit.parent);
    references.list(unit.successors);
    for (const auto& name : unit.successors) references.no_group(name);
  }
  for (const auto& line : context.plan.reporting.lines) references.unit(line.compiler);
}

}  // namespace dinhky::check
