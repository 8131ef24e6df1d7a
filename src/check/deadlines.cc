// By when reports are sent: deadlines that are missing, come too early, or lie on a day off.
#include "base/text.h"
#include "check/check.h"
#include "check/places.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

using plan::Deadline;

bool is_given(const Deadline& deadline) {
  return deadline.working_days_after_cutoff || deadline.on || !deadline.dates.empty();
}

// Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5 điểm b: at least one working day after the cut-off.
bool leaves_a_working_day(const plan::Timing& timing, const plan::Paper& paper, base::Date due) {
  return timing.calendar.working_days_between(timing.regime.cutoff(paper.period), due) > 0;
}

void check_missing(const Context& context, diag::Findings& findings) {
  const auto& plan = context.plan;
  const auto& units = plan.reporting.units;
  if (!units.given) {
    findings.add(diag::rules::deadline_missing, plan.reporting.span)
        .hint({"hint.write", {{"text", "deadlines: {units: {working_days_after_cutoff: 2}}"}}});
  }
  for (const auto* deadline : {&units, &plan.reporting.superior}) {
    if (deadline->dates.empty()) continue;
    std::vector<std::string> lacking;
    for (const auto& paper : plan::all_papers(plan, context.timing->regime)) {
      if (plan::due_day(plan, *deadline, *context.timing, paper.period)) continue;
      lacking.push_back(plan::vietnamese_name(paper));
    }
    if (lacking.empty()) continue;
    findings.add(diag::rules::deadline_missing, deadline->span, "periods")
        .with("periods", base::joined(lacking, ", "));
  }
}

void check_after_cutoff(const Context& context, const Deadline& deadline,
                        diag::Findings& findings) {
  if (deadline.working_days_after_cutoff) {
    if (*deadline.working_days_after_cutoff != 0) return;
    findings.add(diag::rules::deadline_before_cutoff, deadline.span);
    return;
  }
  const auto& timing = *context.timing;
  std::vector<std::string> periods;
  const plan::Paper* first = nullptr;
  const auto papers = plan::asked_papers(context.plan);
  for (const auto& paper : papers) {
    const auto due = plan::due_day(context.plan, deadline, timing, paper.period);
    if (!due || leaves_a_working_day(timing, paper, due->day)) continue;
    if (first == nullptr) first = &paper;
    periods.push_back(plan::vietnamese_name(paper));
  }
  if (first == nullptr) return;
  const auto due = plan::due_day(context.plan, deadline, timing, first->period);
  findings.add(diag::rules::deadline_before_cutoff, deadline_place(deadline, *first), "day")
      .with("periods", base::joined(periods, ", "))
      .with("day", base::to_vietnamese(due->day))
      .with("cutoff", base::to_vietnamese(timing.regime.cutoff(first->period)));
}

void check_order(const Context& context, diag::Findings& findings) {
  const auto& plan = context.plan;
  const auto& units = plan.reporting.units;
  const auto& superior = plan.reporting.superior;
  const auto& counted = superior.working_days_after_cutoff;
  if (counted && units.working_days_after_cutoff) {
    if (*counted == 0 || *counted >= *units.working_days_after_cutoff) return;
    findings.add(diag::rules::deadline_before_cutoff, superior.span, "order")
        .with("units", std::to_string(*units.working_days_after_cutoff))
        .with("superior", std::to_string(*counted))
        .also(units.span, {"related.units-deadline", {}});
    return;
  }
  for (const auto& paper : plan::asked_papers(plan)) {
    const auto due = plan::unit_deadline(plan, *context.timing, paper.period);
    const auto onward = plan::superior_deadline(plan, *context.timing, paper.period);
    if (!due || !onward || due->day <= onward->day) continue;
    findings.add(diag::rules::deadline_before_cutoff, deadline_place(superior, paper), "order-days")
        .with("period", plan::vietnamese_name(paper))
        .with("units", base::to_vietnamese(due->day))
        .with("superior", base::to_vietnamese(onward->day))
        .also(deadline_place(units, paper), {"related.units-deadline", {}});
    return;
  }
}

// Every deadline of one key that lies on a day off: one finding, since one rule moves or keeps
// them.
void check_days_off(const Context& context, const Deadline& deadline, diag::Findings& findings) {
  if (!is_given(deadline) || deadline.working_days_after_cutoff) return;
  const auto& timing = *context.timing;
  std::vector<std::string> days;
  std::vector<diag::Span> places;
  bool moved = false;
  for (const auto& paper : plan::all_papers(context.plan, timing.regime)) {
    const auto due = plan::due_day(context.plan, deadline, timing, paper.period);
    if (!due || timing.calendar.is_working(due->stated)) continue;
    if (!leaves_a_working_day(timing, paper, due->day)) continue;  // told as too early
    moved = due->moved();
    auto text = base::to_vietnamese(due->stated);
    if (moved) text += " → " + base::to_vietnamese(due->day);
    days.push_back(text + " (" + plan::vietnamese_name(paper) + ")");
    const auto place = deadline_place(deadline, paper);
    if (places.empty() || places.back() != place) places.push_back(place);
  }
  if (days.empty()) return;
  auto& finding = findings.add(diag::rules::schedule_day_off, places.front(),
                               moved ? "report-moved" : "report");
  finding.with("days", base::joined(days, ", "));
  for (size_t i = 1; i < places.size(); ++i) finding.also(places[i], {"related.also-here", {}});
  if (!moved) finding.hint({"schedule-day-off.hint", {}});
}

}  // namespace

void check_deadlines(const Context& context, diag::Findings& findings) {
  if (context.timing == nullptr || context.plan.head.year == 0) return;
  const auto& reporting = context.plan.reporting;
  check_missing(context, findings);
  check_order(context, findings);
  for (const auto* deadline : {&reporting.units, &reporting.superior}) {
    check_after_cutoff(context, *deadline, findings);
    check_days_off(context, *deadline, findings);
  }
}

}  // namespace dinhky::check
