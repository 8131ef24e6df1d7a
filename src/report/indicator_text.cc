#include "report/indicator_text.h"

namespace dinhky::report {

using results::IndicatorTotal;

std::string indicator_amount(const results::FigureSum& sum, const plan::Indicator& indicator) {
  if (!sum.value) return {};
  auto text = results::to_vietnamese(*sum.value);
  if (indicator.aggregate == "ratio") {
    text += "/" + results::to_vietnamese(sum.total);
    if (const auto share = results::percent(*sum.value, sum.total)) text += " (" + *share + ")";
    return text;
  }
  return indicator.unit.empty() ? text : text + " " + indicator.unit.value;
}

std::string against_target(const IndicatorTotal& total, const Texts& texts) {
  if (!total.target || !total.to_date.value || total.declared->aggregate == "ratio") return {};
  const auto share = results::percent(*total.to_date.value, *total.target);
  return texts(share ? "against-target" : "against-target-zero",
               {{"done", results::to_vietnamese(*total.to_date.value)},
                {"target", results::to_vietnamese(*total.target)},
                {"share", share.value_or("")}});
}

}  // namespace dinhky::report
