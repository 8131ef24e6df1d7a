// Reports: which there are, who compiles them and to whom they go.
#include <algorithm>

#include "base/text.h"
#include "check/check.h"
#include "check/names.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

using plan::Line;

std::vector<std::string> outline_ids(base::DataStore& data) {
  std::vector<std::string> ids;
  for (auto name : data.names("outlines/")) {
    name = base::file_name_of(name);
    if (name.ends_with(".yaml")) ids.push_back(name.substr(0, name.size() - 5));
  }
  return ids;
}

void check_before_plan(const Context& context, diag::Findings& findings) {
  const auto& date = context.plan.head.date;
  if (!date || !date->day) return;
  std::vector<std::string> dropped;
  std::string first;
  for (const auto& paper : plan::asked_papers(context.plan)) {
    if (context.timing->regime.cutoff(paper.period) < *date->day) {
      if (dropped.empty()) first = schedule::to_string(paper.period);
      dropped.push_back(plan::vietnamese_name(paper));
    }
  }
  if (dropped.empty()) return;
  findings.add(diag::rules::report_before_plan, context.plan.head.date_span)
      .with("periods", base::joined(dropped, ", "))
      .with("day", base::to_vietnamese(*date->day))
      .hint({"report-before-plan.hint", {{"period", first}}});
}

// The variant of the message: nobody is named, only the compiler is not, only the addressee is not.
std::string_view lacking(const Line& line) {
  if (plan::is_unknown(line)) return line.from || !line.until ? "" : "until";
  return line.compiler.empty() ? "compiler" : "addressee";
}

// What a line lacks for the papers that fall into it.
void check_line(const Context& context, const Line& line, diag::Findings& findings) {
  const auto& registry = context.registry;
  const auto& plan = context.plan;
  if (line.compiler.empty() || line.addressee.empty()) {
    findings.add(diag::rules::line_unknown, line.span, lacking(line))
        .with("from", line.from ? base::to_vietnamese(*line.from) : "…")
        .with("until", line.until ? base::to_vietnamese(*line.until) : "…")
        .hint({"line-unknown.hint", {}});
    return;
  }
  const auto compiler = registry.resolve(line.compiler.value);
  if (compiler.kind != plan::NameKind::unit) return;
  const auto& unit = plan.units[compiler.index];
  for (const auto& paper : plan::asked_papers(plan)) {
    const auto day = plan::reference_day(plan, *context.timing, paper.period);
    if (!line.in_force(day) || unit.in_force(day)) continue;
    findings.add(diag::rules::line_unknown, line.compiler.span, "ended")
        .with("name", unit.name.value)
        .with("period", plan::vietnamese_name(paper))
        .also(unit.until ? unit.until_span : unit.span, {"related.validity", {}});
    return;
  }
}

void check_lines(const Context& context, diag::Findings& findings) {
  const auto& plan = context.plan;
  const auto& lines = plan.reporting.lines;
  std::vector<const Line*> used;
  bool gap = false;
  for (const auto& paper : plan::asked_papers(plan)) {
    const auto day = plan::reference_day(plan, *context.timing, paper.period);
    const auto* line = plan::line_on(plan, day);
    if (line != nullptr) {
      if (std::find(used.begin(), used.end(), line) == used.end()) used.push_back(line);
    } else if (!gap) {
      gap = true;
      findings.add(diag::rules::line_unknown, plan.reporting.span, "gap")
          .with("period", plan::vietnamese_name(paper))
          .with("day", base::to_vietnamese(day))
          .hint({"line-unknown.hint", {}});
    }
  }
  for (const auto* line : used) check_line(context, *line, findings);
  for (const auto& line : lines) {
    if (!line.reversed()) continue;
    findings.add(diag::rules::date_form, line.span, "reversed")
        .with("first", base::to_vietnamese(*line.from))
        .with("last", base::to_vietnamese(*line.until));
  }
  for (size_t i = 1; i < lines.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (!lines[j].overlaps(lines[i])) continue;
      findings.add(diag::rules::line_unknown, lines[i].span, "overlap")
          .also(lines[j].span, {"related.first", {}});
      break;
    }
  }
}

}  // namespace

void check_reporting(const Context& context, diag::Findings& findings) {
  const auto& reporting = context.plan.reporting;
  const auto outlines = outline_ids(context.data);
  if (is_none_of(reporting.outline, outlines)) {
    tell_choices(reporting.outline, outlines,
                 findings.add(diag::rules::wrong_type, reporting.outline.span, "choice"));
  }
  if (context.timing == nullptr || context.plan.head.year == 0) return;
  check_before_plan(context, findings);
  check_lines(context, findings);
}

}  // namespace dinhky::check
