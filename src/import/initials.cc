#include "import/initials.h"

#include <string>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

struct Word {
  std::string folded;
  std::string initials;  // the letters of a word in capitals only, without tones; else empty
  char first = ' ';
};

bool is_initials(std::string_view word) {
  constexpr size_t kMost = 9;
  const size_t letters = base::count_code_points(word);
  return letters >= 2 && letters <= kMost && in_capitals(word);
}

std::vector<Word> words_in(std::string_view name) {
  std::vector<Word> words;
  std::string word;
  const auto end_word = [&] {
    const auto letters = base::skeleton(word);
    if (!letters.empty() && base::to_lower(word) != "và") {
      words.push_back({base::fold_words(word), is_initials(word) ? letters : "", letters.front()});
    }
    word.clear();
  };
  for (const char c : name) {
    const bool mark = std::string_view(" -,.&/").find(c) != std::string_view::npos;
    if (mark) {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  return words;
}

// How many words of the full name the letters stand for; 0 where they do not.
size_t spelt_out(const std::string& letters, const std::vector<Word>& full, size_t at) {
  if (at + letters.size() > full.size()) return 0;
  for (size_t i = 0; i < letters.size(); ++i) {
    if (full[at + i].first != letters[i] || !full[at + i].initials.empty()) return 0;
  }
  return letters.size();
}

}  // namespace

bool abbreviates(std::string_view brief, std::string_view full) {
  const auto short_words = words_in(brief);
  const auto long_words = words_in(full);
  size_t at = 0;
  bool some = false;
  for (const auto& word : short_words) {
    if (at < long_words.size() && word.folded == long_words[at].folded) {
      ++at;
      continue;
    }
    const size_t taken = word.initials.empty() ? 0 : spelt_out(word.initials, long_words, at);
    if (taken == 0) return false;
    at += taken;
    some = true;
  }
  return some && at == long_words.size();
}

}  // namespace dinhky::imports
