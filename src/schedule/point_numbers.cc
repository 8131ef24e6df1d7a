// Points written in numbers: "30/6/2025", "15 tháng 5", "2025-06-30", "5/2025".
#include "schedule/points.h"

namespace dinhky::schedule {
namespace {

constexpr int kFirstShortYear = 20;  // "30/6/25"; smaller ones are months or days

bool is_unit_word(const Token& token) {
  return token.is(Word::day) || token.is(Word::week) || token.is(Word::month) ||
         token.is(Word::quarter) || token.is(Word::times) || token.is(Word::hour);
}

}  // namespace

bool PointParser::after_number(Point& p, Unit hint) {
  const bool of_month = !is_unit_word(c_.peek(1)) || c_.is(Word::month, 1);
  if (hint == Unit::week && is_count(c_.peek()) && of_month) return week_point(p);
  if (is_count(c_.peek()) && c_.is(Word::day, 1) && third_of(c_.peek(2)) != Third::none) {
    return days_point(p);
  }
  const bool short_month = c_.is(Word::month_short, 1) && third_of(c_.peek(2)) != Third::none;
  if (is_count(c_.peek()) && (c_.is(Word::month, 1) || short_month)) {
    // Behind "ngày" it is a day of that month: "ngày 15, 16 tháng 5".
    if (third_of(c_.peek(2)) != Third::none) return months_point(p);
    if (!is_count(c_.peek(2))) return false;
    return day_point(p, true);
  }
  return bare_number(p, hint);
}

// --- days ---

bool PointParser::day_point(Point& p, bool day_word) {
  if (day_word && (third_of(c_.peek()) != Third::none || c_.is(Word::working))) return last_day(p);
  if (!is_count(c_.peek())) return false;
  p.unit = Unit::day;
  p.day = c_.peek().value;
  ++c_.at;
  month_of_day(p, day_word);
  return true;
}

// "15 ngày đầu tháng 6"; the number is next.
bool PointParser::days_point(Point& p) {
  p.unit = Unit::days;
  p.day = c_.peek().value;
  p.third = third_of(c_.peek(2));
  c_.at += 3;
  if (p.third == Third::middle || !named_month(p) || p.number == 0) return false;
  year_suffix(p);
  return true;
}

// "ngày cuối cùng của tháng 6", "ngày cuối quý". Which working day is the last depends on the
// year, so one is read only where it need not be known: of every month.
bool PointParser::last_day(Point& p) {
  const bool working = c_.take(Word::working);
  if (third_of(c_.peek()) != Third::last) return false;
  ++c_.at;
  p.unit = Unit::day;
  p.day = kLastOne;
  if (named_month(p)) {
    if (p.number != 0) year_suffix(p);
  } else if (!of_quarter(p)) {
    return false;
  }
  return !working || p.number == 0;
}

// "(ngày cuối của) quý", "(tuần cuối) quý II": of its last month. Takes nothing when it fails.
bool PointParser::of_quarter(Point& p) {
  const size_t before = c_.at;
  c_.take(Word::of);
  if (!c_.take(Word::quarter)) {
    c_.at = before;
    return false;
  }
  if (!is_count(c_.peek())) {
    p.every = Every::quarter;
    p.month_of_step = On::kLast;
    return true;
  }
  const int quarter = c_.peek().value;
  p.number = quarter >= 1 && quarter <= 4 ? quarter * 3 : kNoSuchMonth;
  ++c_.at;
  year_suffix(p);
  return true;
}

// "(của) tháng 6", "(của) tháng", "tháng sau", "tháng cuối quý". Takes nothing when it fails.
bool PointParser::named_month(Point& p) {
  const size_t before = c_.at;
  const bool of = c_.take(Word::of);
  // "Ngày 20 các tháng cuối quý".
  if (c_.is(Word::plural) && c_.is(Word::month, 1) && third_of(c_.peek(2)) != Third::none) ++c_.at;
  if (c_.take_any({Word::month, Word::month_short})) {
    if (const auto number = month_number()) {
      p.number = *number;
      return true;
    }
    if (month_of_quarter(p)) return true;
    const bool next = c_.take_any({Word::after, Word::following});
    const bool whole = p.day == kLastOne || p.unit == Unit::week || of || next;
    if (whole && third_of(c_.peek()) == Third::none) {
      p.every = Every::month;
      return true;
    }
  }
  c_.at = before;
  return false;
}

// What may follow a day: "/6", "/6/2025", "-6-2025", " tháng 6 năm 2025", or nothing.
void PointParser::month_of_day(Point& p, bool day_word) {
  const bool slash = c_.is('/') || c_.is('.');
  const bool dash = c_.is('-');
  const Token& month = c_.peek(1);
  const bool two_digits = month.kind == TokenKind::number && month.digits <= 2;
  if (slash && two_digits) {
    p.number = month_of(month);
    c_.at += 2;
    if ((c_.is('/') || c_.is('.')) && c_.peek(1).kind == TokenKind::number) {
      ++c_.at;
      if (!take_year(p, true)) --c_.at;
    }
  } else if (dash && two_digits && c_.is('-', 2) && is_year_number(c_.peek(3))) {
    p.number = month_of(month);
    c_.at += 3;
    take_year(p, false);
  } else if (dash && day_word && two_digits && month.value <= 12 && !month.blank_before &&
             !c_.is('/', 2) && !c_.is('.', 2) && !c_.is('-', 2) && !c_.is(Word::month, 2) &&
             !c_.is(Word::every, 2) && !c_.is(Word::of, 2)) {
    // "ngày 30-6"; without "ngày", or before "hằng tháng", it would be a range of something.
    p.number = month_of(month);
    c_.at += 2;
  } else {
    if (!named_month(p)) return;
  }
  if (p.year == 0 && p.number != 0) year_suffix(p);
}

// --- numbers without a word ---

bool PointParser::bare_number(Point& p, Unit hint) {
  const Token& number = c_.peek();
  if (is_year_number(number)) return iso_day(p) || bare_year(p, hint);
  if (!is_count(number)) return false;
  const Token& after = c_.peek(2);
  const bool date = c_.is('/', 1) && after.kind == TokenKind::number && after.digits <= 2 &&
                    after.value < kFirstShortYear;
  const bool with_year = (c_.is('/', 1) || c_.is('.', 1) || c_.is('-', 1)) && is_year_number(after);
  if (((hint == Unit::quarter || hint == Unit::month) && !date) ||
      (hint == Unit::none && with_year)) {
    if (is_unit_word(c_.peek(1))) return false;
    p.unit = hint == Unit::none ? Unit::month : hint;
    p.number = p.unit == Unit::month ? month_of(number) : number.value;
    ++c_.at;
    year_suffix(p);
    return true;
  }
  return number.kind == TokenKind::number && bare_day(p, hint == Unit::day);
}

// "2025-06-30".
bool PointParser::iso_day(Point& p) {
  const Token& month = c_.peek(2);
  const Token& day = c_.peek(4);
  if (!c_.is('-', 1) || !c_.is('-', 3) || !is_count(month) || !is_count(day)) return false;
  p.unit = Unit::day;
  take_year(p, false);
  p.number = month_of(month);
  p.day = day.value;
  c_.at += 4;
  return true;
}

bool PointParser::bare_year(Point& p, Unit hint) {
  if (hint != Unit::none && hint != Unit::year) return false;
  p.unit = Unit::year;
  return take_year(p, false);
}

bool PointParser::bare_day(Point& p, bool after_day) {
  const size_t before = c_.at;
  if (!day_point(p, after_day)) return false;
  if (p.number != 0) return true;
  // "Trước 15 hằng tháng".
  if (c_.is(Word::every) && c_.is(Word::month, 1)) return true;
  // "27/1, 01 tin/tháng": one piece, not the first.
  const bool counts = is_unit_word(c_.peek()) || c_.peek().unknown() || c_.is(Word::object);
  if (after_day) return !counts;
  // Its unit is still to come: "15 - 20/5/2025".
  c_.at = before + 1;
  p.number = p.day;
  p.day = 0;
  p.unit = Unit::none;
  return c_.is('-') || c_.is(Word::to) || c_.is(',') || c_.is(Word::conjunction) || c_.is('+');
}

// --- years ---

bool PointParser::take_year(Point& p, bool short_form) {
  const Token& token = c_.peek();
  if (token.kind != TokenKind::number) return false;
  if (token.digits == 4) {
    p.year = token.value;
  } else if (short_form && token.digits == 2 && token.value >= kFirstShortYear) {
    p.year = 2000 + token.value;
  } else {
    return false;
  }
  p.year_written = true;
  ++c_.at;
  return true;
}

// "/2025", "-2025", ", 2025", " năm 2025", ", năm nay", " trong năm". Takes nothing when none of
// these follows.
void PointParser::year_suffix(Point& p) {
  const size_t start = c_.at;
  const bool slash = c_.take('/');
  const bool stop = c_.is('|') && is_year_number(c_.peek(1));  // "Quý 1. 2025"
  const bool mark = slash || c_.take('-') || c_.take('.') || c_.take(',') || (stop && c_.take('|'));
  bool led = false;
  while (c_.take_any({Word::of, Word::within})) led = true;
  const bool word = c_.take(Word::year);
  if (take_year(p, slash && !word)) return;
  // The plan's own year is what a missing one means anyway.
  if (word && !mark && c_.take_any({Word::after, Word::following})) {
    p.next_year = p.year_written = true;
    return;
  }
  if (word && (c_.take_any({Word::now, Word::current}) || (led && !mark))) return;
  c_.at = start;
}

}  // namespace dinhky::schedule
