#include "schedule/pairs.h"

#include <algorithm>
#include <cstddef>

namespace dinhky::schedule {
namespace {

bool names_one_month(const std::vector<Stretch>& stretches) {
  return stretches.size() == 1 && !stretches[0].two_ends && !stretches[0].open &&
         stretches[0].first.unit == Unit::month && !stretches[0].first.relative();
}

bool names_day_alone(const std::vector<Stretch>& stretches) {
  if (stretches.size() != 1 || stretches[0].two_ends) return false;
  const auto& point = stretches[0].first;
  return point.unit == Unit::day && point.relative() && point.every == Every::none;
}

bool within(base::Date day, const std::vector<Part>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
    return (!part.first || *part.first <= day) && (!part.last || day <= *part.last);
  });
}

bool within(const Part& part, const std::vector<Part>& wide) {
  if (!part.last || (!part.first && part.kind != ScheduleKind::deadline)) return false;
  return within(part.first ? *part.first : *part.last, wide) && within(*part.last, wide);
}

bool is_window(const Clause& clause) {
  return clause.kind == ClauseKind::window && !clause.focus;
}

// "Từ tháng 4, 30/6": without a word that leads it.
bool is_bare_day(const Clause& clause) {
  if (clause.kind != ClauseKind::window || clause.stretches.size() != 1) return false;
  const auto& stretch = clause.stretches.front();
  return !stretch.two_ends && !stretch.open && stretch.first.unit == Unit::day;
}

// True when the deadline ends the window, and is not of other work beside it.
bool ends_with(const Clause& window, const Clause& deadline, Joint joint) {
  const bool spans = window.kind == ClauseKind::window || window.kind == ClauseKind::after;
  if (!spans || window.focus) return false;
  const bool bare = is_bare_day(deadline) && window.stretches.back().open;
  if (deadline.kind != ClauseKind::deadline && !bare) return false;
  // "Xây dựng dự thảo trong quý II, trình xong trong quý III": each has its own work.
  if (window.staged && deadline.staged) return false;
  return joint != Joint::conjunction || window.stretches.back().open;
}

}  // namespace

void end_by_deadline(Part& range, const Part& deadline) {
  range.last = deadline.last;
  range.by_name = deadline.by_name;
  range.named.clear();
}

void name_months(std::vector<Clause>& clauses) {
  for (size_t i = 1; i < clauses.size(); ++i) {
    const auto& before = clauses[i - 1].stretches;
    auto& stretches = clauses[i].stretches;
    if (!names_one_month(before) || !names_day_alone(stretches)) continue;
    stretches[0].first.number = before[0].first.number;
    stretches[0].first.year = before[0].first.year;
    // "Tháng 5, ngày 15": the day alone is meant.
    const bool day =
        clauses[i].kind == ClauseKind::window && clauses[i].joint != Joint::conjunction;
    if (day && clauses[i - 1].kind == ClauseKind::window) clauses[i].names_day_of_last = true;
  }
  for (size_t i = clauses.size(); i-- > 1;) {
    if (clauses[i].names_day_of_last) {
      clauses[i].joint = clauses[i - 1].joint;
      clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    }
  }
}

void narrow_by_note(const std::vector<Clause>& clauses, std::vector<Windows>& windows,
                    std::vector<Doubt>& doubts) {
  if (clauses.size() != 2 || clauses[1].joint != Joint::note) return;
  if (!is_window(clauses[0]) || !is_window(clauses[1])) return;
  auto& wide = windows[0].parts;
  const auto& close = windows[1].parts;
  if (wide.empty() || close.empty()) return;
  const bool inside =
      std::all_of(close.begin(), close.end(), [&](const Part& part) { return within(part, wide); });
  // "Tháng 4/2025 (Quý II)": the note names the quarter of the month.
  const bool around =
      std::all_of(wide.begin(), wide.end(), [&](const Part& part) { return within(part, close); });
  if (around && !inside) {
    windows[1].parts.clear();
    return;
  }
  if (!inside) doubts.push_back({Trouble::unreadable, clauses[1].begin, clauses[1].end});
  wide.clear();
}

void shorten_by_deadlines(const std::vector<Clause>& clauses, std::vector<Windows>& windows,
                          std::vector<Doubt>& doubts) {
  if (std::any_of(clauses.begin(), clauses.end(), is_host)) return;
  const auto shorten = [&](size_t window, size_t deadline) {
    const Joint joint = clauses[std::max(window, deadline)].joint;
    auto& parts = windows[window].parts;
    auto& ends = windows[deadline].parts;
    if (!ends_with(clauses[window], clauses[deadline], joint)) return;
    if (parts.empty() || ends.size() != 1 || parts.back().kind != ScheduleKind::range) return;
    if (ends[0].kind != ScheduleKind::deadline) return;
    auto& part = parts.back();
    // Of several windows it ends the one in which it lies.
    if (parts.size() > 1 && !within(*ends[0].last, {part})) return;
    end_by_deadline(part, ends[0]);
    ends.clear();
    if (part.first && *part.last < *part.first) {
      const auto& first = clauses[std::min(window, deadline)];
      const auto& second = clauses[std::max(window, deadline)];
      doubts.push_back({Trouble::reversed, first.begin, second.end});
    }
  };
  for (size_t i = 1; i < clauses.size(); ++i) shorten(i - 1, i);
  if (clauses.size() == 2) shorten(1, 0);
}

}  // namespace dinhky::schedule
