#include "plan/build.h"
#include "plan/fields.h"

namespace dinhky::plan {
namespace {

Deadline build_deadline(const yaml::Node& deadlines, std::string_view key) {
  const auto& node = mapping_field(deadlines, key);
  Deadline deadline;
  deadline.given = node.kind == yaml::Kind::mapping;
  deadline.working_days_after_cutoff = integer_field(node, "working_days_after_cutoff");
  deadline.span = span_of_field(node, "working_days_after_cutoff");
  return deadline;
}

Line build_line(const yaml::Node& node) {
  return {{date_field(node, "from"), date_field(node, "until")},
          text_field(node, "compiler"),
          text_field(node, "addressee"),
          text_field(node, "via"),
          text_field(node, "superior"),
          node.span};
}

}  // namespace

Reporting build_reporting(const yaml::Node& node) {
  Reporting reporting;
  reporting.regime = text_field(node, "regime");
  for (const auto& kind : text_list_field(node, "reports")) {
    reporting.quarterly = reporting.quarterly || kind.value == "quarterly";
    reporting.six_month = reporting.six_month || kind.value == "six-month";
    reporting.annual = reporting.annual || kind.value == "annual";
  }
  reporting.combine = boolean_field(node, "combine", true);
  reporting.outline = text_field(node, "outline");
  for (const auto& line : sequence_field(node, "lines").items) {
    if (line.kind == yaml::Kind::mapping) reporting.lines.push_back(build_line(line));
  }
  const auto& deadlines = mapping_field(node, "deadlines");
  reporting.units = build_deadline(deadlines, "units");
  reporting.superior = build_deadline(deadlines, "superior");
  reporting.span = node.entries.empty() ? node.span : node.entries.front().key.span;
  return reporting;
}

}  // namespace dinhky::plan
