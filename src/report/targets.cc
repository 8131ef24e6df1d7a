#include "report/targets.h"

#include <algorithm>

#include "base/text.h"
#include "report/cells.h"
#include "report/indicator_text.h"
#include "results/indicators.h"

namespace dinhky::report {
namespace {

// Of the target; of a ratio of its whole.
std::optional<int> permille_of(const results::IndicatorTotal& total) {
  if (!total.to_date.value) return std::nullopt;
  const bool ratio = total.declared->aggregate == "ratio";
  if (!ratio && !total.target) return std::nullopt;
  const auto whole = static_cast<double>((ratio ? total.to_date.total : *total.target).scaled());
  if (whole <= 0) return std::nullopt;
  const auto share = static_cast<double>(total.to_date.value->scaled()) / whole;
  return static_cast<int>(std::clamp(share, 0.0, 10.0) * 1000);
}

Target target_of(const plan::Task& task, const results::IndicatorTotal& total, const Texts& texts) {
  const auto& declared = *total.declared;
  Target target;
  target.task = task.id.value;
  target.label = indicator_label(declared, texts);
  target.value = against_target(total, texts);
  std::vector<std::string> notes;
  if (total.in_period.value) {
    notes.push_back(texts("in-period", {{"value", indicator_amount(total.in_period, declared)}}));
  }
  const auto uncounted = std::count_if(
      total.figures.begin(), total.figures.end(), [](const results::UnitFigure& figure) {
        return figure.why != results::Uncounted::no && figure.why != results::Uncounted::replaced;
      });
  if (uncounted > 0) {
    notes.push_back(texts("overview.uncounted", {{"count", std::to_string(uncounted)}}));
  }
  target.note = base::joined(notes, "; ");
  if (!total.to_date.value) {
    target.value = texts("no-figures");
  } else if (target.value.empty()) {
    target.value =
        texts("overview.to-date", {{"value", indicator_amount(total.to_date, declared)}});
  }
  target.permille = permille_of(total);
  return target;
}

}  // namespace

Targets targets_of(const Consolidation& all) {
  Targets targets;
  for (const auto* task : all.run().plan.tasks()) {
    for (const auto& total :
         results::indicator_totals(all.scope, all.returns, *task, all.paper.paper.period)) {
      if (total.declared != nullptr) {
        targets.items.push_back(target_of(*task, total, all.run().texts));
      }
    }
  }
  return targets;
}

}  // namespace dinhky::report
