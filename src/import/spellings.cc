#include "import/spellings.h"

#include <algorithm>
#include <array>
#include <variant>
#include <vector>

#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

constexpr std::string_view kMarks = ".,;:()[]\"“”*/";
constexpr std::array<std::string_view, 12> kPlaceWords{"xã",      "phường",   "huyện",  "tỉnh",
                                                       "quận",    "thị trấn", "thị xã", "thành phố",
                                                       "đặc khu", "thôn",     "tp",     "khu vực"};
constexpr std::array<std::string_view, 5> kOffices{"bộ", "sở", "phòng", "cục", "vụ"};

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view bare(std::string_view word) {
  const size_t begin = std::min(word.find_first_not_of(kMarks), word.size());
  const size_t end = word.find_last_not_of(kMarks);
  return end == std::string_view::npos ? std::string_view() : word.substr(begin, end + 1 - begin);
}

size_t capitals_in(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    base::decode(text, at);
    const auto letter = text.substr(begin, at - begin);
    count += base::to_lower(letter) != letter;
  }
  return count;
}

// By rule alone: behind a word for a kind of place stands its name, behind "Sở" what it is for.
std::vector<std::string> spelt_by_rule(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  bool office = !words.empty() && is_one_of(kOffices, words.front());
  bool place = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    const bool kind = is_one_of(kPlaceWords, word) ||
                      (i > 0 && is_one_of(kPlaceWords, words[i - 1] + " " + word));
    const bool named = place || (office && i > 0);
    if (i > 0) office = false;
    if (word == "hđnd" || word == "ubnd") {
      out.push_back(base::to_upper(word));
    } else {
      out.push_back(named && !kind && word != "và" && word != "-" ? base::capitalised(word) : word);
    }
    place = place || kind;
  }
  return out;
}

}  // namespace

Spellings::Spellings(const SourceDocument& source) {
  for (const auto& block : source.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      learn(line->text);
      continue;
    }
    for (const auto& row : std::get<Grid>(block).rows) {
      for (const auto& cell : row) {
        for (const auto line : base::split(cell.text, '\n')) learn(line);
      }
    }
  }
}

void Spellings::learn(std::string_view line) {
  if (in_capitals(line)) return;
  std::string before;  // the word before, with its marks
  for (const auto raw : base::split(line, ' ')) {
    const auto word = bare(raw);
    const auto small = base::to_lower(word);
    const bool starts = before.empty() || ends_sentence(before) || before == "-" || before == "+";
    if (!word.empty()) {
      auto& seen = words_[small];
      if (small == word) seen.small = true;
      // A sentence's first word has its capital from there; "UBND" has more of them.
      if (small != word && (!starts || capitals_in(word) > 1)) seen.named = std::string(word);
      const auto last = bare(before);
      if (!last.empty() && last.end() == before.data() + before.size()) {
        auto written = std::string(last) + " " + std::string(word);
        auto& pair = pairs_[base::to_lower(written)];
        if (pair.empty() || capitals_in(written) < capitals_in(pair)) pair = std::move(written);
      }
    }
    before = std::string(raw);
  }
}

std::string Spellings::in_small_letters(std::string_view text) const {
  if (!in_capitals(text)) return std::string(text);
  std::vector<std::string> words;
  const auto small = base::collapsed(base::to_lower(text));
  for (const auto word : base::split(small, ' ')) {
    words.emplace_back(word);
  }
  const auto pair_of = [&](size_t i) {
    const auto found = i + 1 < words.size() && bare(words[i]) == words[i]
                           ? pairs_.find(words[i] + " " + std::string(bare(words[i + 1])))
                           : pairs_.end();
    return found == pairs_.end() ? std::string_view() : std::string_view(found->second);
  };
  auto spelt = spelt_by_rule(words);
  for (size_t i = 0; i < words.size(); ++i) {
    const auto plain = bare(words[i]);
    std::string_view written;
    if (const auto pair = i > 0 ? pair_of(i - 1) : std::string_view(); !pair.empty()) {
      written = pair.substr(pair.find(' ') + 1);
    } else if (const auto next = pair_of(i); !next.empty()) {
      written = next.substr(0, next.find(' '));
    } else if (const auto seen = words_.find(std::string(plain)); seen != words_.end()) {
      written = seen->second.small ? std::string_view() : std::string_view(seen->second.named);
    }
    if (!written.empty() && !plain.empty())
      spelt[i].replace(words[i].find(plain), plain.size(), written);
  }
  return base::capitalised(base::joined(spelt, " "));
}

}  // namespace dinhky::imports
