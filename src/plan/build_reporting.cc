#include <array>
#include <string>

#include "diag/catalogue.h"
#include "plan/build.h"
#include "plan/deadline_phrase.h"
#include "plan/fields.h"

namespace dinhky::plan {
namespace {

constexpr std::array kDeadlineForms{"working_days_after_cutoff", "on", "dates"};

// Which of the forms stands there; nullopt, and told, unless it is exactly one.
std::optional<std::string_view> form_of(const yaml::Node& node, diag::Findings& findings) {
  std::optional<std::string_view> form;
  int count = 0;
  for (const char* key : kDeadlineForms) {
    const auto* value = node.find(key);
    if (value == nullptr || value->kind == yaml::Kind::null) continue;
    if (value->kind == yaml::Kind::mapping && value->entries.empty()) continue;  // dates: {}
    form = key;
    ++count;
  }
  if (count == 1) return form;
  const auto place = node.entries.empty() ? node.span : node.entries.front().key.span;
  findings.add(diag::rules::wrong_type, place, "deadline-form");
  return std::nullopt;
}

std::vector<DatedDeadline> build_dates(const yaml::Node& table, int year,
                                       diag::Findings& findings) {
  std::vector<DatedDeadline> dates;
  for (const auto& entry : table.entries) {
    const auto period = schedule::parse_period(entry.key.text);
    if (!period || (year != 0 && period->year != year)) {
      findings.add(diag::rules::wrong_type, entry.key.span, "period")
          .with("value", entry.key.text)
          .with("year", year != 0 ? std::to_string(year) : "2025");
      continue;
    }
    const auto day = yaml::read_date(entry.value.text);
    if (!day) continue;
    dates.push_back({*period, *day, entry.value.span});
    // Reports of a period that closes with the year are due in the next.
    if (day->year() == period->year || day->year() == period->year + 1) continue;
    findings.add(diag::rules::schedule_outside_year, entry.value.span)
        .with("text", entry.value.text)
        .with("year", std::to_string(period->year));
  }
  return dates;
}

Deadline build_deadline(const yaml::Node& deadlines, std::string_view key, int year,
                        diag::Findings& findings) {
  const auto& node = mapping_field(deadlines, key);
  Deadline deadline;
  deadline.given = node.kind == yaml::Kind::mapping;
  if (!deadline.given) return deadline;
  const auto form = form_of(node, findings);
  deadline.span = span_of_field(node, form.value_or(kDeadlineForms.front()));
  if (!form) return deadline;
  deadline.working_days_after_cutoff = integer_field(node, "working_days_after_cutoff");
  deadline.dates = build_dates(mapping_field(node, "dates"), year, findings);
  const auto on = text_field(node, "on");
  if (on.empty()) return deadline;
  deadline.on = read_deadline_phrase(on.value);
  if (!deadline.on) {
    findings.add(diag::rules::wrong_type, on.span, "deadline-phrase")
        .with("value", on.value)
        .hint({"wrong-type.deadline-phrase.hint", {}});
  }
  return deadline;
}

schedule::Move build_move(const std::string& word) {
  if (word == "previous") return schedule::Move::previous;
  return word == "next" ? schedule::Move::next : schedule::Move::keep;
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

Reporting build_reporting(const yaml::Node& node, int year, diag::Findings& findings) {
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
  reporting.units = build_deadline(deadlines, "units", year, findings);
  reporting.superior = build_deadline(deadlines, "superior", year, findings);
  reporting.if_day_off = build_move(text_field(node, "if_day_off").value);
  reporting.span = node.entries.empty() ? node.span : node.entries.front().key.span;
  return reporting;
}

}  // namespace dinhky::plan
