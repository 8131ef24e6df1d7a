// What is done, beside when: "Quý II ban hành", "hoàn thành việc rà soát trước ngày 30/9".
#include "schedule/parser.h"

namespace dinhky::schedule {
namespace {

// A word that no schedule is made of. It may name what is done, but only behind a word that is
// known to; a single letter or numeral may be anything.
bool is_free(const Token& token) {
  return token.kind == TokenKind::word && token.unknown();
}

bool is_thing(const Token& token) {
  return token.is(Word::content) || token.is(Word::object) || token.is(Word::issued) ||
         token.is(Word::plan) || is_free(token);
}

bool is_link(const Token& token) {
  return token.is(Word::filler) || token.is(Word::of) || token.is(Word::plural);
}

}  // namespace

// "báo cáo" and "hoàn thành" have parts of their own to play beside days and steps.
bool Parser::begins_content(const Lead& lead) const {
  // "Theo kế hoạch kiểm tra, giám sát năm 2025": still the name of what is waited for.
  if (c_.at == tail_begin_) return false;
  const Token& first = c_.peek();
  // "Tháng 5 và hội nghị": a thing beside a time, which says nothing of when.
  const bool thing = first.is(Word::object) || first.is(Word::plan);
  if (thing && lead.joint == Joint::conjunction && !lead.behind) return false;
  if (is_count(first) && first.word != Word::number)
    return is_thing(c_.peek(1)) && !is_free(c_.peek(1));
  if (!first.is(Word::report) && !first.is(Word::complete))
    return is_thing(first) && !is_free(first);
  size_t next = 1;
  while (is_link(c_.peek(next)) || (first.is(Word::complete) && c_.is(Word::conjunction, next)))
    ++next;
  const bool ends = first.is(Word::report) && (c_.at + next >= c_.size() || c_.is(',', next));
  return ends || is_thing(c_.peek(next));
}

// How many tokens speak of what is done. Ends at whatever speaks of time.
size_t Parser::content_length(Lead& lead) const {
  size_t length = 1;
  while (true) {
    const Token& token = c_.peek(length);
    const Token& next = c_.peek(length + 1);
    const bool joint = token.is(Word::conjunction) || token.is('+') || token.is('/') ||
                       (token.is(',') && lead.loose);
    const bool counted = is_count(token) && token.word != Word::number && !counts_pieces(length);
    // NOLINTNEXTLINE(bugprone-branch-clone): each branch is a reading of its own
    if (length == 1 && c_.is(Word::complete) && token.is(Word::conjunction) && is_thing(next)) {
      ++length;
    } else if (is_thing(token) || (token.is(Word::report) && is_thing(next))) {
      lead.loose = lead.loose || is_free(token);
      ++length;
    } else if (is_link(token)) {
      ++length;
    } else if ((joint || counted) && is_thing(next)) {
      lead.loose = lead.loose || is_free(next);
      length += 2;
    } else {
      return length;
    }
  }
}

// "02 tin, bài/tháng": how many pieces in a step of time, from the number on.
bool Parser::counts_pieces(size_t ahead) const {
  if (!is_count(c_.peek(ahead))) return false;
  do {
    ++ahead;
  } while (is_thing(c_.peek(ahead)) || (c_.is(',', ahead) && is_thing(c_.peek(ahead + 1))));
  return c_.is('/', ahead) || c_.is(Word::every, ahead);
}

bool Parser::take_content(Lead& lead) {
  // "Quý II hoàn thành", "tháng 6 xong".
  size_t behind = 1;
  while (c_.is(Word::filler, behind)) ++behind;  // "hoàn thành 50%"
  const bool last =
      c_.at + behind == c_.size() || c_.is(',', behind) || c_.is(Word::conjunction, behind);
  if (last && c_.at > 0 && c_.take(Word::complete)) {
    lead.finished = lead.content = true;
    return true;
  }
  if (counts_pieces(0) || !begins_content(lead)) return false;
  const bool complete = c_.is(Word::complete);
  const size_t end = c_.at + content_length(lead);
  c_.at = end;
  lead.complete = lead.complete || complete;
  lead.content = true;
  return true;
}

}  // namespace dinhky::schedule
