#include "plan/words_diff.h"

#include <algorithm>
#include <cstdint>

#include "base/limits.h"
#include "base/text.h"

namespace dinhky::plan {
namespace {

// A word, or a mark behind or before one: "xã," is two, so that a comma changes by itself.
struct Token {
  std::string_view text;
  bool spaced = false;
  bool operator==(const Token& other) const { return text == other.text; }
};
using Tokens = std::vector<Token>;

bool is_mark(char c) {
  return std::string_view(".,;:!?()\"").find(c) != std::string_view::npos;
}

// The marks at both ends of a word as tokens of their own; "30/6.2" stays whole.
void add_word(std::string_view word, bool spaced, Tokens& tokens) {
  size_t first = 0;
  while (first < word.size() && is_mark(word[first])) ++first;
  size_t last = word.size();
  while (last > first && is_mark(word[last - 1])) --last;
  const auto add = [&](size_t begin, size_t end) {
    if (begin == end) return;
    tokens.push_back({word.substr(begin, end - begin), spaced});
    spaced = false;
  };
  for (size_t i = 0; i < first; ++i) add(i, i + 1);
  add(first, last);
  for (size_t i = last; i < word.size(); ++i) add(i, i + 1);
}

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  for (const auto word : base::split(text, ' ')) add_word(word, !tokens.empty(), tokens);
  return tokens;
}

class Comparison {
 public:
  Comparison(const Tokens& before, const Tokens& after) : before_(before), after_(after) {}

  std::vector<WordRun> run() {
    size_t head = 0;
    const size_t shorter = std::min(before_.size(), after_.size());
    while (head < shorter && before_[head] == after_[head]) ++head;
    size_t tail = 0;
    while (tail < shorter - head &&
           before_[before_.size() - 1 - tail] == after_[after_.size() - 1 - tail]) {
      ++tail;
    }
    for (size_t i = 0; i < head; ++i) keep(i, i);
    middle(head, before_.size() - tail, after_.size() - tail);
    for (size_t i = tail; i > 0; --i) keep(before_.size() - i, after_.size() - i);
    return merged();
  }

 private:
  // A token's fate; `same` tokens are taken from the new text, blanks with them.
  struct Fated {
    WordFate fate;
    Token token;
  };

  void keep(size_t, size_t j) { fated_.push_back({WordFate::same, after_[j]}); }

  // Longest common subsequence of what lies between the common ends.
  void middle(size_t begin, size_t before_end, size_t after_end) {
    const size_t rows = before_end - begin;
    const size_t columns = after_end - begin;
    if ((rows + 1) * (columns + 1) > base::kMaxComparedPairs) {
      for (size_t i = begin; i < before_end; ++i) remove(i);
      for (size_t j = begin; j < after_end; ++j) add(j);
      return;
    }
    std::vector<uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t i, size_t j) -> uint32_t& { return length[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
      for (size_t j = columns; j-- > 0;) {
        at(i, j) = before_[begin + i] == after_[begin + j] ? at(i + 1, j + 1) + 1
                                                           : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
    size_t i = 0;
    size_t j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && before_[begin + i] == after_[begin + j]) {
        keep(begin + i++, begin + j++);
      } else if (i < rows && (j == columns || at(i + 1, j) >= at(i, j + 1))) {
        remove(begin + i++);
      } else {
        add(begin + j++);
      }
    }
  }

  void remove(size_t i) { fated_.push_back({WordFate::removed, before_[i]}); }
  void add(size_t j) { fated_.push_back({WordFate::added, after_[j]}); }

  // Stretches between same ones: first all that is removed, then all that is added.
  std::vector<WordRun> merged() {
    std::vector<WordRun> runs;
    for (size_t at = 0; at < fated_.size();) {
      const bool same = fated_[at].fate == WordFate::same;
      size_t end = at;
      while (end < fated_.size() &&
             (same ? fated_[end].fate == WordFate::same : !closes_change(end))) {
        ++end;
      }
      if (same) {
        add_run(WordFate::same, at, end, runs);
      } else {
        add_run(WordFate::removed, at, end, runs);
        add_run(WordFate::added, at, end, runs);
      }
      at = end;
    }
    return runs;
  }

  // A same token ends a change unless it stands alone between two.
  bool closes_change(size_t at) const {
    if (fated_[at].fate != WordFate::same) return false;
    return at + 1 == fated_.size() || fated_[at + 1].fate == WordFate::same;
  }

  void add_run(WordFate fate, size_t begin, size_t end, std::vector<WordRun>& runs) const {
    WordRun run{fate, {}, false};
    for (size_t i = begin; i < end; ++i) {
      const auto& [its_fate, token] = fated_[i];
      if (its_fate != fate && its_fate != WordFate::same) continue;
      if (run.text.empty()) {
        run.spaced = token.spaced;
      } else if (token.spaced) {
        run.text += ' ';
      }
      run.text += token.text;
    }
    if (!run.text.empty()) runs.push_back(std::move(run));
  }

  const Tokens& before_;
  const Tokens& after_;
  std::vector<Fated> fated_;
};

}  // namespace

std::vector<WordRun> compare_words(std::string_view before, std::string_view after) {
  const auto old_text = base::collapsed(before);
  const auto new_text = base::collapsed(after);
  const auto old_tokens = tokens_of(old_text);
  const auto new_tokens = tokens_of(new_text);
  return Comparison(old_tokens, new_tokens).run();
}

std::string_view first_words(std::string_view text, size_t count) {
  size_t end = text.find(' ');
  for (size_t n = 1; n < count && end != std::string_view::npos; ++n) end = text.find(' ', end + 1);
  return text.substr(0, end);
}

std::string_view last_words(std::string_view text, size_t count) {
  size_t begin = text.rfind(' ');
  for (size_t n = 1; n < count && begin != std::string_view::npos && begin > 0; ++n) {
    begin = text.rfind(' ', begin - 1);
  }
  return text.substr(begin + 1);
}

}  // namespace dinhky::plan
