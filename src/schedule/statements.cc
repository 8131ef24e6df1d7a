#include "schedule/statements.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace dinhky::schedule {
namespace {

using Tokens = std::vector<Token>;

// Cells of a table wrap phrases at any word, but no phrase over more lines than this.
constexpr size_t kMostLinesJoined = 6;
constexpr size_t kLetterBytes = 2;  // "đ" is two

// What stands between two ";" or bullets.
struct Block {
  Tokens main;
  std::vector<Tokens> notes;  // what stood in brackets

  bool empty() const { return main.empty() && notes.empty(); }
};

class Splitter {
 public:
  explicit Splitter(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<Block> run() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const auto& token = tokens_[i];
      if (const size_t length = marker_length(i)) {
        flush();
        i += length - 1;
      } else if (token.is('(') && depth_ == 0 && behind_label()) {
        block_.main.push_back(token);
        block_.main.back().mark = ':';
        ++inline_;
      } else if (token.is('(')) {
        if (depth_++ == 0) block_.notes.emplace_back();
      } else if (token.is(')')) {
        if (depth_ > 0) {
          --depth_;
        } else if (inline_ > 0) {
          --inline_;
        }
      } else if (depth_ > 0) {
        block_.notes.back().push_back(token);
      } else if (token.is(';') && goes_on(i + 1)) {
        block_.main.push_back(token);
        block_.main.back().mark = ',';
      } else if (token.is(';') || is_bullet(i)) {
        flush();
      } else {
        block_.main.push_back(token);
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  const Token& at(size_t i) const { return i < tokens_.size() ? tokens_[i] : nothing_; }

  // "Đợt 1 (tháng 3 - 4)", "giai đoạn 1 (2021 - 2025)": what stands in the brackets is no note.
  bool behind_label() const {
    const auto& main = block_.main;
    if (main.size() < 2 || main.back().digits > 2 || main.back().value < 0) return false;
    const bool first = main.size() == 2 || main[main.size() - 3].is(',') ||
                       main[main.size() - 3].is(Word::conjunction);
    const Token& name = main[main.size() - 2];
    return first && (name.is(Word::times) || name.is(Word::filler));
  }

  // How many tokens number an item of a list: "1)", "a)", "(1)", and "1." where a line begins.
  size_t marker_length(size_t i) const {
    if (depth_ > 0 || inline_ > 0) return 0;
    const bool bracket = at(i).is('(');
    const Token& label = at(bracket ? i + 1 : i);
    const bool letter = label.kind == TokenKind::word && label.word == Word::none &&
                        label.end - label.begin <= kLetterBytes;
    const bool number = label.kind == TokenKind::number && label.digits <= 2;
    if (!letter && !number) return 0;
    if (at(bracket ? i + 2 : i + 1).is(')')) return bracket ? 3 : 2;
    const bool line = !bracket && number && (i == 0 || label.new_line);
    return line && at(i + 1).is('|') && i + 2 < tokens_.size() ? 2 : 0;
  }

  // "Quý I; II; III", "quý; 6 tháng; năm": the semicolon stands in a list of one unit.
  bool goes_on(size_t i) const {
    if (block_.main.empty()) return false;
    const bool count = at(i).value >= 0 && at(i).digits <= 2;
    if (count) ++i;
    const bool unit = at(i).is(Word::month) || at(i).is(Word::quarter) || at(i).is(Word::year);
    if (unit) ++i;
    if (!count && !unit) return false;
    if (!unit && at(i).is('/') && at(i + 1).digits == 4) return true;
    return i >= tokens_.size() || at(i).is(';') || at(i).is(',') || at(i).is('|') ||
           at(i).is(Word::conjunction);
  }

  // A dash that begins a line is a bullet, unless it may join the ends of a wrapped range.
  bool is_bullet(size_t i) {
    const auto& token = tokens_[i];
    if (i > 0 && !token.new_line) return false;
    if (token.is('*')) return true;
    if (!token.is('-') && !token.is('+')) return false;
    bulleted_ = bulleted_ || i == 0;
    return bulleted_ || (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word &&
                         !tokens_[i + 1].is(Word::to));
  }

  void flush() {
    if (!block_.empty()) blocks_.push_back(std::move(block_));
    block_ = {};
  }

  const Tokens& tokens_;
  const Token nothing_;
  std::vector<Block> blocks_;
  Block block_;
  int depth_ = 0;   // of brackets that hold notes
  int inline_ = 0;  // of brackets that hold none
  bool bulleted_ = false;
};

Tokens with_commas(Tokens tokens) {
  for (auto& token : tokens) {
    if (token.is(';')) token.mark = ',';
  }
  return tokens;
}

bool has_days(const Statement& statement) {
  return std::any_of(statement.clauses.begin(), statement.clauses.end(),
                     [](const Clause& clause) { return !clause.stretches.empty(); });
}

bool is_unit(const Token& token) {
  return token.is(Word::week) || token.is(Word::month) || token.is(Word::quarter) ||
         token.is(Word::year);
}

// "Định kỳ (quý, năm)", "năm 2025 (hằng quý)": the note names the step that the words before it
// leave out.
bool names_step(const Statement& note, const Tokens& main) {
  const auto recurs = [](const Clause& clause) { return clause.kind == ClauseKind::recurring; };
  const bool periodic = std::any_of(main.begin(), main.end(),
                                    [](const Token& token) { return token.is(Word::periodic); });
  const bool year = std::all_of(main.begin(), main.end(), [](const Token& token) {
    return token.is(Word::year) || token.digits == 4 || token.is(Word::within) ||
           token.is(Word::throughout) || token.is(Word::filler);
  });
  return std::any_of(note.clauses.begin(), note.clauses.end(), recurs) &&
         (year || (periodic && std::none_of(main.begin(), main.end(), is_unit)));
}

// A note that speaks of days in a way that is not understood, or takes something back, makes the
// whole doubtful; the number of a document does not.
bool speaks_of_time(const Tokens& note) {
  const bool reference = std::any_of(note.begin(), note.end(),
                                     [](const Token& token) { return token.is(Word::reference); });
  const bool days = std::any_of(note.begin(), note.end(), [](const Token& token) {
    return token.kind == TokenKind::number || token.is(Word::denial);
  });
  return !reference && (days || std::all_of(note.begin(), note.end(), is_unit));
}

// Every part of it is a day, or goes from one day to another.
bool names_days(const Tokens& main, std::string_view phrase) {
  const auto statement = parse_statement(main, phrase);
  return statement.understood &&
         std::all_of(statement.clauses.begin(), statement.clauses.end(), [](const Clause& clause) {
           return !clause.stretches.empty() &&
                  std::all_of(clause.stretches.begin(), clause.stretches.end(),
                              [](const Stretch& stretch) {
                                return !stretch.open && stretch.first.unit == Unit::day &&
                                       !stretch.first.relative();
                              });
         });
}

// "Trước ngày 15/6 (6 tháng)", "15/3 (quý I)", "13 - 15/02 (03 ngày)": which report is due on the
// day before it, or how long that is.
bool labels_days(const Tokens& note) {
  const bool length = note.size() == 2 && note[1].is(Word::day);
  return (length || std::any_of(note.begin(), note.end(), is_unit)) &&
         std::all_of(note.begin(), note.end(), [](const Token& token) {
           return token.value >= 0 || is_unit(token) || token.is(Word::day) ||
                  token.is(Word::report) || token.is(Word::throughout) || token.is(Word::first) ||
                  token.is(Word::filler) || token.is('/');
         });
}

// Notes that name days stand behind the rest; remarks are dropped.
Tokens with_notes(Block block, std::string_view phrase) {
  Tokens all = std::move(block.main);
  if (std::any_of(block.notes.begin(), block.notes.end(), labels_days) && names_days(all, phrase)) {
    std::erase_if(block.notes, labels_days);
  }
  for (auto& raw : block.notes) {
    auto note = with_commas(std::move(raw));
    if (note.empty()) continue;
    const auto statement = parse_statement(note, phrase);
    const bool kept = statement.understood ? has_days(statement) || names_step(statement, all)
                                           : speaks_of_time(note);
    if (!kept && !all.empty()) continue;
    if (!all.empty()) {
      const bool year_only = note.size() == 1 && note.front().digits == 4;
      if (year_only) {  // "Quý III (2025)"
        all.push_back(note.front());
        continue;
      }
      Token begin;
      begin.mark = '(';
      begin.begin = begin.end = note.front().begin;
      all.push_back(begin);
      note.front().new_line = false;
    }
    std::move(note.begin(), note.end(), std::back_inserter(all));
  }
  return all;
}

// Punctuation at the end, "./." too, says nothing.
void trim(Tokens& tokens) {
  // "Quý I, II, …" goes on.
  const size_t size = tokens.size();
  if (size > 2 && tokens[size - 1].is('_') && tokens[size - 2].is(',')) return;
  while (!tokens.empty() && tokens.back().kind == TokenKind::mark && !tokens.back().is('?')) {
    tokens.pop_back();
  }
}

std::vector<Tokens> lines_of(const Tokens& tokens) {
  std::vector<Tokens> lines;
  for (const auto& token : tokens) {
    if (lines.empty() || token.new_line) lines.emplace_back();
    lines.back().push_back(token);
  }
  return lines;
}

// A line break ends a statement only where the words before and behind it do not make one.
void read_lines(const Tokens& tokens, std::string_view phrase, std::vector<Statement>& out) {
  const auto lines = lines_of(tokens);
  for (size_t from = 0; from < lines.size();) {
    Statement best;
    size_t count = std::min(kMostLinesJoined, lines.size() - from);
    for (; count > 0; --count) {
      Tokens joined;
      for (size_t i = from; i < from + count; ++i) {
        joined.insert(joined.end(), lines[i].begin(), lines[i].end());
      }
      trim(joined);
      best = parse_statement(joined, phrase);
      if (best.understood) break;
    }
    from += std::max<size_t>(count, 1);
    if (best.understood || best.trouble_end > best.trouble_begin) out.push_back(std::move(best));
  }
}

}  // namespace

std::vector<Statement> read_statements(const std::vector<Token>& tokens, std::string_view phrase) {
  std::vector<Statement> statements;
  for (auto& block : Splitter(tokens).run()) {
    read_lines(with_notes(std::move(block), phrase), phrase, statements);
  }
  return statements;
}

}  // namespace dinhky::schedule
