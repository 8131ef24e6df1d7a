#include "schedule/tokens.h"

#include <optional>
#include <string>
#include <utility>

#include "base/fold.h"
#include "base/text.h"
#include "schedule/period.h"

namespace dinhky::schedule {
namespace {

constexpr size_t kMostDigits = 4;  // no day, month or year has more
constexpr int kLargestRoman = 39;

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0xAD;
}

// Quotation marks say nothing of the time.
bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F);
}

char mark_of(char32_t c) {
  if (c < 0x80 && std::string_view("/.-,;()+:*").find(static_cast<char>(c)) != std::string::npos) {
    return static_cast<char>(c);
  }
  if (c == '[' || c == '{') return '(';
  if (c == ']' || c == '}') return ')';
  if (c == '&') return '+';
  if (c == 0x2026) return '_';
  // Hyphens, dashes, the minus sign, arrows, and what else is typed for "to".
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2192 || c == '~' || c == 0xF7) {
    return '-';
  }
  if (c == 0x2022 || c == 0xB7 || c == 0x25CF || c == 0x25AA || c == 0x25E6) return '*';
  return '?';
}

// "ii" → 2; -1 for what is no Roman numeral. Only what quarters, months and lists need.
int roman_value(std::string_view letters) {
  int total = 0;
  int largest = 0;  // from the right, a smaller numeral before a larger one is taken off
  for (size_t i = letters.size(); i-- > 0;) {
    const int value = letters[i] == 'i' ? 1 : letters[i] == 'v' ? 5 : letters[i] == 'x' ? 10 : 0;
    if (value == 0) return -1;
    total += value < largest ? -value : value;
    largest = value > largest ? value : largest;
  }
  if (total <= 0 || total > kLargestRoman) return -1;
  return base::to_lower(roman(total)) == letters ? total : -1;  // "iiii" is none
}

class Tokenizer {
 public:
  Tokenizer(std::string_view phrase, const Lexicon& lexicon) : phrase_(phrase), lexicon_(lexicon) {}

  std::vector<Token> run() {
    while (at_ < phrase_.size()) step();
    return join_entries();
  }

 private:
  char32_t peek() const {
    size_t next = at_;
    return next < phrase_.size() ? base::decode(phrase_, next) : 0;
  }

  void step() {
    const size_t begin = at_;
    const char32_t c = base::decode(phrase_, at_);
    if (is_line_end(c)) {
      blank_ = new_line_ = true;
    } else if (is_blank(c)) {
      blank_ = true;
    } else if (is_digit(c)) {
      add_number(begin);
    } else if (base::is_letter_or_digit(c)) {
      add_word(begin);
    } else if (!is_quote(c) && !is_combining(c)) {
      add_mark(begin, c);
    }
  }

  Token& add(TokenKind kind, size_t begin) {
    Token token;
    token.kind = kind;
    token.blank_before = blank_;
    token.new_line = new_line_ && !tokens_.empty();
    token.begin = begin;
    token.end = at_;
    blank_ = new_line_ = false;
    tokens_.push_back(token);
    folded_.emplace_back();
    return tokens_.back();
  }

  void add_number(size_t begin) {
    while (at_ < phrase_.size() && is_digit(static_cast<unsigned char>(phrase_[at_]))) ++at_;
    auto& token = add(TokenKind::number, begin);
    const size_t digits = at_ - begin;
    if (digits > kMostDigits) {
      token.kind = TokenKind::mark;
      token.mark = '?';
      return;
    }
    if (peek() == '%') {  // a share of the work is no time
      token.kind = TokenKind::word;
      token.word = Word::filler;
      token.end = ++at_;
      return;
    }
    token.digits = static_cast<int>(digits);
    token.value = 0;
    for (size_t i = begin; i < at_; ++i) token.value = token.value * 10 + (phrase_[i] - '0');
  }

  void add_word(size_t begin) {
    while (at_ < phrase_.size()) {
      size_t next = at_;
      const char32_t c = base::decode(phrase_, next);
      if (is_digit(c) || !(base::is_letter_or_digit(c) || is_combining(c))) break;
      at_ = next;
    }
    auto& token = add(TokenKind::word, begin);
    folded_.back() = base::fold_words(phrase_.substr(begin, at_ - begin));
    token.value = roman_value(folded_.back());
    if (token.value < 0) cut_quarter(token);
  }

  // "QII", "QuýIII": the number of the quarter is a word of its own.
  void cut_quarter(Token& token) {
    const auto word = phrase_.substr(token.begin, token.end - token.begin);
    for (size_t length = 1; length < word.size(); ++length) {
      if (roman_value(base::to_lower(word.substr(length))) <= 0) continue;
      const auto before = base::fold_words(word.substr(0, length));
      const auto entry = lexicon_.find(before);
      if (!entry) continue;
      if (entry->word != Word::quarter && entry->word != Word::quarter_short) continue;
      at_ = token.end = token.begin + length;
      folded_.back() = before;
      return;
    }
  }

  void add_mark(size_t begin, char32_t c) {
    char mark = mark_of(c);
    Token* before = tokens_.empty() || tokens_.back().end != begin ? nullptr : &tokens_.back();
    if (c == '>' && before != nullptr && before->is('-')) return;  // "->"
    if (c == '.' && before != nullptr && (before->is('|') || before->is('_'))) {
      before->mark = '_';
      before->end = at_;
      return;
    }
    if (mark == '.') {
      const char32_t next = peek();
      const bool between = !tokens_.empty() && tokens_.back().kind == TokenKind::number &&
                           tokens_.back().end == begin && is_digit(next);
      // "Q.II", "T.5": the point of an abbreviation is no end of a sentence.
      if (!between && (base::is_letter_or_digit(next) || is_digit(next))) return;
      if (!between) mark = '|';
    }
    add(TokenKind::mark, begin).mark = mark;
  }

  // Replaces runs of words by the longest entries of the lexicon.
  std::vector<Token> join_entries() const {
    std::vector<Token> joined;
    joined.reserve(tokens_.size());
    for (size_t i = 0; i < tokens_.size();) {
      const auto [count, entry] = longest_entry(i);
      Token token = tokens_[i];
      if (entry && token.word == Word::none) {
        token.word = entry->word;
        token.value = entry->value;
        token.end = tokens_[i + count - 1].end;
      }
      joined.push_back(token);
      i += count;
    }
    return joined;
  }

  std::pair<size_t, std::optional<Lexicon::Entry>> longest_entry(size_t from) const {
    std::pair<size_t, std::optional<Lexicon::Entry>> best{1, std::nullopt};
    std::string words;
    for (size_t i = from; i < tokens_.size() && tokens_[i].kind == TokenKind::word; ++i) {
      if (i > from) words += ' ';
      words += folded_[i];
      if (const auto entry = lexicon_.find(words)) best = {i - from + 1, entry};
      if (!lexicon_.begins_entry(words)) break;
    }
    return best;
  }

  std::string_view phrase_;
  const Lexicon& lexicon_;
  size_t at_ = 0;
  bool blank_ = false;
  bool new_line_ = false;
  std::vector<Token> tokens_;
  std::vector<std::string> folded_;  // of the words, by token
};

}  // namespace

std::vector<Token> tokenize(std::string_view phrase, const Lexicon& lexicon) {
  return Tokenizer(phrase, lexicon).run();
}

}  // namespace dinhky::schedule
