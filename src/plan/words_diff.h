// Two texts word by word: what was struck out, what was put in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::plan {

enum class WordFate { same, removed, added };

// A stretch of words with one fate. Blanks are single spaces, and none stands at the ends; `spaced`
// tells whether one stands before it in its text.
struct WordRun {
  WordFate fate = WordFate::same;
  std::string text;
  bool spaced = false;

  bool operator==(const WordRun&) const = default;
};

// The removed runs and the same ones in their order make the old text, the added and the same ones
// the new. Between two same runs what is removed stands before what is added. A single word that
// stayed between two changes goes with them: a change of half a phrase reads badly. Texts too long
// to compare (base::kMaxComparedPairs) are replaced as a whole, but for their common ends.
std::vector<WordRun> compare_words(std::string_view before, std::string_view after);

// The first or the last words of a text in which single spaces part them; all of it where there are
// no more.
std::string_view first_words(std::string_view text, size_t count);
std::string_view last_words(std::string_view text, size_t count);

}  // namespace dinhky::plan
