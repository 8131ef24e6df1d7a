// Deadlines that rest on days of which nobody knows yet whether they are worked.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "check/check.h"
#include "check/places.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

// The places that one unknown stretch touches, in the order of the plan.
struct Touched {
  schedule::UnknownDays doubt;
  std::vector<diag::Span> places;
};

class Collector {
 public:
  explicit Collector(const plan::Timing& timing) : timing_(timing) {}

  void add(const std::optional<plan::DueDay>& due, diag::Span place) {
    if (!due) return;
    for (auto& doubt : plan::doubts_of(timing_, *due)) {
      auto& touched = by_day_[doubt.days.first];
      touched.doubt = std::move(doubt);
      auto& places = touched.places;
      if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
    }
  }
  const std::map<base::Date, Touched>& all() const { return by_day_; }

 private:
  const plan::Timing& timing_;
  std::map<base::Date, Touched> by_day_;
};

// "20/02/2027", "04/02/2027-12/02/2027".
std::string text_of(const schedule::DayRange& days) {
  const auto first = base::to_vietnamese(days.first);
  return days.first == days.last ? first : first + "-" + base::to_vietnamese(days.last);
}

void tell(const Touched& touched, diag::Findings& findings) {
  const auto& doubt = touched.doubt;
  auto& finding = findings.add(diag::rules::calendar_unknown, touched.places.front(),
                               doubt.whole_year ? "year" : "");
  finding.with("name", doubt.what.name)
      .with("source", doubt.what.source)
      .with("days", text_of(doubt.days))
      .with("year", std::to_string(doubt.days.first.year()))
      .hint({"calendar-unknown.hint", {}});
  for (size_t i = 1; i < touched.places.size(); ++i) {
    finding.also(touched.places[i], {"related.also-here", {}});
  }
}

}  // namespace

void check_calendar_doubts(const Context& context, diag::Findings& findings) {
  if (context.timing == nullptr || context.plan.head.year == 0) return;
  const auto& plan = context.plan;
  const auto& timing = *context.timing;
  Collector collector(timing);
  for (const auto* task : plan.tasks()) {
    for (const auto& deadline : plan::task_deadlines(plan, timing, *task)) {
      collector.add(deadline.due, part_place(context.sources, task->schedule, *deadline.part));
    }
  }
  for (const auto* deadline : {&plan.reporting.units, &plan.reporting.superior}) {
    for (const auto& paper : plan::all_papers(plan, timing.regime)) {
      collector.add(plan::due_day(plan, *deadline, timing, paper.period),
                    deadline_place(*deadline, paper));
    }
  }
  for (const auto& entry : collector.all()) tell(entry.second, findings);
}

}  // namespace dinhky::check
