#include "schedule/clauses.h"

#include <algorithm>
#include <utility>

namespace dinhky::schedule {
namespace {

constexpr std::pair<Word, Every> kSteps[] = {{Word::week, Every::week},
                                             {Word::month, Every::month},
                                             {Word::quarter, Every::quarter},
                                             {Word::year, Every::year}};

class ClauseParser {
 public:
  explicit ClauseParser(Cursor& cursor) : c_(cursor) {}

  std::optional<Clause> run() {
    const size_t start = c_.at;
    for (const auto alternative :
         {&ClauseParser::simple, &ClauseParser::by_step, &ClauseParser::deadline,
          &ClauseParser::after, &ClauseParser::window, &ClauseParser::relative}) {
      Clause clause;
      if ((this->*alternative)(clause)) return clause;
      c_.at = start;
    }
    return std::nullopt;
  }

 private:
  bool simple(Clause& clause) {
    const bool ongoing = round_the_clock(24) || c_.is(Word::ongoing);
    clause.kind = ongoing ? ClauseKind::ongoing : ClauseKind::on_demand;
    if (!round_the_clock(24) && !c_.take_any({Word::ongoing, Word::on_demand})) return false;
    // Alone "24/7" is a day of July.
    if (ongoing && (round_the_clock(24) || round_the_clock(7))) {
      c_.at += 3;
      c_.take(Word::hour);
    }
    return true;
  }

  // "24/24", "24/7".
  bool round_the_clock(int of) const {
    return c_.peek().value == 24 && c_.is('/', 1) && c_.peek(2).value == of && !c_.is('/', 3);
  }

  // "trước (17 giờ 00) ngày …", "chậm nhất là ngày …", "hoàn thành trong …", "đến hết …".
  bool deadline(Clause& clause) {
    clause.kind = ClauseKind::deadline;
    bool led = false;
    bool before = false;
    while (true) {
      if (c_.take(Word::before)) {
        led = before = true;
      } else if (c_.take(Word::to)) {
        clause.reaches = !led;
        led = true;
      } else if (c_.take_any({Word::until, Word::limit, Word::complete})) {
        led = true;
      } else if (c_.take(Word::report)) {
        clause.staged = true;
      } else if (!c_.take_any({Word::within, Word::filler}) && !c_.take(':')) {
        break;
      }
    }
    if (!led) return false;
    // Before an hour of a day is still on that day.
    clause.excluded = before && !take_clock(c_);
    auto stretches = PointParser(c_).stretches(/*year_alone=*/true);
    if (!stretches) return false;
    clause.stretches = std::move(*stretches);
    return std::none_of(clause.stretches.begin(), clause.stretches.end(), [&](const Stretch& s) {
      // What lies before a range, or before "cuối tháng 6", each reader would say differently.
      return s.open || (clause.excluded && (s.two_ends || s.first.third != Third::none));
    });
  }

  bool window(Clause& clause) {
    clause.focus = c_.take(Word::focus);
    bool led = false;
    while (c_.is(Word::within) || c_.is(Word::throughout) || c_.is(Word::filler)) {
      clause.spanning = clause.spanning || c_.is(Word::throughout);
      led = led || !c_.is(Word::filler);
      ++c_.at;
    }
    // "Tuần từ ngày 05/10 đến ngày 10/10": the days say which week.
    const bool week = c_.is(Word::from, 1) && c_.take(Word::week);
    const bool from = c_.take(Word::from);
    if (from) c_.take(':');  // "bắt đầu: 01/3"
    if (!from) take_weekday_of_day();
    auto stretches = PointParser(c_).stretches(led);
    if (!stretches) return false;
    if (week && (stretches->size() > 1 || !stretches->front().two_ends)) return false;
    if (from && stretches->size() == 1 && !stretches->front().two_ends) {
      stretches->front().open = true;
    }
    const bool open = stretches->back().open;
    clause.stretches = std::move(*stretches);
    clause.spanning = clause.spanning || from || open;
    clause.led = led || from || open;
    return true;
  }

  // "Thứ Sáu, (ngày) 20/6": the day says it all.
  void take_weekday_of_day() {
    const size_t before = c_.at;
    if (!take_weekday()) return;
    c_.take(',');
    const bool day = c_.is(Word::day) || (is_count(c_.peek()) && c_.is('/', 1));
    if (!day) c_.at = before;
  }

  // "thứ sáu", "thứ năm", "chủ nhật"; 0 for one that is not told.
  std::optional<int> take_weekday() {
    if (!c_.take(Word::weekday)) return std::nullopt;
    int day = 0;
    if (is_count(c_.peek())) {
      day = c_.peek().value;
      ++c_.at;
    } else if (c_.is(Word::year) && !is_year_number(c_.peek(1))) {
      day = 5;
      ++c_.at;
    }
    return day >= 2 && day <= 7 ? day - 1 : 0;
  }

  // "ngày thứ năm", "từ thứ hai đến thứ sáu".
  bool take_weekdays(Clause& clause) {
    const size_t before = c_.at;
    c_.take(Word::from);
    if (c_.is(Word::weekday, 1)) c_.take(Word::day);
    const auto first = take_weekday();
    if (!first) {
      c_.at = before;
      return false;
    }
    clause.weekday = *first;
    const bool to = (c_.is('-') || c_.is(Word::to)) && c_.is(Word::weekday, 1);
    if (!to) return true;
    ++c_.at;
    take_weekday();
    clause.weekday = 0;  // no single one
    return true;
  }

  bool after(Clause& clause) {
    clause.kind = ClauseKind::after;
    if (!c_.take(Word::after)) return false;
    auto stretches = PointParser(c_).stretches(false);
    if (!stretches || stretches->size() != 1 || stretches->front().two_ends) return false;
    clause.stretches = std::move(*stretches);
    clause.spanning = clause.led = true;
    return true;
  }

  bool take_step(Clause& clause) {
    for (const auto& [word, every] : kSteps) {
      if (!c_.take(word)) continue;
      clause.every = every;
      return true;
    }
    return false;
  }

  // "cuối mỗi quý" recurs; "cuối quý" and "thứ sáu" say when within what recurs.
  bool relative(Clause& clause) {
    clause.kind = ClauseKind::relative;
    while (c_.take_any({Word::within, Word::filler})) {
    }
    if (take_weekdays(clause)) return true;
    if (!c_.take_any({Word::first, Word::middle, Word::last})) return false;
    c_.take(Word::of);
    const bool every = c_.take_any({Word::every, Word::plural});
    if (every) clause.kind = ClauseKind::recurring;
    return (every || !c_.is(Word::year)) && take_step(clause);
  }

  // "theo quý", "theo từng tháng"; but "theo quý II" and "theo năm học" are not.
  bool by_step(Clause& clause) {
    clause.kind = ClauseKind::recurring;
    if (!c_.take(Word::awaited)) return false;
    c_.take(Word::every);
    if (!take_step(clause)) return false;
    return c_.done() || c_.is(',') || c_.is('(') || c_.is('|') || c_.is(Word::conjunction);
  }

  Cursor& c_;
};

}  // namespace

std::optional<Clause> take_plain_clause(Cursor& cursor) {
  const size_t start = cursor.at;
  auto clause = ClauseParser(cursor).run();
  if (clause) {
    clause->begin = cursor[start].begin;
    clause->end = cursor[cursor.at - 1].end;
  }
  return clause;
}

}  // namespace dinhky::schedule
