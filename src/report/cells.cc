#include "report/cells.h"

#include "base/text.h"
#include "results/figure.h"

namespace dinhky::report {

Cell text_cell(std::string text, Align align) {
  Cell cell;
  cell.runs.push_back({std::move(text), false, false});
  cell.align = align;
  return cell;
}

Row head_row(const std::vector<std::string>& names) {
  Row row;
  for (const auto& name : names) {
    Cell cell = text_cell(name, Align::centre);
    cell.runs.front().bold = true;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

Row section_row(const plan::Section& section, const std::string& number, int columns) {
  Row row;
  row.section = true;
  Cell roman = text_cell(number, Align::centre);
  Cell title = text_cell(section.title.value);
  roman.runs.front().bold = title.runs.front().bold = true;
  title.columns = columns - 1;
  row.cells = {std::move(roman), std::move(title)};
  return row;
}

std::string indicator_label(const plan::Indicator& indicator, const Texts& texts) {
  const bool each = indicator.target_per == "unit";
  if (!indicator.target) {
    return texts("indicator", {{"label", indicator.label.value}, {"unit", indicator.unit.value}});
  }
  return texts(each ? "indicator-target-each" : "indicator-target",
               {{"label", indicator.label.value},
                {"unit", indicator.unit.value},
                {"target", results::to_vietnamese(results::Number::of(*indicator.target))}});
}

std::string labels(const PaperBasis& paper, const std::vector<const plan::Party*>& parties) {
  std::vector<std::string> names;
  for (const auto* party : parties) names.push_back(label_on(paper.run, *party, paper.day()));
  return base::joined(names, "; ");
}

std::string time_heading(const Basis& run) {
  const auto& given = run.plan.annex.time_heading;
  return given.empty() ? run.texts("column.when") : given.value;
}

}  // namespace dinhky::report
