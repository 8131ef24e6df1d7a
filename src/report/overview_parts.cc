#include "report/overview_parts.h"

#include <utility>

#include "base/text.h"

namespace dinhky::report {

Overview overview_of(const Basis& run, base::Date today) {
  const auto& texts = run.texts;
  const auto& head = run.plan.head;
  Overview overview;
  overview.skip = texts("overview.skip");
  overview.contents = texts("overview.contents");
  overview.heading = base::collapsed(head.title.value);
  overview.details = {texts("overview.cited", {{"citation", plan_citation(head, texts)},
                                               {"issuer", head.issuer.name.value}}),
                      texts("overview.as-of", {{"day", base::to_vietnamese(today)}})};
  overview.identity = {{"dinhky-plan", head.id.value}};
  return overview;
}

Matrix empty_matrix(const Basis& run, std::string_view name_key) {
  Matrix matrix;
  matrix.name = run.texts(name_key);
  matrix.corner = run.texts("column.unit");
  for (const auto& section : run.plan.annex.sections) {
    bool first = true;
    for (const auto& task : section.tasks) {
      matrix.columns.push_back(
          {task.id.value, base::collapsed(task.content.value), std::exchange(first, false)});
    }
  }
  return matrix;
}

std::string name_in_year(const Basis& run, size_t index) {
  const auto& unit = run.plan.units[index];
  const int year = run.plan.head.year;
  const auto with = [&](std::string_view key, base::Date day) {
    return run.texts(key, {{"name", unit.name.value}, {"day", base::to_vietnamese(day)}});
  };
  if (unit.until && unit.until->year() == year) return with("until", *unit.until);
  if (unit.from && unit.from->year() == year) return with("overview.from", *unit.from);
  return unit.name.value;
}

Figure figure(size_t value, std::string label, std::string note) {
  return {std::to_string(value), std::move(label), std::move(note)};
}

}  // namespace dinhky::report
