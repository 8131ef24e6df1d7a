#include "schedule/grammar.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "schedule/clauses.h"
#include "schedule/parser.h"
#include "schedule/recurrence.h"

namespace dinhky::schedule {
namespace {

bool may_be_due(const Clause& clause) {
  return clause.kind == ClauseKind::window && !clause.spanning;
}

bool bare(const Clause& clause) {
  return clause.kind == ClauseKind::window && !clause.led && !clause.spanning;
}

// "Từ quý I": begins and does not end.
bool is_open(const Clause& clause) {
  return clause.kind == ClauseKind::window && !clause.stretches.empty() &&
         clause.stretches.back().open;
}

// A year without its word, behind a quarter or a month: perhaps of that quarter too.
bool shares_its_year(const Clause& before, const Clause& year) {
  if (before.stretches.empty() || year.stretches.size() != 1) return false;
  const auto& named = before.stretches.back();
  const auto& bare_year = year.stretches.front().first;
  return bare_year.unit == Unit::year && bare_year.end == bare_year.begin + 4 &&
         (named.two_ends ? named.last : named.first).unit != Unit::year;
}

}  // namespace

Statement Parser::run() {
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

// Clauses from the cursor to the end of the tokens; nullopt when there is anything else.
std::optional<Clauses> Parser::statement() {
  Clauses all;
  while (true) {
    const size_t begin = c_.at;
    const Lead lead = take_lead();
    if (lead.behind && !all.empty()) all.back().staged = true;
    if (lead.finished && !all.empty() && may_be_due(all.back())) {
      all.back().kind = ClauseKind::deadline;
    }
    if (c_.done()) {
      // "Tháng 5 và": something was cut off.
      if (!all.empty() && (c_[c_.size() - 1].is(Word::conjunction) || c_[c_.size() - 1].is('+'))) {
        stuck_ = std::max(stuck_, begin);
        return std::nullopt;
      }
      break;
    }
    if (!add_clauses(all, lead)) {
      stuck_ = std::max(stuck_, begin);
      return std::nullopt;
    }
  }
  if (all.empty()) return std::nullopt;
  return all;
}

bool Parser::add_clauses(Clauses& all, const Lead& lead) {
  auto some = clauses();
  if (some.empty()) {
    stuck_ = std::max(stuck_, c_.at);
    return false;
  }
  auto& first = some.front();
  // Behind words that are not known a bare period may be part of a name.
  if (bare(first) && lead.loose) return false;
  // "Tổng kết năm 2025: tháng 12", "tổng kết năm 2025 trong tháng 12": the year was what is summed
  // up.
  const bool joined = lead.joint != Joint::none;
  if (!all.empty() && all.back().about && !joined && !first.stretches.empty() &&
      (lead.colon || !bare(first))) {
    all.pop_back();
  }
  // "Tháng 3 tháng 6", "từ 01/3 30/6": perhaps two times, perhaps what stood between them was lost.
  if (bare(first) && !all.empty() && !joined && (bare(all.back()) || is_open(all.back()))) {
    return false;
  }
  // "Quý II năm 2025 và 2026": the quarter of both years, perhaps.
  if (bare(first) && joined && c_.at > 0 && is_year_number(c_[c_.at - 1]) && some.size() == 1 &&
      !all.empty() && shares_its_year(all.back(), first)) {
    return false;
  }
  first.about = first.about || (bare(first) && lead.content);
  first.staged = first.staged || lead.content || lead.behind;
  if (lead.complete && may_be_due(first)) {
    first.kind = ClauseKind::deadline;
  }
  first.joint = all.empty() ? Joint::none : lead.joint;
  std::move(some.begin(), some.end(), std::back_inserter(all));
  return true;
}

// Joints, idle words and what is done, in whatever order they come.
Parser::Lead Parser::take_lead() {
  Lead lead;
  while (true) {
    const size_t before = c_.at;
    const Joint joint = take_separator();
    if (lead.joint == Joint::none || joint == Joint::conjunction)
      lead.joint = std::max(lead.joint, joint);
    const bool colon = skip_idle();
    // What a mark sets off is no attribute of what follows it.
    if (joint != Joint::none || colon) {
      lead.behind = lead.behind || lead.content;
      lead.content = lead.loose = false;
      lead.colon = colon;
    }
    if (!take_content(lead) && c_.at == before) return lead;
  }
}

// A dash or a slash between words joins clauses too: "Thường xuyên - định kỳ hằng quý".
Joint Parser::take_separator() {
  const Joint joint = take_joint(c_);
  if ((c_.is('-') || c_.is('/')) && c_.peek(1).kind == TokenKind::word) {
    ++c_.at;
    return Joint::comma;
  }
  return joint;
}

// What says nothing of the time: "thực hiện", "báo cáo:", "02 lần", "đợt 1". True when a colon was
// among it.
bool Parser::skip_idle() {
  bool colon = false;
  while (true) {
    if (c_.take(Word::filler)) continue;
    if (c_.take(':')) {
      colon = true;
      continue;
    }
    // "17:00" is none.
    if (is_count(c_.peek()) && c_.is(':', 1) && !is_count(c_.peek(2))) {
      c_.at += 2;
      colon = true;
      continue;
    }
    if (const size_t length = report_label()) {
      c_.at += length;
      colon = true;
      continue;
    }
    if (skip_clock()) continue;
    const bool label = c_.is(Word::times) && is_count(c_.peek(1));
    const bool counted = is_count(c_.peek()) && c_.is(Word::times, 1) && !c_.is('/', 2) &&
                         !c_.is(Word::every, 2) && !c_.is(Word::within, 2) && !is_count(c_.peek(2));
    if (!label && !counted) return colon;
    c_.at += 2;
  }
}

// "Trước 16h30 hằng ngày", "15h thứ Sáu hằng tuần", "7h và 15h hằng ngày".
bool Parser::skip_clock() {
  const size_t start = c_.at;
  c_.take_any({Word::before, Word::until});
  if (take_clock(c_)) {
    while (c_.take(Word::conjunction) && take_clock(c_)) {
    }
    if (c_.is(Word::ongoing) || c_.is(Word::every) || c_.is(Word::weekday)) return true;
  }
  c_.at = start;
  return false;
}

// How many tokens of "6 tháng: trước 15/6", "năm: trước 15/12" name the report that is due. "Tháng:
// 3, 6" is a list.
size_t Parser::report_label() const {
  const size_t unit = is_count(c_.peek()) ? 1 : 0;
  if (!c_.is(Word::month, unit) && !c_.is(Word::quarter, unit) && !c_.is(Word::year, unit))
    return 0;
  const size_t behind = unit + 2;
  if (!c_.is(':', unit + 1) || c_.at + behind >= c_.size()) return 0;
  const bool list = c_.peek(behind).value >= 0 && !c_.is('/', behind + 1);
  return list ? 0 : behind;
}

// "02 ngày, từ ngày 10/3 đến 11/3", "trong 2 tháng (từ 01/5)": how long it lasts, before when.
bool Parser::skip_length() {
  size_t next = 0;
  while (c_.is(Word::within, next) || c_.is(Word::limit, next)) ++next;
  if (!is_count(c_.peek(next))) return false;
  const bool days = c_.is(Word::day, next + 1);
  const bool years = c_.is(Word::year, next + 1);
  if (!days && !years && !c_.is(Word::week, next + 1) && !c_.is(Word::month, next + 1))
    return false;
  if (!c_.is(',', next + 2) && !c_.is('(', next + 2)) return false;
  const size_t behind = next + 3;
  const bool from = c_.is(Word::from, behind);
  const bool unit = c_.is(Word::day, behind + from) || c_.is(Word::month, behind + from);
  const bool numbered = is_count(c_.peek(behind + from + unit));
  const bool named = years && is_year_number(c_.peek(behind + from));
  if (!named && (!numbered || (!from && (!days || next > 0)))) return false;
  c_.at += behind;
  return true;
}

Clauses Parser::clauses() {
  const bool length = skip_length();
  const size_t start = c_.at;
  Clause term;
  term.begin = c_.peek().begin;
  if (this->term(term)) {
    Clauses found{std::move(term)};
    std::move(tail_.begin(), tail_.end(), std::back_inserter(found));
    tail_.clear();
    return found;
  }
  c_.at = start;
  auto found = take_recurrences(c_);
  if (!found.empty()) return found;
  if (auto plain = take_plain_clause(c_)) {
    // "Trong 10 ngày, từ ngày 15/3": its end is not worked out.
    if (length && !plain->stretches.empty() && plain->stretches.back().open) return {};
    return {std::move(*plain)};
  }
  for (const auto alternative : {&Parser::waiting, &Parser::from_event, &Parser::occasion}) {
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
  const bool report = c_.is(Word::report);
  if (c_.take_any({Word::complete, Word::report})) {
    skip_idle();
    if (!c_.done()) found = clauses();
    if (found.empty()) c_.at = start;
    if (!found.empty() && bare(found.front())) found.front().about = report;
  }
  return found;
}

// The first run of unknown words, with what is done beside them; where every word is known, all
// from the place that did not fit.
void Parser::mark_trouble(Statement& result) const {
  const auto thing = [&](size_t at) {
    return c_[at].unknown() || c_[at].is(Word::content) || c_[at].is(Word::object) ||
           c_[at].is(Word::filler);
  };
  size_t begin = 0;
  while (begin < c_.size() && !c_[begin].unknown()) ++begin;
  size_t end = begin;
  while (end < c_.size() && thing(end)) ++end;
  while (begin > 0 && begin < end && thing(begin - 1)) --begin;
  if (begin == end) {
    begin = std::min(stuck_, c_.size() - 1);
    end = c_.size();
  }
  result.trouble_begin = c_[begin].begin;
  result.trouble_end = c_[end - 1].end;
}

Statement parse_statement(const std::vector<Token>& tokens, std::string_view phrase) {
  return Parser(tokens, phrase).run();
}

}  // namespace dinhky::schedule
