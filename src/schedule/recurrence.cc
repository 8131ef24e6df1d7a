#include "schedule/recurrence.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace dinhky::schedule {
namespace {

Every every_months(int months) {
  switch (months) {
    case 1:
      return Every::month;
    case 3:
      return Every::quarter;
    case 6:
      return Every::half_year;
    case 12:
      return Every::year;
    default:
      return Every::none;
  }
}

// Twice a year is once a half-year; where no step fits, the longer one is kept.
Every every_of_times(Every unit, int times) {
  if (unit != Every::year) return unit;
  return times == 2    ? Every::half_year
         : times == 4  ? Every::quarter
         : times == 12 ? Every::month
                       : unit;
}

// Words that name a product: "02 tin bài", "01 chuyên mục".
bool is_product(const Token& token) {
  return token.unknown()
             ? token.kind == TokenKind::word
             : token.is(Word::object) || token.is(Word::content) || token.is(Word::plan) ||
                   token.is(Word::report) || token.is(Word::reference);  // "02 số/tháng"
}

bool names_a_point(const Cursor& c, Word unit) {
  if (unit == Word::year) {
    return is_year_number(c.peek()) || c.is(Word::now) || c.is(Word::current);
  }
  const bool third = c.is(Word::first) || c.is(Word::middle) || c.is(Word::last);
  // "các ngày lễ" are days of their own; so is "ngày cuối cùng của tháng".
  if (unit == Word::day &&
      (third || c.peek().unknown() || c.is(Word::object) || c.is(Word::working))) {
    return true;
  }
  // "6 tháng đầu năm", "tháng cuối quý", "các tháng hè".
  if (unit == Word::month && (third || c.is(Word::event))) return true;
  if (c.is(':') && is_count(c.peek(1))) return true;  // "các tháng: 3, 6"
  // "Mỗi tháng 1 lần" names none; "tháng 3 đợt 1" does.
  return is_count(c.peek()) && (!c.is(Word::times, 1) || is_count(c.peek(2)));
}

class RecurrenceParser {
 public:
  explicit RecurrenceParser(Cursor& cursor) : c_(cursor), start_(cursor.at) {}

  std::vector<Clause> run() {
    c_.take(Word::within);
    if (listed() || led() || rate() || product_rate() || step_of_times() || bare_list()) {
      for (auto& clause : found_) {
        if (&clause != &found_.front()) clause.joint = Joint::comma;
        clause.begin = c_[start_].begin;
        clause.end = c_[c_.at - 1].end;
      }
      return std::move(found_);
    }
    c_.at = start_;
    return {};
  }

 private:
  // Undoes what an alternative took before it failed.
  bool fail(size_t to) {
    c_.at = to;
    found_.clear();
    return false;
  }

  void add(Every every, bool daily = false) {
    Clause clause;
    clause.kind = daily ? ClauseKind::ongoing : ClauseKind::recurring;
    clause.every = daily ? Every::none : every;
    found_.push_back(std::move(clause));
  }

  // "quý", "6 tháng", "nửa năm", when it stands for a step of time and not for a named period.
  bool unit() {
    const size_t before = c_.at;
    if (c_.is(Word::throughout) && c_.is(Word::year, 1)) ++c_.at;  // "6 tháng và cả năm"
    const bool half = c_.take(Word::half);
    int count = 1;
    const bool counted = !half && is_count(c_.peek());
    if (counted) {
      count = c_.peek().value;
      ++c_.at;
    }
    for (const Word word : {Word::day, Word::week, Word::month, Word::quarter, Word::year}) {
      if (!c_.take(word)) continue;
      // "Mỗi tuần 01 tin": how many pieces.
      const bool pieces = before > 0 && c_[before - 1].is(Word::every) && is_count(c_.peek()) &&
                          is_product(c_.peek(1));
      if ((names_a_point(c_, word) && !pieces) || (half && word != Word::year)) break;
      if (word == Word::day && counted && c_.is('/')) break;  // "01 ngày/tháng"
      if (word == Word::day) {
        add(Every::none, count == 1);
      } else if (word == Word::week) {
        add(count == 1 ? Every::week : Every::none);
      } else {
        const int months = word == Word::month ? 1 : word == Word::quarter ? 3 : half ? 6 : 12;
        if (count > 1 && months * count == 12 && c_.is('/')) break;  // "4 quý/năm"
        // Nine months close on a quarter: they are reported beside quarters and half-years.
        add(months * count == 9 ? Every::quarter : every_months(months * std::min(count, 12)));
      }
      return true;
    }
    c_.at = before;
    return false;
  }

  // "hằng tháng, hằng quý", "định kỳ quý, 6 tháng và năm".
  bool unit_list(bool quarters_too = false) {
    if (!unit() && !(quarters_too && named_quarter())) return false;
    while (true) {
      const size_t before = c_.at;
      if (take_joint(c_) == Joint::none && !c_.take('/') && !c_.take('-')) break;
      while (c_.take_any({Word::every, Word::periodic, Word::report})) {
      }
      if (!unit() && !(quarters_too && named_quarter())) {
        c_.at = before;
        break;
      }
    }
    take_times();
    return true;
  }

  // "Quý I, 6 tháng, 9 tháng và năm": the usual four reports.
  bool named_quarter() {
    if (!c_.is(Word::quarter) || !is_count(c_.peek(1)) || c_.is('/', 2) || c_.is(Word::year, 2)) {
      return false;
    }
    c_.at += 2;
    add(Every::quarter);
    ++named_;
    return true;
  }

  // "(mỗi quý) ít nhất 01 lần", "(6 tháng)/lần", "(mỗi tháng) 02 tin".
  void take_times() {
    const size_t before = c_.at;
    c_.take('/');
    while (c_.take(Word::filler)) {
    }
    const int count = is_count(c_.peek()) ? c_.peek().value : 0;
    if (count > 0) ++c_.at;
    if (c_.take(Word::times)) {
      if (count > 0) found_.back().every = every_of_times(found_.back().every, count);
    } else if (count == 0 || !take_product()) {
      c_.at = before;
    }
  }

  bool take_product() {
    const size_t before = c_.at;
    while (is_product(c_.peek()) || (c_.is(',') && is_product(c_.peek(1)))) ++c_.at;
    return c_.at > before;
  }

  // "02 tin/tháng", "01 lớp mỗi quý": how many pieces says nothing of the step.
  bool product_rate() {
    const size_t before = c_.at;
    if (!is_count(c_.peek())) return false;
    ++c_.at;
    if ((!take_product() && !c_.take(Word::day)) || (!c_.take('/') && !c_.take(Word::every)))
      return fail(before);
    return unit() || fail(before);
  }

  bool led() {
    const size_t before = c_.at;
    bool periodic = false;
    while (c_.take_any({Word::every, Word::plural, Word::periodic, Word::report}) ||
           (c_.at > before && c_.take(Word::filler))) {
      periodic = periodic || c_[c_.at - 1].is(Word::periodic);
    }
    if (c_.at == before) return false;
    if (unit_list()) return true;
    if (!periodic || c_[c_.at - 1].is(Word::every)) return fail(before);
    add(Every::none);
    return true;
  }

  // "01 lần/quý", "hai lần một năm", "2 lần mỗi tháng".
  bool rate() {
    const size_t before = c_.at;
    c_.take(Word::from);
    const int times = c_.peek().value;
    if (is_count(c_.peek())) ++c_.at;
    // "1 - 2 lần/năm": the fewer are sure.
    if ((c_.is('-') || c_.is(Word::to)) && is_count(c_.peek(1)) && c_.is(Word::times, 2))
      c_.at += 2;
    if (c_.at == before || !c_.take(Word::times)) return fail(before);
    if (!c_.take('/') && !c_.take(Word::every) && !c_.take(Word::within)) {
      if (c_.peek().kind != TokenKind::word || c_.peek().value != 1) return fail(before);
    }
    c_.take(Word::every);
    if (!unit()) return fail(before);
    found_.back().every = every_of_times(found_.back().every, times);
    return true;
  }

  // "6 tháng/lần", "quý/lần", "6 tháng một lần".
  bool step_of_times() {
    const size_t before = c_.at;
    if (!unit()) return false;
    const size_t after = c_.at;
    take_times();
    return c_.at != after || fail(before);
  }

  // "theo quý, năm"; "theo quý" alone is read elsewhere, "theo năm học" is no step.
  bool listed() {
    const size_t before = c_.at;
    if (!c_.take(Word::awaited)) return false;
    return bare_list() || fail(before);
  }

  // "8 tháng" is a length, not a step that anything is reported in.
  static bool is_odd(const Clause& clause) {
    return clause.kind == ClauseKind::recurring && clause.every == Every::none;
  }

  // "Quý, 06 tháng và năm": at least two, else it may be anything.
  bool bare_list() {
    const size_t before = c_.at;
    named_ = 0;
    const bool steps =
        unit_list(/*quarters_too=*/true) && std::none_of(found_.begin(), found_.end(), is_odd);
    return (steps && found_.size() >= named_ + 2) || fail(before);
  }

  Cursor& c_;
  size_t start_;
  size_t named_ = 0;  // quarters by their number, in a list of steps
  std::vector<Clause> found_;
};

}  // namespace

std::vector<Clause> take_recurrences(Cursor& cursor) {
  return RecurrenceParser(cursor).run();
}

}  // namespace dinhky::schedule
