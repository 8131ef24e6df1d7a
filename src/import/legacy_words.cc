#include "import/legacy_words.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/syllable.h"

namespace dinhky::imports {
namespace {

constexpr char32_t kFirstSign = 0xA1;  // the signs ¡–¿ and all letters of Latin-1
constexpr char32_t kLastSign = 0xBF;
constexpr char32_t kLastLatin1 = 0xFF;
// A text is taken for what most of its words say it is.
constexpr int kMajority = 4;

bool is_ascii_letter(char32_t each) {
  return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

// What legacy bytes can be inside a word, seen as Latin-1.
bool in_word(char32_t each) {
  return is_ascii_letter(each) || (each >= kFirstSign && each <= kLastLatin1);
}

// Letters that Latin-1 does not have: ă đ ĩ ũ ơ ư and U+1EA0–U+1EF9. Legacy text has none.
bool is_unicode_only(char32_t each) {
  return (each >= 0x1EA0 && each <= 0x1EF9) || each == 0x102 || each == 0x103 || each == 0x110 ||
         each == 0x111 || each == 0x128 || each == 0x129 || each == 0x168 || each == 0x169 ||
         each == 0x1A0 || each == 0x1A1 || each == 0x1AF || each == 0x1B0;
}

// A capital consonant of an abbreviation, or what stands for "Đ" in TCVN3, VNI or Windows-1258:
// "H§ND" is no syllable in any encoding and says nothing.
bool in_abbreviation(char32_t each) {
  return std::u32string_view(U"BCDGHKLMNPQRSTVX§ÑÐ").find(each) != std::u32string_view::npos;
}

// Collects one word after the other.
class WordReader {
 public:
  void take(char32_t each) {
    if (is_unicode_only(each)) {
      unicode_ = true;
    } else if (!in_word(each)) {
      end();
      return;
    }
    base::append_utf8(word_, each);
    ascii_ = ascii_ || is_ascii_letter(each);
    beyond_ = beyond_ || each > 0x7F;
    sign_ = sign_ || (each >= kFirstSign && each <= kLastSign);
    abbreviation_ = abbreviation_ && in_abbreviation(each);
    ++length_;
  }

  void end() {
    unquote();
    const bool telling = length_ > 1 && !abbreviation_;
    if (unicode_) {
      ++words_.vietnamese;
    } else if (beyond_ && telling && !is_syllable(word_)) {
      words_.signs += sign_ && ascii_ && length_ > 2;
      words_.foreign.push_back(word_);
    } else if (!beyond_ && telling) {
      ascii_words_.push_back(word_);
    }
    clear();
  }

  // Without foreign words nothing is weighed, and the others need not be looked at: most documents.
  Words take_words() {
    end();
    if (words_.foreign.empty()) return std::move(words_);
    words_.latin = static_cast<int>(
        std::count_if(ascii_words_.begin(), ascii_words_.end(), [](const std::string& word) {
          return !is_syllable(word) && base::to_upper(word) != word;
        }));
    return std::move(words_);
  }

 private:
  // «mot», »Wort«: no syllable of TCVN3 begins or ends with "»" (ằ), so both are quotation marks.
  void unquote() {
    constexpr std::string_view kOpen = "«";
    constexpr std::string_view kClose = "»";
    if (!word_.starts_with(kClose) && !word_.ends_with(kClose)) return;
    const std::string quoted = word_;
    clear();
    for (size_t at = 0; at < quoted.size();) {
      const size_t begin = at;
      const char32_t each = base::decode(quoted, at);
      const auto letter = std::string_view(quoted).substr(begin, at - begin);
      if (letter != kOpen && letter != kClose) take(each);
    }
  }

  void clear() {
    word_.clear();
    length_ = 0;
    ascii_ = beyond_ = sign_ = unicode_ = false;
    abbreviation_ = true;
  }

  Words words_;
  std::vector<std::string> ascii_words_;
  std::string word_;
  size_t length_ = 0;
  bool ascii_ = false;
  bool beyond_ = false;
  bool sign_ = false;
  bool unicode_ = false;
  bool abbreviation_ = true;
};

// How many of the words become syllables.
template <typename Decode>
int syllables(const Words& words, const Decode& decode) {
  int count = 0;
  for (const auto& word : words.foreign) count += is_syllable(decode(word));
  return count;
}

}  // namespace

Words words_of(std::string_view text) {
  WordReader reader;
  for (size_t at = 0; at < text.size();) reader.take(base::decode(text, at));
  return reader.take_words();
}

Weighed weigh(const Words& words, const LegacyDecoder& decoder) {
  const auto by = [&](Legacy legacy) {
    return syllables(words,
                     [&](const std::string& word) { return decoder.decode(word, legacy, false); });
  };
  return {by(Legacy::tcvn3), by(Legacy::vni),
          syllables(words, [&](const std::string& word) { return decoder.decode_1258(word); })};
}

bool most(int good, const Words& words) {
  const int bad = static_cast<int>(words.foreign.size()) - good + words.vietnamese;
  return good > 0 && good >= kMajority * bad && good >= words.latin;
}

std::optional<Legacy> likelier(const Words& words, const Weighed& weighed) {
  const bool tcvn3 = weighed.tcvn3 > weighed.vni;
  const int good = tcvn3 ? weighed.tcvn3 : weighed.vni;
  if (!most(good, words) || weighed.tcvn3 == weighed.vni) return std::nullopt;
  if (good < 2 && !(tcvn3 && words.signs > 0)) return std::nullopt;
  return tcvn3 ? Legacy::tcvn3 : Legacy::vni;
}

}  // namespace dinhky::imports
