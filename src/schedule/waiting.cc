// What waits for something else: "theo kế hoạch …", "từ ngày ban hành", "trước Tết", "trong 30 ngày
// kể từ ngày …".
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "schedule/parser.h"

namespace dinhky::schedule {
namespace {

constexpr std::initializer_list<Word> kDeadlineLeads = {Word::before, Word::until, Word::complete};

bool is_joint(const Token& token) {
  return (token.is('-') && token.blank_before) || token.is(',') || token.is('(') || token.is('|') ||
         token.is('+') || token.is(Word::conjunction);
}

// Words of time alone name nothing that could be waited for.
bool is_time_word(const Token& token) {
  if (token.value >= 0) return true;
  switch (token.word) {
    case Word::none:
    case Word::filler:
    case Word::report:
    case Word::times:
    case Word::ongoing:
    case Word::awaited:
    case Word::awaited_from:
    case Word::event:
    case Word::content:
    case Word::object:
    case Word::issued:
    case Word::plan:
    case Word::denial:
    case Word::contrary:
    case Word::on_demand:
    case Word::on_demand_of:
    case Word::complete:
      return false;
    default:
      return true;
  }
}

}  // namespace

bool Parser::waiting(Clause& clause) {
  const bool demand = c_.is(Word::on_demand_of);
  const bool from = c_.is(Word::awaited_from);
  clause.kind = demand ? ClauseKind::on_demand : ClauseKind::dependent;
  if (!c_.take_any({Word::awaited, Word::awaited_from, Word::on_demand_of, Word::till}))
    return false;
  if (!from) return take_rest(clause, demand, kDeadlineLeads);
  return take_beginning(clause);
}

// What something begins with, up to the word that leads to its end.
bool Parser::take_beginning(Clause& clause) {
  const size_t start = c_.at;
  if (!take_rest(clause, false, {Word::before, Word::until, Word::complete, Word::to}))
    return false;
  clause.own_issue = names_own_issue(start, rest_end_);
  return true;
}

// "từ ngày ban hành Kế hoạch (đến hết 31/12/2025)".
bool Parser::from_event(Clause& clause) {
  clause.kind = ClauseKind::dependent;
  if (!c_.take(Word::from) || !c_.is(Word::day) || c_.peek(1).kind != TokenKind::word ||
      is_count(c_.peek(1))) {
    return false;
  }
  return take_beginning(clause);
}

// "trước, trong và sau Tết", "tại kỳ họp giữa năm": its day stands elsewhere.
bool Parser::occasion(Clause& clause) {
  clause.kind = ClauseKind::dependent;
  c_.take(Word::focus);
  while (c_.take_any({Word::before, Word::after, Word::within, Word::to, Word::until,
                      Word::complete, Word::filler, Word::every, Word::plural, Word::throughout}) ||
         c_.take(',') || c_.take(Word::conjunction)) {
  }
  // "Dịp 27/7 hằng năm": what follows the event says how often.
  return c_.is(Word::event) &&
         take_rest(clause, false, {Word::before, Word::until, Word::complete, Word::every});
}

// --- terms ---

bool Parser::take_length(Length& length) {
  if (!is_count(c_.peek())) return false;
  length.count = c_.peek().value;
  ++c_.at;
  if (c_.take(Word::day)) {
    length.unit = Unit::day;
    length.working = c_.take(Word::working);
  } else if (c_.take(Word::week)) {
    length.unit = Unit::week;
  } else if (c_.take(Word::month)) {
    length.unit = Unit::month;
  } else if (c_.take(Word::year)) {
    length.unit = Unit::year;
  } else {
    return false;
  }
  return length.count > 0;
}

// "100 ngày kể từ ngày ban hành", "trong 30 ngày": counted from the plan's own issue where nothing
// else is named.
bool Parser::term(Clause& clause) {
  clause.kind = ClauseKind::dependent;
  bool led = false;
  bool after = false;
  while (true) {
    if (c_.take_any({Word::within, Word::limit, Word::until, Word::to})) {
      led = true;
    } else if (c_.take(Word::after)) {
      after = true;
    } else if (!c_.take_any({Word::complete, Word::filler})) {
      break;
    }
  }
  const size_t start = c_.at;
  if (!take_length(clause.length)) return false;
  const size_t behind = c_.at;
  size_t end = behind;
  bool own = false;
  c_.take(',');
  const bool counted = c_.take_any({Word::from, Word::awaited_from, Word::after, Word::awaited}) ||
                       (c_.is(Word::event, 1) && c_.take(Word::before));
  const size_t event = c_.at;
  if (counted && take_rest(clause, false, kDeadlineLeads)) {
    own = !after && names_own_issue(event, rest_end_);
    end = rest_end_;
  } else {
    c_.at = behind;
    own = led && !after && (c_.done() || is_joint(c_.peek()));
    if (!own) return false;
    clause.end = c_[end - 1].end;
  }
  if (own) clause.kind = ClauseKind::term;
  clause.awaits = text_of(start, end);
  return true;
}

// Only the plan itself: "ngày ban hành Kế hoạch này", not "ngày ban hành Nghị quyết".
bool Parser::names_own_issue(size_t begin, size_t end) const {
  bool issued = false;
  for (size_t i = begin; i < end; ++i) {
    const Token& token = c_[i];
    issued = issued || token.is(Word::issued);
    const bool fits = token.is(Word::issued) || token.is(Word::plan) || token.is(Word::day) ||
                      token.is(Word::filler) || token.is(Word::current) || token.is(',') ||
                      token.is(Word::awaited);
    if (!fits) return false;
  }
  return issued;
}

// --- what is waited for ---

// Takes what is waited for: up to a joint, or to a word that leads a deadline, behind which a whole
// statement stands ("Theo kế hoạch kiểm tra, trước ngày 30/6"); else all that is left, since names
// of documents may hold anything ("… số 34/KH-UBND ngày 18/02/2025").
bool Parser::take_rest(Clause& clause, bool may_be_empty, std::initializer_list<Word> leads) {
  const size_t start = c_.at;
  bool wordy = false;
  size_t end = start;
  for (; end < c_.size(); ++end) {
    const auto& token = c_[end];
    const bool lead =
        std::any_of(leads.begin(), leads.end(), [&](const Word word) { return token.is(word); });
    const bool may_end = wordy || may_be_empty;
    // "Theo từng đợt: tháng 3", but "số: 12/UBND" is a document's.
    const bool colon = token.is(':') && end > start && !c_[end - 1].is(Word::reference);
    const bool ends = is_joint(token) || colon || lead || (may_be_empty && end == start);
    if (may_end && ends && tail_from(end)) break;
    wordy = wordy || (token.kind == TokenKind::word && !is_time_word(token));
  }
  if (!wordy && !(may_be_empty && end == start)) return false;
  // "Dịp lễ 30/4, 01/5": the days are the event's.
  if (start < end && c_[start].is(Word::event) && !tail_.empty() &&
      tail_.front().kind == ClauseKind::window && !tail_.front().led &&
      tail_.front().joint != Joint::note) {
    tail_.clear();
    end = c_.size();
  }
  clause.end = c_[end - 1].end;
  if (clause.kind == ClauseKind::dependent) clause.awaits = text_of(start, end);
  rest_end_ = end;
  c_.at = c_.size();
  return true;
}

std::string Parser::text_of(size_t start, size_t end) const {
  const size_t begin = c_[start].begin;
  return base::collapsed(phrase_.substr(begin, trimmed_end(start, end) - begin));
}

// Where the text before token `end` ends, punctuation left out.
size_t Parser::trimmed_end(size_t start, size_t end) const {
  while (end > start + 1 && c_[end - 1].kind == TokenKind::mark && !c_[end - 1].is(')')) --end;
  return c_[end - 1].end;
}

// Reads a whole statement from there to the end into tail_. Each place is tried once, so that
// nested names cannot make the work grow beyond the square of the length.
bool Parser::tail_from(size_t at) {
  if (hopeless_[at]) return false;
  const size_t saved_stuck = stuck_;
  const size_t saved_rest = rest_end_;
  c_.at = at;
  const Joint joint = take_joint(c_);
  tail_begin_ = c_.at;
  auto rest = statement();
  stuck_ = saved_stuck;
  rest_end_ = saved_rest;
  if (!rest) {
    hopeless_[at] = true;
    return false;
  }
  rest->front().joint = joint;
  tail_ = std::move(*rest);
  return true;
}

}  // namespace dinhky::schedule
