#include "schedule/grammar.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.h"
#include "schedule/points.h"
#include "schedule/recurrence.h"

namespace dinhky::schedule {
namespace {

using Clauses = std::vector<Clause>;

class Parser {
 public:
  Parser(const std::vector<Token>& tokens, std::string_view phrase)
      : c_(tokens), points_(c_), phrase_(phrase), hopeless_(tokens.size() + 1, false) {}

  Statement run() {
    Statement result;
    auto clauses = statement();
    if (clauses) {
      result.understood = true;
      result.clauses = std::move(*clauses);
    } else if (c_.size() > 0) {
      mark_trouble(result);
    }
    return result;
  }

 private:
  // --- the statement ---

  // Clauses from the cursor to the end of the tokens; nullopt when there is anything else.
  std::optional<Clauses> statement() {
    Clauses all;
    while (true) {
      const Joint joint = take_separator();
      skip_idle();
      if (c_.done()) break;
      auto some = clauses();
      if (some.empty()) {
        stuck_ = std::max(stuck_, c_.at);
        return std::nullopt;
      }
      some.front().joint = all.empty() ? Joint::none : joint;
      std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    if (all.empty()) return std::nullopt;
    return all;
  }

  // A dash or a slash between words joins clauses too: "Thường xuyên - định kỳ hằng quý".
  Joint take_separator() {
    const Joint joint = take_joint(c_);
    if ((c_.is('-') || c_.is('/')) && c_.peek(1).kind == TokenKind::word) {
      ++c_.at;
      return Joint::comma;
    }
    return joint;
  }

  // What says nothing of the time: "thực hiện", "báo cáo:", "02 lần".
  void skip_idle() {
    while (true) {
      if (c_.take(Word::filler) || c_.take(':')) continue;
      const bool counted = is_count(c_.peek()) && c_.is(Word::times, 1);
      if (!counted || c_.is('/', 2) || c_.is(Word::every, 2) || c_.is(Word::within, 2) ||
          is_count(c_.peek(2))) {
        return;
      }
      c_.at += 2;
    }
  }

  // --- clauses ---

  Clauses clauses() {
    const size_t start = c_.at;
    auto found = take_recurrences(c_);
    if (!found.empty()) return found;
    for (const auto alternative :
         {&Parser::simple, &Parser::by_step, &Parser::waiting, &Parser::deadline, &Parser::after,
          &Parser::window, &Parser::relative, &Parser::from_event}) {
      Clause clause;
      if ((this->*alternative)(clause)) {
        clause.begin = c_[start].begin;
        if (clause.end == 0) clause.end = c_[c_.at - 1].end;
        found.push_back(std::move(clause));
        std::move(tail_.begin(), tail_.end(), std::back_inserter(found));
        tail_.clear();
        return found;
      }
      c_.at = start;
    }
    // "Hoàn thành thường xuyên", "báo cáo đột xuất": the first word says nothing by itself.
    if (c_.take_any({Word::complete, Word::report})) {
      skip_idle();
      if (!c_.done()) found = clauses();
      if (found.empty()) c_.at = start;
    }
    return found;
  }

  bool simple(Clause& clause) {
    clause.kind = c_.is(Word::ongoing) ? ClauseKind::ongoing : ClauseKind::on_demand;
    return c_.take_any({Word::ongoing, Word::on_demand});
  }

  // "trước (17 giờ 00) ngày …", "chậm nhất là ngày …", "hoàn thành trong …", "đến hết …".
  bool deadline(Clause& clause) {
    clause.kind = ClauseKind::deadline;
    bool led = false;
    bool before = false;
    while (true) {
      if (c_.take(Word::before)) {
        led = before = true;
      } else if (c_.take_any({Word::to, Word::until, Word::complete})) {
        led = true;
      } else if (!c_.take_any({Word::within, Word::filler, Word::report}) && !c_.take(':')) {
        break;
      }
    }
    if (!led) return false;
    // Before an hour of a day is still on that day.
    clause.excluded = before && !take_clock();
    auto stretches = points_.stretches(/*year_alone=*/true);
    if (!stretches) return false;
    clause.stretches = std::move(*stretches);
    return std::none_of(clause.stretches.begin(), clause.stretches.end(), [&](const Stretch& s) {
      return s.open || (s.two_ends && clause.excluded);
    });
  }

  // "17h00", "17 giờ 30 phút", "17:00".
  bool take_clock() {
    const size_t before = c_.at;
    if (!is_count(c_.peek())) return false;
    ++c_.at;
    if (!c_.take(Word::hour) && !c_.take(':')) {
      c_.at = before;
      return false;
    }
    if (is_count(c_.peek()) && c_.peek().kind == TokenKind::number) {
      ++c_.at;
      c_.take(Word::minute);
    }
    c_.take(',');
    return true;
  }

  bool window(Clause& clause) {
    clause.focus = c_.take(Word::focus);
    bool led = false;
    while (c_.is(Word::within) || c_.is(Word::throughout) || c_.is(Word::filler)) {
      clause.spanning = clause.spanning || c_.is(Word::throughout);
      led = led || !c_.is(Word::filler);
      ++c_.at;
    }
    const bool from = c_.take(Word::from);
    auto stretches = points_.stretches(led);
    if (!stretches) return false;
    if (from && stretches->size() == 1 && !stretches->front().two_ends) {
      stretches->front().open = true;
    }
    const bool open = stretches->back().open;
    clause.stretches = std::move(*stretches);
    clause.spanning = clause.spanning || from || open;
    clause.explicitly = led || from || open;
    return true;
  }

  bool after(Clause& clause) {
    clause.kind = ClauseKind::after;
    if (!c_.take(Word::after)) return false;
    auto stretches = points_.stretches(false);
    if (!stretches || stretches->size() != 1 || stretches->front().two_ends) return false;
    clause.stretches = std::move(*stretches);
    clause.spanning = clause.explicitly = true;
    return true;
  }

  // "cuối mỗi quý" recurs; "cuối quý" and "thứ sáu" say when within what recurs.
  bool relative(Clause& clause) {
    clause.kind = ClauseKind::relative;
    if (c_.take(Word::weekday)) {
      if (is_count(c_.peek())) ++c_.at;
      return true;
    }
    if (!c_.take_any({Word::first, Word::middle, Word::last})) return false;
    c_.take(Word::of);
    const bool every = c_.take_any({Word::every, Word::plural});
    if (every) clause.kind = ClauseKind::recurring;
    if (c_.take(Word::week)) {
      clause.every = Every::week;
    } else if (c_.take(Word::month)) {
      clause.every = Every::month;
    } else if (c_.take(Word::quarter)) {
      clause.every = Every::quarter;
    } else if (every && c_.take(Word::year)) {
      clause.every = Every::year;
    } else {
      return false;
    }
    return true;
  }

  // "theo quý", "theo từng tháng"; but "theo quý II" and "theo năm học" are not.
  bool by_step(Clause& clause) {
    clause.kind = ClauseKind::recurring;
    if (!c_.take(Word::awaited)) return false;
    c_.take(Word::every);
    if (c_.take(Word::week)) {
      clause.every = Every::week;
    } else if (c_.take(Word::month)) {
      clause.every = Every::month;
    } else if (c_.take(Word::quarter)) {
      clause.every = Every::quarter;
    } else if (c_.take(Word::year)) {
      clause.every = Every::year;
    } else {
      return false;
    }
    return c_.done() || c_.is(',') || c_.is('|') || c_.is(Word::conjunction);
  }

  // --- what waits for something else ---

  bool waiting(Clause& clause) {
    const bool demand = c_.is(Word::on_demand_of);
    clause.kind = demand ? ClauseKind::on_demand : ClauseKind::dependent;
    if (!c_.take_any({Word::awaited, Word::on_demand_of})) return false;
    return take_rest(clause, demand, {Word::before, Word::until, Word::complete});
  }

  // "từ ngày ban hành Kế hoạch (đến hết 31/12/2025)".
  bool from_event(Clause& clause) {
    clause.kind = ClauseKind::dependent;
    if (!c_.take(Word::from) || !c_.is(Word::day) || c_.peek(1).kind != TokenKind::word ||
        is_count(c_.peek(1))) {
      return false;
    }
    return take_rest(clause, false, {Word::before, Word::until, Word::complete, Word::to});
  }

  // Takes what is waited for: up to a joint, or to a word that leads a deadline, behind which a
  // whole statement stands ("Theo kế hoạch kiểm tra, trước ngày 30/6"); else all that is left,
  // since names of documents may hold anything ("… số 34/KH-UBND ngày 18/02/2025").
  bool take_rest(Clause& clause, bool may_be_empty, std::initializer_list<Word> leads) {
    const size_t start = c_.at;
    bool wordy = false;
    size_t end = start;
    for (; end < c_.size(); ++end) {
      const auto& token = c_[end];
      const bool lead =
          std::any_of(leads.begin(), leads.end(), [&](const Word word) { return token.is(word); });
      if ((is_joint(token) || lead) && (wordy || may_be_empty) && tail_from(end)) break;
      wordy = wordy || (token.kind == TokenKind::word && !is_time_word(token));
    }
    if (!wordy && !may_be_empty) return false;
    if (end > start) {
      clause.end = c_[end - 1].end;
      if (clause.kind == ClauseKind::dependent) {
        clause.awaits = base::collapsed(
            phrase_.substr(c_[start].begin, trimmed_end(start, end) - c_[start].begin));
      }
    }
    c_.at = c_.size();
    return true;
  }

  // Where the text before token `end` ends, punctuation left out.
  size_t trimmed_end(size_t start, size_t end) const {
    while (end > start + 1 && c_[end - 1].kind == TokenKind::mark && !c_[end - 1].is(')')) --end;
    return c_[end - 1].end;
  }

  static bool is_joint(const Token& token) {
    return token.is(',') || token.is('|') || token.is('+') || token.is(Word::conjunction);
  }

  static bool is_time_word(const Token& token) {
    switch (token.word) {
      case Word::none:
      case Word::filler:
      case Word::report:
      case Word::times:
      case Word::ongoing:
      case Word::awaited:
      case Word::on_demand:
      case Word::on_demand_of:
      case Word::complete:
        return false;
      default:
        return true;
    }
  }

  // Reads a whole statement from there to the end into tail_. Each place is tried once, so that
  // nested names cannot make the work grow beyond the square of the length.
  bool tail_from(size_t at) {
    if (hopeless_[at]) return false;
    const size_t saved_stuck = stuck_;
    c_.at = at;
    const Joint joint = take_joint(c_);
    auto rest = statement();
    stuck_ = saved_stuck;
    if (!rest) {
      hopeless_[at] = true;
      return false;
    }
    rest->front().joint = joint;
    tail_ = std::move(*rest);
    return true;
  }

  // --- what was not understood ---

  // The first run of unknown words; where every word is known, all from the place that did not fit.
  void mark_trouble(Statement& result) const {
    size_t begin = 0;
    while (begin < c_.size() && !c_[begin].unknown()) ++begin;
    size_t end = begin;
    while (end < c_.size() && c_[end].unknown()) ++end;
    if (begin == end) {
      begin = std::min(stuck_, c_.size() - 1);
      end = c_.size();
    }
    result.trouble_begin = c_[begin].begin;
    result.trouble_end = c_[end - 1].end;
  }

  Cursor c_;
  PointParser points_;
  std::string_view phrase_;
  std::vector<bool> hopeless_;
  Clauses tail_;
  size_t stuck_ = 0;
};

}  // namespace

Statement parse_statement(const std::vector<Token>& tokens, std::string_view phrase) {
  return Parser(tokens, phrase).run();
}

}  // namespace dinhky::schedule
