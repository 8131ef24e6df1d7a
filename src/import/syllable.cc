#include "import/syllable.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace dinhky::imports {
namespace {

constexpr std::array<std::string_view, 28> kOnsets = {
    "",  "b",  "c",   "ch", "d", "đ",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
    "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"};

// Without tones, in form C; those that take a coda, and those that end the syllable.
constexpr std::array<std::string_view, 25> kBeforeCoda = {
    "a",  "ă",  "â",  "e",  "ê",  "i",  "o",  "ô",   "ơ",  "u",  "ư",  "y", "iê",
    "oa", "oă", "oe", "oo", "uâ", "uê", "uô", "uyê", "ươ", "yê", "uơ", "uy"};
constexpr std::array<std::string_view, 51> kLast = {
    "a",   "e",  "ê",   "i",   "o",  "ô",   "ơ",   "u",   "ư",   "y",   "ai",  "ao",  "au",
    "ay",  "âu", "ây",  "eo",  "êu", "ia",  "iêu", "iu",  "oa",  "oai", "oao", "oay", "oe",
    "oeo", "oi", "ôi",  "ơi",  "ua", "uê",  "ui",  "uôi", "uơ",  "uy",  "uya", "uyu", "uây",
    "ưa",  "ưi", "ươi", "ươu", "ưu", "yêu", "ue",  "uai", "uao", "uay", "uoi", "ueo"};
constexpr std::array<std::string_view, 8> kCodas = {"c", "ch", "m", "n", "ng", "nh", "p", "t"};

constexpr char32_t kGrave = 0x300;
constexpr char32_t kAcute = 0x301;
constexpr char32_t kTilde = 0x303;
constexpr char32_t kHook = 0x309;
constexpr char32_t kDot = 0x323;

bool is_tone(char32_t mark) {
  return mark == kGrave || mark == kAcute || mark == kTilde || mark == kHook || mark == kDot;
}

bool is_vowel(char32_t letter) {
  return std::u32string_view(U"aeiouy").find(letter) != std::u32string_view::npos;
}

struct Toneless {
  std::string letters;
  char32_t tone = 0;
  bool amiss = false;  // two tones, or one on no vowel
};

Toneless without_tone(std::string_view word) {
  Toneless result;
  const std::string marked = base::to_nfd(base::to_lower(word));
  char32_t letter = 0;
  for (size_t at = 0; at < marked.size();) {
    const char32_t each = base::decode(marked, at);
    if (is_tone(each)) {
      result.amiss = result.amiss || result.tone != 0 || !is_vowel(letter);
      result.tone = each;
      continue;
    }
    base::append_utf8(result.letters, each);
    if (base::base_letter(each) != 0) letter = each;
  }
  result.letters = base::to_nfc(result.letters);
  return result;
}

template <size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view part) {
  return std::find(list.begin(), list.end(), part) != list.end();
}

// "p", "t", "c" and "ch" close the voice: only the acute and the dot below stand before them.
bool goes_with(std::string_view coda, char32_t tone) {
  const bool stop = coda == "c" || coda == "ch" || coda == "p" || coda == "t";
  return !stop || tone == kAcute || tone == kDot;
}

bool is_rhyme(std::string_view rhyme, char32_t tone) {
  if (holds(kLast, rhyme)) return true;
  return std::any_of(kCodas.begin(), kCodas.end(), [&](std::string_view coda) {
    return rhyme.ends_with(coda) && goes_with(coda, tone) &&
           holds(kBeforeCoda, rhyme.substr(0, rhyme.size() - coda.size()));
  });
}

}  // namespace

bool is_syllable(std::string_view word) {
  const Toneless toneless = without_tone(word);
  if (toneless.amiss) return false;
  const std::string_view letters = toneless.letters;
  return std::any_of(kOnsets.begin(), kOnsets.end(), [&](std::string_view onset) {
    return letters.starts_with(onset) && is_rhyme(letters.substr(onset.size()), toneless.tone);
  });
}

}  // namespace dinhky::imports
