#include "schedule/points.h"

#include <utility>

namespace dinhky::schedule {
namespace {

// Left to right, the same unit goes on: "Quý II, III".
bool goes_on(Unit before, Unit after) {
  return before == after || before == Unit::none;
}

// A bare number takes the unit of the point to its right: "15 - 20/5", "3-6/2025".
bool adopt(Point& bare, const Point& right) {
  const bool within_month = right.unit == Unit::day || right.unit == Unit::week;
  if (!within_month && right.unit != Unit::month) return false;
  bare.unit = right.unit;
  if (within_month) {
    bare.day = bare.number;
    bare.number = 0;
  } else if (bare.number == 0) {
    bare.number = kNoSuchMonth;
  }
  return true;
}

bool adopt_all(std::vector<Stretch>& list) {
  const Point* right = nullptr;
  for (auto it = list.rbegin(); it != list.rend(); ++it) {
    if (it->two_ends) right = &it->last;
    if (it->first.unit == Unit::none && (right == nullptr || !adopt(it->first, *right))) {
      return false;
    }
    right = &it->first;
  }
  return true;
}

}  // namespace

bool is_year_number(const Token& token) {
  return token.kind == TokenKind::number && token.digits == 4;
}

bool is_count(const Token& token) {
  return token.value >= 0 && !is_year_number(token);
}

Third third_of(const Token& token) {
  if (token.is(Word::first)) return Third::first;
  if (token.is(Word::middle)) return Third::middle;
  if (token.is(Word::last)) return Third::last;
  return Third::none;
}

Joint take_joint(Cursor& c) {
  Joint joint = Joint::none;
  while (true) {
    if (c.take('(')) {
      if (joint == Joint::none) joint = Joint::note;
    } else if (c.take(',') || c.take('|')) {
      if (joint == Joint::none) joint = Joint::comma;
    } else if (c.take('+') || c.take(Word::conjunction)) {
      joint = Joint::conjunction;
    } else {
      return joint;
    }
  }
}

bool take_clock(Cursor& c) {
  const size_t before = c.at;
  if (!is_count(c.peek())) return false;
  ++c.at;
  if (!c.take(Word::hour) && !c.take(':')) {
    c.at = before;
    return false;
  }
  if (is_count(c.peek()) && c.peek().kind == TokenKind::number) {
    ++c.at;
    c.take(Word::minute);
  }
  c.take(',');
  return true;
}

std::optional<std::vector<Stretch>> PointParser::stretches(bool year_alone) {
  const size_t start = c_.at;
  std::vector<Stretch> list;
  Unit unit = Unit::none;
  while (true) {
    const size_t before = c_.at;
    if (!list.empty()) {
      const Joint joint = take_joint(c_);
      if (joint == Joint::none || joint == Joint::note) {
        c_.at = before;
        break;
      }
    }
    auto next = stretch(unit, year_alone && list.empty());
    if (!next || (!list.empty() && !goes_on(unit, next->first.unit))) {
      c_.at = before;
      break;
    }
    unit = next->two_ends ? next->last.unit : next->first.unit;
    list.push_back(std::move(*next));
    if (list.back().open) break;
    months_of_one_day(list);
  }
  if (!list.empty() && adopt_all(list)) return list;
  c_.at = start;
  return std::nullopt;
}

// "Ngày 15 các tháng 3, 6, 9", "ngày 20 tháng 6 và tháng 12": one day of several months.
void PointParser::months_of_one_day(std::vector<Stretch>& list) {
  Stretch day = list.back();
  if (day.two_ends || day.open || day.first.unit != Unit::day) return;
  if (day.first.relative()) {
    const size_t before = c_.at;
    c_.take(Word::of);
    if (!c_.take(Word::plural) || !another_month(day.first)) {
      c_.at = before;
      return;
    }
    list.back() = day;
  } else if (c_.at < 2 || !is_count(c_[c_.at - 1]) || !c_[c_.at - 2].is(Word::month)) {
    return;
  }
  while (true) {
    const size_t before = c_.at;
    const Joint joint = take_joint(c_);
    day.first.year = 0;
    day.first.year_written = false;
    if (joint == Joint::none || joint == Joint::note || !another_month(day.first)) {
      c_.at = before;
      return;
    }
    list.push_back(day);
  }
}

// The number of a month, with or without its word, behind which nothing tells what else it is.
bool PointParser::another_month(Point& day) {
  if (c_.take_any({Word::month, Word::month_short})) c_.take(':');
  if (!is_count(c_.peek())) return false;
  day.number = month_of(c_.peek());
  ++c_.at;
  day.end = c_[c_.at - 1].end;
  year_suffix(day);
  return c_.done() || c_.is(',') || c_.is('+') || c_.is('|') || c_.is('(') ||
         c_.is(Word::conjunction) || c_.is(Word::every);
}

std::optional<Stretch> PointParser::stretch(Unit hint, bool year_alone) {
  auto first = point(hint, year_alone);
  if (!first) return std::nullopt;
  Stretch stretch;
  stretch.first = *first;
  stretch.two_ends = range_end(stretch);
  stretch.open = c_.take(Word::onward);
  // "từ tháng 4 đến khi hoàn thành": what ends it is an event.
  if (!stretch.two_ends && c_.take(Word::till)) {
    stretch.open = true;
    while (!c_.done() && !c_.is(',') && !c_.is('(')) ++c_.at;
  }
  return stretch;
}

bool PointParser::range_end(Stretch& stretch) {
  const size_t start = c_.at;
  const bool dash = c_.take('-');
  if (!dash && !c_.take(Word::to)) return false;
  while (!dash && (c_.take_any({Word::until, Word::filler}) || c_.is(Word::before))) {
    if (c_.take(Word::before)) stretch.last_excluded = true;
  }
  // "từ quý I đến hết năm": behind such words a year needs no number.
  if (const auto last = point(stretch.first.unit, !dash)) {
    stretch.last = *last;
    return true;
  }
  stretch.last_excluded = false;
  c_.at = start;
  return false;
}

// "8h00 ngày 15/5"; without its word a day may be anything.
void PointParser::take_clock_of_day() {
  const size_t before = c_.at;
  if (!take_clock(c_) || !c_.is(Word::day)) c_.at = before;
}

std::optional<Point> PointParser::point(Unit hint, bool year_alone) {
  const size_t start = c_.at;
  while (c_.take_any({Word::filler, Word::plural})) {
  }
  take_clock_of_day();
  Point p;
  p.begin = c_.peek().begin;
  p.third = third_of(c_.peek());
  if (p.third != Third::none) ++c_.at;
  if (after_words(p, hint, year_alone) && c_.at > start) {
    p.end = c_[c_.at - 1].end;
    return p;
  }
  c_.at = start;
  return std::nullopt;
}

bool PointParser::after_words(Point& p, Unit hint, bool year_alone) {
  const bool whole = p.third == Third::none;
  if (whole && c_.take(Word::day)) return day_point(p, true);
  if (c_.take(Word::week)) return week_point(p);
  if (c_.take_any({Word::month, Word::month_short})) return month_point(p);
  if (c_.take_any({Word::quarter, Word::quarter_short})) return quarter_point(p);
  if (c_.take(Word::year)) return year_point(p, year_alone);
  if (!whole) return false;
  if (c_.take(Word::half)) return half_point(p);
  if (c_.take(Word::now)) {
    p.unit = Unit::now;
    return true;
  }
  return after_number(p, hint);
}

// --- months ---

// Behind "tháng" the word for year is also the number five, unless a year follows it.
std::optional<int> PointParser::month_number() {
  const Token& token = c_.peek();
  if (is_count(token)) {
    ++c_.at;
    return month_of(token);
  }
  if (token.is(Word::year) && !is_year_number(c_.peek(1)) && !c_.is(Word::now, 1) &&
      !c_.is(Word::current, 1)) {
    ++c_.at;
    return 5;
  }
  return std::nullopt;
}

bool PointParser::month_point(Point& p) {
  p.unit = Unit::month;
  if (is_count(c_.peek(1))) c_.take(':');  // "các tháng: 3, 6"
  if (const auto number = month_number()) {
    p.number = *number;
    year_suffix(p);
    return true;
  }
  return p.third == Third::none && month_of_quarter(p);
}

// "(tháng) cuối quý II", "(tháng) cuối của quý".
bool PointParser::month_of_quarter(Point& p) {
  const Third third = third_of(c_.peek());
  if (third == Third::none) return false;
  ++c_.at;
  c_.take_any({Word::of, Word::every, Word::plural});
  c_.take(Word::every);
  if (!c_.take(Word::quarter)) return false;
  if (!is_count(c_.peek())) {
    p.every = Every::quarter;
    p.month_of_step = third == Third::first ? 1 : third == Third::middle ? 2 : On::kLast;
    c_.take_any({Word::after, Word::following});  // "tháng đầu quý sau"
    return true;
  }
  const int quarter = c_.peek().value;
  const int within = third == Third::first ? 1 : third == Third::middle ? 2 : 3;
  p.number = quarter >= 1 && quarter <= 4 ? (quarter - 1) * 3 + within : kNoSuchMonth;
  ++c_.at;
  if (p.unit == Unit::month) year_suffix(p);
  return true;
}

// "tuần 2", "tuần thứ hai", "tuần cuối", "tuần đầu" of a month; "đầu tuần" names none.
bool PointParser::week_point(Point& p) {
  if (p.third != Third::none) return false;
  p.unit = Unit::week;
  const Third third = third_of(c_.peek());
  if (third == Third::none) {
    c_.take(Word::weekday);
    if (!is_count(c_.peek())) return false;
    p.day = c_.peek().value;
  } else if (third != Third::middle) {
    p.day = third == Third::first ? 1 : kLastOne;
  } else {
    return false;
  }
  ++c_.at;
  if (c_.is(Word::month, 1)) c_.take('/');
  if (named_month(p)) {
    if (p.number != 0) year_suffix(p);
    return true;
  }
  if (p.day == kLastOne) of_quarter(p);
  return true;
}

// "6 tháng đầu năm 2025"; the number is next.
bool PointParser::months_point(Point& p) {
  p.unit = Unit::months;
  p.number = c_.peek().value;
  c_.at += 2;
  p.third = third_of(c_.peek());
  ++c_.at;
  if (p.third == Third::middle) return false;
  c_.take(Word::of);
  year_suffix(p);
  if (p.year == 0) c_.take(Word::year);
  return true;
}

bool PointParser::half_point(Point& p) {
  p.unit = Unit::months;
  p.number = 6;
  p.third = third_of(c_.peek());
  if (p.third != Third::first && p.third != Third::last) return false;
  ++c_.at;
  c_.take(Word::of);
  if (c_.take_any({Word::month, Word::month_short})) return half_month(p);
  if (!c_.is(Word::year)) return false;
  year_suffix(p);
  if (p.year == 0) c_.take(Word::year);
  return true;
}

bool PointParser::half_month(Point& p) {
  const auto number = month_number();
  if (!number) return false;
  p.unit = Unit::month;
  p.number = *number;
  p.third = p.third == Third::first ? Third::first_half : Third::second_half;
  year_suffix(p);
  return true;
}

// --- quarters and years ---

bool PointParser::quarter_point(Point& p) {
  if (is_count(c_.peek(1)) && !c_.take(':')) c_.take(Word::weekday);  // "quý thứ hai"
  if (!is_count(c_.peek())) return false;
  p.unit = Unit::quarter;
  p.number = c_.peek().value;
  ++c_.at;
  year_suffix(p);
  return true;
}

bool PointParser::year_point(Point& p, bool year_alone) {
  p.unit = Unit::year;
  if (take_year(p, false) || c_.take_any({Word::now, Word::current})) {
    return p.third != Third::middle;
  }
  // The middle of a year is nobody's quarter.
  return (year_alone || p.third != Third::none) && p.third != Third::middle;
}

}  // namespace dinhky::schedule
