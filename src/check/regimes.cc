// The reporting regime: is there one of this name, was it in force, does its cut-off rest on a text
// that was read.
#include "check/check.h"
#include "check/names.h"
#include "diag/catalogue.h"
#include "schedule/regime.h"

namespace dinhky::check {
namespace {

using schedule::Certainty;

// How the plan's year lies outside the regime's time; empty where it does not.
std::string_view outside(const schedule::Regime& regime, int year) {
  const auto first = *base::make_date(year, 1, 1);
  const auto last = *base::make_date(year, 12, 31);
  if (regime.until && *regime.until < first) return "ended";
  if (regime.from && last < *regime.from) return "not-yet";
  if (regime.until && *regime.until < last) return "ends";
  if (regime.from && first < *regime.from) return "begins";
  return "";
}

void check_in_force(const Context& context, const schedule::Regime& regime,
                    diag::Findings& findings) {
  const auto variant = outside(regime, context.plan.head.year);
  if (variant.empty()) return;
  auto& finding =
      findings.add(diag::rules::regime_out_of_force, context.plan.reporting.regime.span, variant);
  finding.with("name", regime.title)
      .with("year", std::to_string(context.plan.head.year))
      .with("until", regime.until ? base::to_vietnamese(*regime.until) : "…")
      .with("from", regime.from ? base::to_vietnamese(*regime.from) : "…");
  if (regime.in_force_certainty != Certainty::confirmed) {
    finding.hint({"regime-out-of-force.unconfirmed", {}});
  }
  if (variant != "ended" && variant != "ends") return;
  for (const auto& successor : regime.successors) {
    const auto next = schedule::load_regime(context.data, successor.regime);
    if (!next) continue;
    const bool sure = successor.certainty == Certainty::confirmed;
    finding.hint({sure ? "regime-out-of-force.successor" : "regime-out-of-force.perhaps",
                  {{"name", next->title}, {"matter", successor.matter}, {"id", next->id}}});
  }
}

}  // namespace

void check_regime(const Context& context, diag::Findings& findings) {
  const auto& name = context.plan.reporting.regime;
  if (!plan::names_regime(context.plan)) {
    if (context.timing != nullptr || context.plan.head.year == 0) return;
    findings.add(diag::rules::regime_unknown, context.plan.reporting.span, "none")
        .with("year", std::to_string(context.plan.head.year));
    return;
  }
  const auto known = schedule::regime_ids(context.data);
  if (is_none_of(name, known)) {
    tell_choices(name, known, findings.add(diag::rules::regime_unknown, name.span));
  }
  if (context.timing == nullptr || context.plan.head.year == 0) return;
  const auto& regime = context.timing->regime;
  check_in_force(context, regime, findings);
  if (regime.cutoff_certainty == Certainty::confirmed) return;
  findings.add(diag::rules::regime_unconfirmed, name.span)
      .with("name", regime.title)
      .with("day", std::to_string(regime.cutoff_day));
}

}  // namespace dinhky::check
