#include "import/encoding.h"

#include <utility>
#include <vector>

#include "base/text.h"
#include "base/text_table.h"
#include "import/syllable.h"

namespace dinhky::imports {
namespace {

constexpr int kSecond = 32;
constexpr char32_t kFirstSign = 0xA1;  // the signs ¡–¿ and all letters of Latin-1
constexpr char32_t kLastSign = 0xBF;
constexpr char32_t kLastLatin1 = 0xFF;
// A text is taken for what most of its words say it is.
constexpr int kMajority = 4;

uint64_t key_of(char32_t first, char32_t second) {
  return uint64_t{first} | uint64_t{second} << kSecond;
}

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

struct Words {
  std::vector<std::string> foreign;  // with letters beyond ASCII, and no syllables as they stand
  int signs = 0;                     // how many hold a sign beside an ASCII letter: "®iÒu"
  int latin = 0;                     // words of ASCII letters that are no syllables
  int vietnamese = 0;                // words with letters that only Unicode has
};

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
    const bool telling = length_ > 1 && !abbreviation_ && !is_syllable(word_);
    if (unicode_) {
      ++words_.vietnamese;
    } else if (beyond_ && telling) {
      words_.signs += sign_ && ascii_ && length_ > 2;
      words_.foreign.push_back(word_);
    } else if (!beyond_ && telling && base::to_upper(word_) != word_) {
      ++words_.latin;
    }
    clear();
  }

  Words take_words() {
    end();
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
  std::string word_;
  size_t length_ = 0;
  bool ascii_ = false;
  bool beyond_ = false;
  bool sign_ = false;
  bool unicode_ = false;
  bool abbreviation_ = true;
};

Words words_of(std::string_view text) {
  WordReader reader;
  for (size_t at = 0; at < text.size();) reader.take(base::decode(text, at));
  return reader.take_words();
}

// How many of the words become syllables.
template <typename Decode>
int syllables(const Words& words, const Decode& decode) {
  int count = 0;
  for (const auto& word : words.foreign) count += is_syllable(decode(word));
  return count;
}

bool most(int good, const Words& words) {
  const int bad = static_cast<int>(words.foreign.size()) - good + words.vietnamese;
  return good > 0 && good >= kMajority * bad && good >= words.latin;
}

struct Weighed {
  int tcvn3 = 0;
  int vni = 0;
  int windows_1258 = 0;
};

Weighed weigh(const Words& words, const LegacyDecoder& decoder) {
  const auto by = [&](Legacy legacy) {
    return syllables(words,
                     [&](const std::string& word) { return decoder.decode(word, legacy, false); });
  };
  return {by(Legacy::tcvn3), by(Legacy::vni),
          syllables(words, [&](const std::string& word) { return decoder.decode_1258(word); })};
}

std::optional<Legacy> likelier(const Words& words, const Weighed& weighed) {
  const bool tcvn3 = weighed.tcvn3 > weighed.vni;
  const int good = tcvn3 ? weighed.tcvn3 : weighed.vni;
  if (!most(good, words) || weighed.tcvn3 == weighed.vni) return std::nullopt;
  if (good < 2 && !(tcvn3 && words.signs > 0)) return std::nullopt;
  return tcvn3 ? Legacy::tcvn3 : Legacy::vni;
}

// Bytes as letters of the same numbers; the tables know the punctuation at 0x80–0x9F.
std::string as_latin1(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  for (const char each : bytes) base::append_utf8(text, static_cast<unsigned char>(each));
  return text;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  constexpr char32_t kReplacement = 0xFFFD;
  const auto unit = [&](size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string text;
  size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t each = unit(at);
    const bool high = each >= 0xD800 && each < 0xDC00;
    const char32_t low = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      each = 0x10000 + ((each - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (each >= 0xD800 && each < 0xE000) {
      each = kReplacement;
    }
    base::append_utf8(text, each);
  }
  if (at < bytes.size()) base::append_utf8(text, kReplacement);
  return base::to_nfc(text);
}

std::string name_of(Legacy legacy) {
  return legacy == Legacy::tcvn3 ? "tcvn3" : "vni";
}

std::variant<DecodedText, Undecodable> decode_utf8(std::string_view text,
                                                   std::optional<Legacy> asked,
                                                   const LegacyDecoder& decoder) {
  const auto recognised = recognise(text, decoder);
  if (asked && (recognised || words_of(text).vietnamese == 0)) {
    return DecodedText{decoder.decode(text, *asked, false), name_of(*asked)};
  }
  if (recognised) return Undecodable{recognised};
  return DecodedText{base::to_nfc(text), "utf-8"};
}

std::variant<DecodedText, Undecodable> decode_eight_bit(std::string_view bytes,
                                                        std::optional<Legacy> asked,
                                                        const LegacyDecoder& decoder) {
  const std::string text = as_latin1(bytes);
  if (asked) {
    return DecodedText{decoder.decode(text, *asked, false), name_of(*asked)};
  }
  const Words words = words_of(text);
  const Weighed weighed = weigh(words, decoder);
  if (weighed.windows_1258 >= weighed.tcvn3 && weighed.windows_1258 >= weighed.vni &&
      most(weighed.windows_1258, words)) {
    return DecodedText{decoder.decode_1258(text), "windows-1258"};
  }
  return Undecodable{likelier(words, weighed)};
}

}  // namespace

std::optional<Legacy> legacy_of_font(std::string_view font) {
  const std::string name = base::to_lower(base::trimmed(font));
  if (name.starts_with(".vn")) return Legacy::tcvn3;
  if (name.starts_with("vni-") || name.starts_with("vni ")) return Legacy::vni;
  return std::nullopt;
}

bool capitals_font(std::string_view font) {
  const auto name = base::trimmed(font);
  return legacy_of_font(name) == Legacy::tcvn3 && name.ends_with('H');
}

LegacyDecoder::LegacyDecoder(base::DataStore& data)
    : tcvn3_(read(data, "encodings/tcvn3.json")),
      vni_(read(data, "encodings/vni.json")),
      windows_1258_(read(data, "encodings/windows-1258.json")) {}

LegacyDecoder::Table LegacyDecoder::read(base::DataStore& data, std::string_view file) {
  Table table;
  const auto bytes = data.read(file);
  if (!bytes) return table;
  for (const auto& [source, letter] : base::read_text_table(*bytes)) {
    if (source.empty()) continue;
    size_t at = 0;
    const char32_t first = base::decode(source, at);
    const char32_t second = at == source.size() ? 0 : base::decode(source, at);
    table[key_of(first, second)] = letter;
  }
  return table;
}

std::string LegacyDecoder::apply(const Table& table, std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t first = base::decode(text, at);
    const size_t behind = at;
    if (at < text.size()) {
      const auto pair = table.find(key_of(first, base::decode(text, at)));
      if (pair != table.end()) {
        out += pair->second;
        continue;
      }
      at = behind;
    }
    const auto found = table.find(key_of(first, 0));
    if (found != table.end()) {
      out += found->second;
    } else {
      out += text.substr(begin, behind - begin);
    }
  }
  return base::to_nfc(out);
}

std::string LegacyDecoder::decode(std::string_view utf8_text, Legacy legacy, bool capitals) const {
  // Composed first: VNI writes "ä" as one letter, a file may hold it as two.
  std::string text = apply(legacy == Legacy::tcvn3 ? tcvn3_ : vni_, base::to_nfc(utf8_text));
  return capitals ? base::to_upper(text) : text;
}

std::string LegacyDecoder::decode_1258(std::string_view latin1_text) const {
  return apply(windows_1258_, latin1_text);
}

std::optional<Legacy> recognise(std::string_view utf8_text, const LegacyDecoder& decoder) {
  const Words words = words_of(base::to_nfc(utf8_text));
  if (words.foreign.empty()) return std::nullopt;
  return likelier(words, weigh(words, decoder));
}

std::optional<Legacy> recognise(std::string_view utf8_text) {
  static const LegacyDecoder kCompiledIn = [] {
    base::DataStore data;
    return LegacyDecoder(data);
  }();
  return recognise(utf8_text, kCompiledIn);
}

std::variant<DecodedText, Undecodable> decode_text(std::string_view bytes,
                                                   std::optional<Legacy> asked,
                                                   const LegacyDecoder& decoder) {
  if (bytes.starts_with("\xFF\xFE"))
    return DecodedText{from_utf16(bytes.substr(2), false), "utf-16le"};
  if (bytes.starts_with("\xFE\xFF"))
    return DecodedText{from_utf16(bytes.substr(2), true), "utf-16be"};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find('\0') != std::string_view::npos) return Undecodable{};
  if (!base::find_invalid_utf8(bytes)) return decode_utf8(bytes, asked, decoder);
  return decode_eight_bit(bytes, asked, decoder);
}

}  // namespace dinhky::imports
