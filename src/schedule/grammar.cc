#include "schedule/grammar.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.h"
#include "schedule/clauses.h"
#include "schedule/points.h"
#include "schedule/recurrence.h"

namespace dinhky::schedule {
namespace {

using Clauses = std::vector<Clause>;

class Parser {
 public:
  Parser(const std::vector<Token>& tokens, std::string_view phrase)
      : c_(tokens), phrase_(phrase), hopeless_(tokens.size() + 1, false) {}

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
      const size_t begin = c_.at;
      auto some = clauses();
      if (some.empty()) {
        stuck_ = std::max(stuck_, c_.at);
        return std::nullopt;
      }
      // "Tháng 3 tháng 6": perhaps two months, perhaps the dash between them was lost.
      if (!all.empty() && joint == Joint::none && bare(some.front()) && bare(all.back())) {
        stuck_ = std::max(stuck_, begin);
        return std::nullopt;
      }
      some.front().joint = all.empty() ? Joint::none : joint;
      std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    if (all.empty()) return std::nullopt;
    return all;
  }

  static bool bare(const Clause& clause) {
    return clause.kind == ClauseKind::window && !clause.led && !clause.spanning;
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
    if (auto plain = take_plain_clause(c_)) return {std::move(*plain)};
    for (const auto alternative : {&Parser::waiting, &Parser::from_event}) {
      Clause clause;
      clause.begin = c_.peek().begin;
      if ((this->*alternative)(clause)) {
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
      const bool may_end = wordy || may_be_empty;
      const bool ends = is_joint(token) || lead || (may_be_empty && end == start);
      if (may_end && ends && tail_from(end)) break;
      wordy = wordy || (token.kind == TokenKind::word && !is_time_word(token));
    }
    if (!wordy && !(may_be_empty && end == start)) return false;
    clause.end = c_[end - 1].end;
    if (clause.kind == ClauseKind::dependent) {
      const size_t begin = c_[start].begin;
      clause.awaits = base::collapsed(phrase_.substr(begin, trimmed_end(start, end) - begin));
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
