#include "schedule/combine.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "schedule/pairs.h"
#include "schedule/windows.h"

namespace dinhky::schedule {
namespace {

constexpr size_t kNobody = static_cast<size_t>(-1);

ScheduleKind kind_of(ClauseKind kind) {
  switch (kind) {
    case ClauseKind::ongoing:
      return ScheduleKind::ongoing;
    case ClauseKind::recurring:
      return ScheduleKind::recurring;
    case ClauseKind::on_demand:
      return ScheduleKind::on_demand;
    case ClauseKind::dependent:
      return ScheduleKind::dependent;
    default:
      return ScheduleKind::unknown;
  }
}

bool recurs_somehow(const Clause& clause) {
  return clause.kind == ClauseKind::recurring && clause.every == Every::none;
}

// "Định kỳ tháng 6 và tháng 12 hằng năm": the first word says no more than the last two.
std::vector<Clause> without_idle_steps(std::vector<Clause> clauses) {
  const bool step_named = std::any_of(clauses.begin(), clauses.end(), [](const Clause& clause) {
    return clause.kind == ClauseKind::recurring && clause.every != Every::none;
  });
  if (step_named) std::erase_if(clauses, recurs_somehow);
  clauses.front().joint = Joint::none;
  return clauses;
}

class Combiner {
 public:
  Combiner(std::vector<Clause> clauses, const Context& context, std::vector<Doubt>& doubts)
      : clauses_(std::move(clauses)),
        context_(context),
        doubts_(doubts),
        hosted_(clauses_.size()) {}

  std::vector<Part> run() {
    const bool recurs = std::any_of(clauses_.begin(), clauses_.end(), [](const Clause& clause) {
      return clause.kind == ClauseKind::recurring;
    });
    if (!recurs) name_months(clauses_);
    for (const auto& clause : clauses_) {
      windows_.push_back(windows_of(clause, recurs, context_, doubts_));
      if (clause.kind == ClauseKind::relative && !recurs) {
        doubts_.push_back({Trouble::unreadable, clause.begin, clause.end});
      }
    }
    narrow_by_note(clauses_, windows_, doubts_);
    shorten_by_deadlines(clauses_, windows_, doubts_);
    for (size_t i = 0; i < clauses_.size(); ++i) attach(i);
    for (size_t i = 0; i < clauses_.size(); ++i) emit(i, recurs);
    return std::move(parts_);
  }

 private:
  size_t host_of(size_t i) const {
    for (size_t j = i; j-- > 0;) {
      if (is_host(clauses_[j])) return j;
    }
    for (size_t j = i + 1; j < clauses_.size(); ++j) {
      if (is_host(clauses_[j])) return j;
    }
    return kNobody;
  }

  void attach(size_t i) {
    const auto& clause = clauses_[i];
    const size_t host = host_of(i);
    if (is_host(clause) || clause.focus || clause.about || host == kNobody) return;
    const Joint joint = clauses_[std::max(i, host)].joint;
    auto& own = windows_[i];
    if (own.plan_year_only && joint != Joint::conjunction) {
      own.parts.clear();  // "hằng quý trong năm": no more than "hằng quý"
      return;
    }
    const auto kind = clauses_[host].kind;
    const bool waits = kind == ClauseKind::dependent || kind == ClauseKind::on_demand;
    // "Thường xuyên đến hết năm 2025"; but "thường xuyên, báo cáo trước ngày 15/12".
    const bool goes = kind == ClauseKind::ongoing || kind == ClauseKind::recurring;
    const bool reaches = goes && clause.reaches && !clause.excluded;
    const bool ends = !clause.staged && ((kind == ClauseKind::ongoing && joint == Joint::none) ||
                                         (reaches && joint <= Joint::comma));
    // "Quý II, theo kế hoạch"; but "ban hành quý I, kiểm tra theo kế hoạch".
    const bool one_work = !(clause.staged && clauses_[host].staged);
    std::vector<Part> left;
    for (auto& part : own.parts) {
      const bool window = part.kind == ScheduleKind::range;
      const bool goes_on =
          clause.stretches.back().open && clauses_[host].kind == ClauseKind::ongoing;
      const bool tied =
          joint == Joint::none || joint == Joint::note || goes_on ||
          (joint == Joint::comma && !clause.staged &&
           (clause.led || names_years(part) || clauses_[host].every == Every::year)) ||
          (joint == Joint::comma && one_work && kind == ClauseKind::dependent);
      const bool fits = window ? tied : (waits && joint != Joint::conjunction) || ends;
      (fits ? hosted_[host] : left).push_back(std::move(part));
    }
    own.parts = std::move(left);
  }

  static bool names_years(const Part& part) {
    return !part.named.empty() && part.named.front().kind == PeriodKind::year;
  }

  void emit(size_t i, bool recurs) {
    const auto& clause = clauses_[i];
    if (is_host(clause)) emit_host(i);
    if (clause.focus && beside_window()) return;
    for (auto& part : windows_[i].parts) emit_alone(clause, std::move(part));
    if (names_step(i, recurs)) {
      Part part;
      part.kind = ScheduleKind::recurring;
      part.every = clause.every;
      parts_.push_back(std::move(part));
    }
    if (recurs) return;
    for (const auto& step : windows_[i].steps) {
      Part part;
      part.kind = ScheduleKind::recurring;
      part.every = step.every;
      if (windows_[i].steps.size() == 1) part.on = step.on;
      parts_.push_back(std::move(part));
    }
  }

  // "Tháng 5 (cao điểm từ 15/5)": the month says when.
  bool beside_window() const {
    return std::any_of(clauses_.begin(), clauses_.end(), [](const Clause& clause) {
      return clause.kind == ClauseKind::window && !clause.focus;
    });
  }

  // "Cuối quý, 6 tháng, năm": a step of its own where a joint sets it off; "hằng tháng cuối quý"
  // not.
  bool names_step(size_t i, bool recurs) const {
    const auto& clause = clauses_[i];
    if (clause.kind != ClauseKind::relative || !recurs || clause.every == Every::none) return false;
    const bool before = i == 0 || clause.joint != Joint::none;
    const bool behind = i + 1 == clauses_.size() || clauses_[i + 1].joint != Joint::none;
    return before && behind;
  }

  void emit_host(size_t i) {
    Part base;
    base.kind = kind_of(clauses_[i].kind);
    base.every = step_of(i);
    base.on = day_of(i);
    base.awaits = clauses_[i].awaits;
    bool bounded = false;
    for (const auto& window : hosted_[i]) {
      if (base.kind == ScheduleKind::ongoing && fills_plan_year(window)) continue;
      Part part = window;
      if (!part.first) part.named.clear();  // "hằng tháng đến quý III": the end is named, no more
      part.kind = base.kind;
      part.every = base.every;
      part.on = base.on;
      part.awaits = base.awaits;
      parts_.push_back(std::move(part));
      bounded = true;
    }
    if (!bounded) parts_.push_back(std::move(base));
  }

  // "Định kỳ ngày 20 tháng cuối quý": the day names the step.
  Every step_of(size_t host) const {
    if (!recurs_somehow(clauses_[host])) return clauses_[host].every;
    for (const auto& window : windows_) {
      if (!window.steps.empty()) return window.steps.front().every;
    }
    return Every::none;
  }

  // The one day within each step that stands beside what recurs: "hằng tháng, ngày 20".
  std::optional<On> day_of(size_t host) const {
    const Every every = step_of(host);
    if (clauses_[host].kind != ClauseKind::recurring || recurring_clauses() != 1)
      return std::nullopt;
    std::optional<On> on;
    for (size_t i = 0; i < clauses_.size(); ++i) {
      const int weekday = clauses_[i].weekday;
      if (weekday != 0 && every == Every::week) {
        if (on) return std::nullopt;
        on = On{0, 0, weekday};
      }
      for (const auto& step : windows_[i].steps) {
        const bool own = every == Every::month ? step.every == Every::none || step.every == every
                                               : every == Every::quarter && step.every == every;
        if (on || !own || !step.on) return std::nullopt;
        on = step.on;
      }
    }
    return on;
  }

  size_t recurring_clauses() const {
    return static_cast<size_t>(
        std::count_if(clauses_.begin(), clauses_.end(),
                      [](const Clause& clause) { return clause.kind == ClauseKind::recurring; }));
  }

  bool fills_plan_year(const Part& part) const {
    return part.first == base::make_date(context_.year, 1, 1) &&
           part.last == base::make_date(context_.year, 12, 31);
  }

  // Under "Thời hạn hoàn thành" a bare period is due on its last day; a range from one day to
  // another stays what it is.
  void emit_alone(const Clause& clause, Part part) {
    // "Từ nay", when the plan's day is not known: no end at all.
    if (!part.first && !part.last) {
      doubts_.push_back({Trouble::unreadable, clause.begin, clause.end});
      return;
    }
    if (context_.heading == Heading::due && part.kind == ScheduleKind::range && part.last &&
        !clause.spanning && !clause.focus && clause.stretches.front().first.unit != Unit::day) {
      part.kind = ScheduleKind::deadline;
      part.first.reset();
      part.first_by_name = false;
    }
    parts_.push_back(std::move(part));
  }

  std::vector<Clause> clauses_;
  const Context& context_;
  std::vector<Doubt>& doubts_;
  std::vector<Windows> windows_;
  std::vector<std::vector<Part>> hosted_;  // windows by the clause that they bound
  std::vector<Part> parts_;
};

ScheduleKind kind_of_whole(const std::vector<Part>& parts) {
  constexpr std::array kOrder = {ScheduleKind::ongoing,   ScheduleKind::recurring,
                                 ScheduleKind::dependent, ScheduleKind::range,
                                 ScheduleKind::deadline,  ScheduleKind::on_demand};
  for (const auto kind : kOrder) {
    for (const auto& part : parts) {
      if (part.kind == kind) return kind;
    }
  }
  return ScheduleKind::unknown;
}

// The shorter step says more: a quarterly report is there in every half-year too.
Every shorter(Every a, Every b) {
  if (a == Every::none) return b;
  return b == Every::none ? a : std::min(a, b);
}

template <class Better>
void span(std::optional<base::Date>& whole, bool& open, const std::optional<base::Date>& part,
          Better better) {
  if (!part) open = true;
  if (part && (!whole || better(*part, *whole))) whole = part;
}

}  // namespace

std::vector<Part> parts_of(const Statement& statement, const Context& context,
                           std::vector<Doubt>& doubts) {
  return Combiner(without_idle_steps(statement.clauses), context, doubts).run();
}

void set_whole(Schedule& schedule) {
  schedule.kind = kind_of_whole(schedule.parts);
  bool open_first = false;
  bool open_last = false;
  std::vector<std::string> awaited;
  for (const auto& part : schedule.parts) {
    const bool own = part.kind == schedule.kind;
    const bool limit = schedule.kind == ScheduleKind::range && part.kind == ScheduleKind::deadline;
    if (own) schedule.every = shorter(schedule.every, part.every);
    if (own && !part.awaits.empty()) awaited.push_back(part.awaits);
    if (own) span(schedule.first, open_first, part.first, std::less<>());
    if (own || limit) span(schedule.last, open_last, part.last, std::greater<>());
  }
  if (open_first) schedule.first.reset();
  if (open_last) schedule.last.reset();
  schedule.awaits = base::joined(awaited, "; ");
}

}  // namespace dinhky::schedule
