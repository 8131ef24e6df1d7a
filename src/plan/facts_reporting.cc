// Facts of reporting: regime, reports, deadlines, the office's own days, lines.
#include "base/text.h"
#include "plan/deadlines.h"
#include "plan/fact_parts.h"

namespace dinhky::plan {
namespace {

std::vector<Item> deadline_items(const Deadline& deadline) {
  if (!deadline.given) return {};
  std::vector<Item> items;
  if (deadline.working_days_after_cutoff) {
    items.push_back(text_item(std::to_string(*deadline.working_days_after_cutoff), "working-days"));
  }
  if (deadline.on) {
    items.push_back(text_item(std::to_string(deadline.on->day),
                              deadline.on->month_after ? "on-month-after" : "on"));
  }
  for (const auto& dated : deadline.dates) {
    const auto period = schedule::to_string(dated.period);
    items.push_back({"date", period + " " + base::to_iso(dated.day),
                     period + ": " + base::to_vietnamese(dated.day)});
  }
  return items;
}

std::string days_text(const schedule::DayRange& days, bool iso) {
  const auto text = [iso](base::Date day) {
    return iso ? base::to_iso(day) : base::to_vietnamese(day);
  };
  if (days.first == days.last) return text(days.first);
  return text(days.first) + (iso ? ".." : " - ") + text(days.last);
}

std::vector<Item> day_items(const std::vector<schedule::DayRow>& rows) {
  std::vector<Item> items;
  for (const auto& row : rows) {
    const auto what = row.what.name + (row.what.source.empty() ? "" : " (" + row.what.source + ")");
    const auto note = what.empty() ? what : " " + what;
    items.push_back({{}, days_text(row.days, true) + note, days_text(row.days, false) + note});
  }
  return items;
}

std::string move_word(schedule::Move move) {
  if (move == schedule::Move::previous) return "previous";
  return move == schedule::Move::next ? "next" : "";
}

Record reporting_record(const Reporting& reporting, bool names_regime) {
  RecordBuilder record(Subject::reporting, {}, {});
  if (names_regime) record.text("regime", reporting.regime);
  std::vector<Item> reports;
  if (reporting.quarterly) reports.push_back(text_item("quarterly"));
  if (reporting.six_month) reports.push_back(text_item("six-month"));
  if (reporting.annual) reports.push_back(text_item("annual"));
  record.list("reports", std::move(reports))
      .text("combine", reporting.combine ? "true" : "false")
      .text("outline", reporting.outline)
      .text("if_day_off", move_word(reporting.if_day_off))
      .parts(path_of("deadlines", "units"), deadline_items(reporting.units))
      .parts(path_of("deadlines", "superior"), deadline_items(reporting.superior));
  const auto& days = reporting.own_days;
  record.set(path_of("work_calendar", "off"), day_items(days.off))
      .set(path_of("work_calendar", "worked"), day_items(days.worked))
      .set(path_of("work_calendar", "normal"), day_items(days.normal))
      .set(path_of("work_calendar", "unknown"), day_items(days.unknown));
  std::vector<Item> years;
  for (const int year : days.complete) years.push_back(text_item(std::to_string(year)));
  record.set(path_of("work_calendar", "complete"), std::move(years));
  return record.build();
}

Record line_record(const Line& line, const NameFacts& names) {
  const auto compiler = line.compiler.empty() ? Item{} : names.item(line.compiler);
  RecordBuilder record(Subject::line, {}, compiler.text);
  record.date("from", line.from).date("until", line.until);
  if (!line.compiler.empty()) record.item("compiler", compiler);
  if (!line.addressee.empty()) record.item("addressee", names.item(line.addressee));
  if (!line.via.empty()) record.item("via", names.item(line.via));
  if (!line.superior.empty()) record.item("superior", names.item(line.superior));
  return record.build();
}

}  // namespace

void add_reporting_facts(const Plan& plan, const NameFacts& names, Facts& facts) {
  facts.of(Subject::reporting) = {reporting_record(plan.reporting, names_regime(plan))};
  for (const auto& line : plan.reporting.lines) {
    facts.of(Subject::line).push_back(line_record(line, names));
  }
}

}  // namespace dinhky::plan
