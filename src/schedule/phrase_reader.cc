#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

#include "base/fold.h"
#include "base/limits.h"
#include "base/text.h"
#include "schedule/combine.h"
#include "schedule/lexicon.h"
#include "schedule/pairs.h"
#include "schedule/schedule.h"
#include "schedule/statements.h"
#include "schedule/terms.h"
#include "schedule/tokens.h"

namespace dinhky::schedule {
namespace {

// Stands in for a plan's year that is not known, so that impossible days are still told. A leap
// year, since 29/2 may be right.
constexpr int kSomeLeapYear = 2000;

Doubt whole_phrase(std::string_view phrase) {
  const auto text = base::trimmed(phrase);
  const auto begin = static_cast<size_t>(text.data() - phrase.data());
  return {Trouble::unreadable, begin, begin + text.size()};
}

bool changes_reports(const Doubt& doubt) {
  return doubt.trouble != Trouble::outside_year;
}

void sort_doubts(std::vector<Doubt>& doubts) {
  const auto key = [](const Doubt& d) { return std::tuple(d.begin, d.end, d.trouble); };
  std::sort(doubts.begin(), doubts.end(),
            [&](const Doubt& a, const Doubt& b) { return key(a) < key(b); });
  const auto last = std::unique(doubts.begin(), doubts.end(),
                                [&](const Doubt& a, const Doubt& b) { return key(a) == key(b); });
  doubts.erase(last, doubts.end());
}

// Without the plan's year nothing can be said of days.
void forget_days(Schedule& schedule) {
  for (auto& part : schedule.parts) {
    part.first.reset();
    part.last.reset();
    part.named.clear();
  }
  std::erase_if(schedule.doubts, [](const Doubt& doubt) { return !changes_reports(doubt); });
}

// A day, or what a word says is the last; not a period that is due only by the head of the column.
bool says_due(const Statement& statement) {
  if (statement.clauses.size() != 1) return false;
  const auto& clause = statement.clauses.front();
  return clause.kind == ClauseKind::deadline ||
         (!clause.stretches.empty() && clause.stretches.front().first.unit == Unit::day);
}

// "Từ 01/5; kết thúc 31/5": what begins in one statement is ended by the day of the next.
bool ends_open_range(std::vector<Part>& before, const std::vector<Part>& next) {
  if (before.empty() || next.size() != 1 || next[0].kind != ScheduleKind::deadline) return false;
  auto& range = before.back();
  const bool open = range.kind == ScheduleKind::range && range.first && !range.last;
  if (!open || !next[0].last || *next[0].last < *range.first) return false;
  end_by_deadline(range, next[0]);
  return true;
}

void read_parts(std::string_view phrase, const Lexicon& lexicon, const Context& context,
                TermCalendar& calendar, Schedule& schedule) {
  const auto tokens = tokenize(phrase, lexicon);
  if (tokens.size() > base::kMaxPhraseTokens) return;
  for (auto& statement : read_statements(tokens, phrase)) {
    if (!statement.understood) {
      schedule.doubts.push_back(
          {Trouble::unreadable, statement.trouble_begin, statement.trouble_end});
      continue;
    }
    settle_terms(statement, context, calendar);
    auto parts = parts_of(statement, context, schedule.doubts);
    if (says_due(statement) && ends_open_range(schedule.parts, parts)) continue;
    for (auto& part : parts) {
      // "Thường xuyên, liên tục" says one thing.
      const bool said = !schedule.parts.empty() && schedule.parts.back() == part;
      if (!said) schedule.parts.push_back(std::move(part));
    }
  }
}

}  // namespace

Schedule PhraseReader::read(std::string_view phrase, const Context& context) const {
  Schedule schedule;
  Context completed = context;
  const bool year_known = base::make_date(context.year, 1, 1).has_value();
  if (!year_known) completed.year = kSomeLeapYear;
  if (phrase.size() <= base::kMaxPhraseBytes) {
    read_parts(phrase, lexicon(), completed, term_calendar(), schedule);
  }
  if (schedule.parts.empty() && schedule.doubts.empty() && !base::trimmed(phrase).empty()) {
    schedule.doubts.push_back(whole_phrase(phrase));
  }
  sort_doubts(schedule.doubts);
  if (std::any_of(schedule.doubts.begin(), schedule.doubts.end(), changes_reports)) {
    schedule.parts.clear();
  }
  if (!year_known) forget_days(schedule);
  set_whole(schedule);
  return schedule;
}

Heading PhraseReader::heading(std::string_view column_head) const {
  const std::string words = ' ' + base::fold_words(column_head) + ' ';
  const auto& due = lexicon().due_headings();
  for (size_t i = 0; i < due.size(); ++i) {
    if (words.find(' ' + std::string(due.key(i)) + ' ') != std::string::npos) return Heading::due;
  }
  return Heading::active;
}

const Lexicon& PhraseReader::lexicon() const {
  if (!lexicon_) lexicon_ = std::make_shared<const Lexicon>(Lexicon::load(*data_));
  return *lexicon_;
}

TermCalendar& PhraseReader::term_calendar() const {
  if (!term_calendar_) term_calendar_ = std::make_shared<TermCalendar>(*data_);
  return *term_calendar_;
}

}  // namespace dinhky::schedule
