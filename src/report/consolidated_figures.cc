#include "report/consolidated_figures.h"

#include <algorithm>

#include "base/text.h"

namespace dinhky::report {
namespace {

using results::IndicatorTotal;
using results::Uncounted;

std::string uncounted_reason(Uncounted why, const Texts& texts) {
  switch (why) {
    case Uncounted::no:
    case Uncounted::replaced:
      return {};
    case Uncounted::undeclared:
      return texts("uncounted.undeclared");
    case Uncounted::unreadable:
      return texts("uncounted.unreadable");
    case Uncounted::not_a_lead:
      return texts("uncounted.not-a-lead");
    case Uncounted::shared:
      return texts("uncounted.shared");
    case Uncounted::not_a_ratio:
      return texts("uncounted.not-a-ratio");
    case Uncounted::too_large:
      return texts("uncounted.too-large");
  }
  return {};
}

}  // namespace

std::string uncounted_figures(const Consolidation& all, const IndicatorTotal& total) {
  const auto& texts = all.run().texts;
  std::vector<std::pair<Uncounted, std::vector<std::string>>> groups;
  for (const auto& figure : total.figures) {
    if (uncounted_reason(figure.why, texts).empty()) continue;
    auto shown = all.name_of(figure.unit) + ": " + figure.text;
    if (all.derived()) shown += " (" + schedule::vietnamese_name(figure.record) + ")";
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& g) { return g.first == figure.why; });
    if (group == groups.end()) {
      groups.push_back({figure.why, {std::move(shown)}});
    } else {
      group->second.push_back(std::move(shown));
    }
  }
  std::string out;
  for (const auto& [why, figures] : groups) {
    if (!out.empty()) out += '\n';
    out += uncounted_reason(why, texts) + ": " + base::joined(figures, "; ");
  }
  return out;
}

}  // namespace dinhky::report
