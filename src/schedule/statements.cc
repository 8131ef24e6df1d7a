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
      if (token.is('(')) {
        if (depth_++ == 0) block_.notes.emplace_back();
      } else if (token.is(')')) {
        if (depth_ > 0) --depth_;
      } else if (depth_ > 0) {
        block_.notes.back().push_back(token);
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
  std::vector<Block> blocks_;
  Block block_;
  int depth_ = 0;
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

// A note that speaks of time in a way that is not understood makes the whole doubtful; the number
// of a document does not.
bool speaks_of_time(const Tokens& note) {
  const bool reference = std::any_of(note.begin(), note.end(),
                                     [](const Token& token) { return token.is(Word::reference); });
  return !reference && std::any_of(note.begin(), note.end(), [](const Token& token) {
    return token.kind == TokenKind::number || token.is(Word::month) || token.is(Word::quarter) ||
           token.is(Word::year) || token.is(Word::day);
  });
}

// Notes that name days count as if they stood behind a comma; remarks are dropped.
Tokens with_notes(Block block, std::string_view phrase) {
  Tokens all = std::move(block.main);
  for (auto& raw : block.notes) {
    auto note = with_commas(std::move(raw));
    if (note.empty()) continue;
    const auto statement = parse_statement(note, phrase);
    const bool kept = statement.understood ? has_days(statement) : speaks_of_time(note);
    if (!kept && !all.empty()) continue;
    if (!all.empty()) {
      Token comma;
      comma.mark = ',';
      comma.begin = comma.end = note.front().begin;
      all.push_back(comma);
      note.front().new_line = false;
    }
    std::move(note.begin(), note.end(), std::back_inserter(all));
  }
  return all;
}

// Punctuation at the end, "./." too, says nothing.
void trim(Tokens& tokens) {
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
