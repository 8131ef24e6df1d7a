#include "import/encoding.h"

#include "base/text.h"
#include "base/text_table.h"
#include "import/legacy_words.h"

namespace dinhky::imports {
namespace {

constexpr int kSecond = 32;

uint64_t key_of(char32_t first, char32_t second) {
  return uint64_t{first} | uint64_t{second} << kSecond;
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
  if (asked && (recognised || words_of(base::to_nfc(text)).vietnamese == 0)) {
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
