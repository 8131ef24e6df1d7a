#include "schedule/windows.h"

#include <optional>
#include <utility>

#include "schedule/days.h"

namespace dinhky::schedule {
namespace {

bool relative(const Stretch& stretch) {
  return stretch.first.relative() || (stretch.two_ends && stretch.last.relative());
}

// The day of each step that a stretch names: "trước ngày 15 của tháng cuối quý" is due on the 14th.
std::optional<On> day_of_step(const Stretch& stretch, bool excluded) {
  const auto& point = stretch.first;
  if (stretch.two_ends || stretch.open || point.unit != Unit::day) return std::nullopt;
  if (point.day == kLastOne) {
    return excluded ? std::nullopt : std::optional(On{point.month_of_step, On::kLast, 0});
  }
  const int day = point.day - (excluded ? 1 : 0);
  if (day < 1 || day > 31) return std::nullopt;
  return On{point.month_of_step, day, 0};
}

class Resolver {
 public:
  Resolver(const Clause& clause, const Context& context, std::vector<Doubt>& doubts)
      : clause_(clause), context_(context), doubts_(doubts) {}

  // nullopt after a doubt.
  std::optional<Part> part(const Stretch& stretch) {
    Part part;
    part.kind = ScheduleKind::range;
    if (!first_end(stretch, part)) return std::nullopt;
    if (stretch.two_ends && !last_end(stretch, part)) return std::nullopt;
    if (part.first && part.last && *part.last < *part.first) {
      doubts_.push_back({Trouble::reversed, begin(stretch), end(stretch)});
      return std::nullopt;
    }
    if (clause_.kind == ClauseKind::deadline) make_deadline(part);
    if (clause_.kind == ClauseKind::after) make_after(part);
    if (is_bare_day(stretch)) make_deadline(part);
    if (stretch.open) part.last.reset();
    if (!part.last) part.by_name = false;
    if (!clause_.excluded && clause_.kind != ClauseKind::after) part.named = periods_named(stretch);
    part.place = {begin(stretch), end(stretch)};
    check_year(stretch, part);
    return part;
  }

 private:
  static size_t begin(const Stretch& stretch) { return stretch.first.begin; }
  static size_t end(const Stretch& stretch) {
    return stretch.two_ends ? stretch.last.end : stretch.first.end;
  }

  std::optional<Days> days(const Point& point) {
    auto days = days_of(point);
    if (!days) doubts_.push_back({Trouble::impossible_date, point.begin, point.end});
    return days;
  }

  bool first_end(const Stretch& stretch, Part& part) {
    if (stretch.first.unit == Unit::now) {
      part.first = context_.plan_date;
      // "Từ nay …", but not "đến nay".
      const bool begins = stretch.open || stretch.two_ends;
      if (!begins) doubts_.push_back({Trouble::unreadable, stretch.first.begin, stretch.first.end});
      return begins;
    }
    const auto days = this->days(stretch.first);
    if (!days) return false;
    part.first = days->first;
    part.last = days->last;
    part.first_by_name = part.by_name = days->by_name;
    return true;
  }

  bool last_end(const Stretch& stretch, Part& part) {
    if (stretch.last.unit == Unit::now) {
      doubts_.push_back({Trouble::unreadable, stretch.last.begin, stretch.last.end});
      return false;
    }
    const auto days = this->days(stretch.last);
    if (!days) return false;
    part.last = stretch.last_excluded ? days->first.plus_days(-1) : days->last;
    part.by_name = days->by_name;
    return true;
  }

  bool is_bare_day(const Stretch& stretch) const {
    return clause_.kind == ClauseKind::window && !clause_.spanning && !stretch.two_ends &&
           stretch.first.unit == Unit::day;
  }

  void make_deadline(Part& part) const {
    part.kind = ScheduleKind::deadline;
    if (clause_.excluded && part.first) part.last = part.first->plus_days(-1);
    part.first.reset();
    part.first_by_name = false;
  }

  static void make_after(Part& part) {
    part.first = part.last->plus_days(1);
    part.last.reset();
  }

  void doubt_year(const Point& point) {
    doubts_.push_back({Trouble::outside_year, point.begin, point.end});
  }

  // Whole years may reach beyond the plan's; any other end in another year is queried.
  void check_year(const Stretch& stretch, const Part& part) {
    const auto& first = stretch.first;
    const auto begins = part.first ? part.first : part.last;
    const auto ends = part.last ? part.last : part.first;
    if (!begins) return;
    const int year = context_.year;
    const bool whole_years =
        part.kind == ScheduleKind::range && first.unit == Unit::year && first.third == Third::none;
    if (whole_years) {
      const bool within = begins->year() <= year && (!part.last || year <= ends->year());
      if (!within) doubts_.push_back({Trouble::outside_year, begin(stretch), end(stretch)});
      return;
    }
    if (first.year_written && begins->year() != year) doubt_year(first);
    if (stretch.two_ends && stretch.last.year_written && ends->year() != year) {
      doubt_year(stretch.last);
    }
  }

  const Clause& clause_;
  const Context& context_;
  std::vector<Doubt>& doubts_;
};

// "Quý II, III" is one stretch; "Quý I, III" are two.
bool continues(const Part& before, const Part& after) {
  return before.kind == ScheduleKind::range && after.kind == ScheduleKind::range &&
         before.by_name && after.first_by_name && before.last && after.first &&
         before.last->plus_days(1) == *after.first;
}

void append(std::vector<Part>& parts, Part part) {
  if (parts.empty() || !continues(parts.back(), part)) {
    parts.push_back(std::move(part));
    return;
  }
  auto& whole = parts.back();
  whole.last = part.last;
  whole.by_name = part.by_name;
  if (part.named.empty()) whole.named.clear();
  if (!whole.named.empty()) {
    whole.named.insert(whole.named.end(), part.named.begin(), part.named.end());
  }
}

bool is_plan_year(const std::vector<Stretch>& stretches) {
  return stretches.size() == 1 && stretches[0].first.unit == Unit::year &&
         stretches[0].first.year == 0 && stretches[0].first.third == Third::none &&
         !stretches[0].two_ends && !stretches[0].open;
}

}  // namespace

Windows windows_of(Clause clause, bool recurs, const Context& context, std::vector<Doubt>& doubts) {
  Windows result;
  result.plan_year_only = clause.kind == ClauseKind::window && is_plan_year(clause.stretches);
  complete(clause.stretches, context.year);
  Resolver resolver(clause, context, doubts);
  for (const auto& stretch : clause.stretches) {
    if (relative(stretch)) {
      const auto& point = stretch.first.relative() ? stretch.first : stretch.last;
      if (!recurs && point.every == Every::none) {
        doubts.push_back({Trouble::unreadable, point.begin, point.end});
      }
      result.steps.push_back({point.every, day_of_step(stretch, clause.excluded)});
    } else if (auto part = resolver.part(stretch)) {
      append(result.parts, std::move(*part));
    }
  }
  return result;
}

}  // namespace dinhky::schedule
