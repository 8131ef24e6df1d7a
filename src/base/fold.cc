#include "base/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace dinhky::base {
namespace {

bool is_tone(char32_t c) {
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

bool is_mark(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

bool is_vowel(char32_t c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// Writes words one after the other: base letters with their vowel marks, the tone behind them.
class WordWriter {
 public:
  explicit WordWriter(std::string& out) : out_(out) {}

  bool in_word() const { return last_ != 0; }

  void add(char32_t c) {
    if (is_tone(c)) {
      tone_ = c;
      return;
    }
    if (!in_word() && !out_.empty()) out_ += ' ';
    append_utf8(out_, c);
    before_last_ = std::exchange(before_, std::exchange(last_, c));
  }

  void end() {
    if (!in_word()) return;
    if (ends_in_plain_y()) out_.back() = 'i';
    if (tone_ != 0) append_utf8(out_, tone_);
    last_ = before_ = before_last_ = tone_ = 0;
  }

 private:
  // "quý" = "quí", "kỹ" = "kĩ", but "tay" and "tai", "túy" and "túi" are different words.
  bool ends_in_plain_y() const {
    if (last_ != 'y' || before_ == 0) return false;
    const bool after_qu = before_ == 'u' && before_last_ == 'q';
    return after_qu || (!is_vowel(before_) && !is_mark(before_));
  }

  std::string& out_;
  char32_t last_ = 0, before_ = 0, before_last_ = 0;  // of this word
  char32_t tone_ = 0;
};

// A lower-case letter taken apart: its base, then its marks.
struct Parts {
  std::array<char32_t, 4> parts{};
  size_t count = 0;
};

Parts taken_apart(char32_t c) {
  Parts result;
  std::array<utf8proc_int32_t, 4> buffer{};
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto n = utf8proc_decompose_char(
      utf8proc_tolower(static_cast<utf8proc_int32_t>(c)), buffer.data(),
      static_cast<utf8proc_ssize_t>(buffer.size()), UTF8PROC_DECOMPOSE, &boundary);
  result.count = n < 0 ? 0 : std::min(static_cast<size_t>(n), buffer.size());
  for (size_t i = 0; i < result.count; ++i) result.parts[i] = static_cast<char32_t>(buffer[i]);
  return result;
}

// The letters that Vietnamese is written with, taken apart once: folding names is most of what
// looking them up costs.
class LetterTable {
 public:
  LetterTable() {
    for (char32_t c = kLatin; c < kLatinEnd; ++c) latin_[c - kLatin] = taken_apart(c);
    for (char32_t c = kViet; c < kVietEnd; ++c) viet_[c - kViet] = taken_apart(c);
  }

  Parts operator()(char32_t c) const {
    if (c >= kLatin && c < kLatinEnd) return latin_[c - kLatin];
    if (c >= kViet && c < kVietEnd) return viet_[c - kViet];
    return taken_apart(c);
  }

 private:
  static constexpr char32_t kLatin = 0xC0, kLatinEnd = 0x1B1;   // À … ư
  static constexpr char32_t kViet = 0x1EA0, kVietEnd = 0x1EFA;  // Ạ … ỹ
  std::array<Parts, kLatinEnd - kLatin> latin_{};
  std::array<Parts, kVietEnd - kViet> viet_{};
};

// Calls `use` with every code point of the text in lower case and decomposed.
template <class Use>
void each_part(std::string_view text, Use use) {
  static const LetterTable table;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c < 0x80) {
      use(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
      continue;
    }
    const Parts parts = table(c);
    for (size_t i = 0; i < parts.count; ++i) use(parts.parts[i]);
  }
}

size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

constexpr size_t kLongestCompared = 200;  // a longer word is no slip of the pen

}  // namespace

std::string fold_words(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  WordWriter words(out);
  each_part(text, [&](char32_t c) {
    if (is_letter_or_digit(c) || (is_mark(c) && words.in_word())) {
      words.add(c);
    } else {
      words.end();
    }
  });
  words.end();
  return out;
}

std::string fold_name(std::string_view text, const Abbreviations& abbreviations) {
  static const std::string conjunction = fold_words("và");
  const std::string words = fold_words(text);
  std::string out;
  for (const auto word : split(words, ' ')) {
    if (word.empty() || word == conjunction) continue;
    if (!out.empty()) out += ' ';
    const auto known = std::find_if(abbreviations.begin(), abbreviations.end(),
                                    [&](const auto& pair) { return pair.first == word; });
    out += known == abbreviations.end() ? word : std::string_view(known->second);
  }
  return out;
}

std::string skeleton(std::string_view text) {
  std::string out;
  each_part(text, [&](char32_t c) {
    if (is_mark(c)) return;
    if (c == U'đ') {
      out += 'd';
    } else if (is_letter_or_digit(c)) {
      append_utf8(out, c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  });
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  const std::string wanted = skeleton(word);
  if (wanted.empty() || wanted.size() > kLongestCompared) return std::nullopt;
  const std::string* best = nullptr;
  size_t best_distance = 0;
  for (const auto& candidate : candidates) {
    const std::string offered = skeleton(candidate);
    if (offered.empty() || offered.size() > kLongestCompared) continue;
    const size_t longer = std::max(wanted.size(), offered.size());
    const size_t allowed = std::min<size_t>(3, std::max<size_t>(1, longer / 3));
    const size_t apart = wanted.size() > offered.size() ? wanted.size() - offered.size()
                                                        : offered.size() - wanted.size();
    if (apart > allowed) continue;
    const size_t distance = edit_distance(wanted, offered);
    if (distance > allowed || (best != nullptr && distance >= best_distance)) continue;
    best = &candidate;
    best_distance = distance;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

}  // namespace dinhky::base
