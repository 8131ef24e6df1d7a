#include "results/word_text.h"

#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

#include "base/text.h"

namespace dinhky::results {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr uint32_t kPrivateUse = 0xF000;     // where Word puts the characters of symbol fonts
constexpr char32_t kUnknownSymbol = 0x25A1;  // □

// Of Wingdings, what office papers use: ticks, boxes, bullets, arrows.
constexpr std::pair<uint8_t, char32_t> kWingdings[] = {
    {0x6C, 0x25CF}, {0x6E, 0x25A0}, {0x6F, 0x25A1}, {0x71, 0x25A1}, {0x76, 0x2756}, {0x9F, 0x2022},
    {0xA7, 0x25AA}, {0xA8, 0x25A1}, {0xD8, 0x27A2}, {0xDF, 0x2190}, {0xE0, 0x2192}, {0xE8, 0x2794},
    {0xF0, 0x21E8}, {0xFB, 0x2717}, {0xFC, 0x2713}, {0xFD, 0x2612}, {0xFE, 0x2611},
};
// Of the font Symbol, beside the letters of ASCII.
constexpr std::pair<uint8_t, char32_t> kSymbol[] = {
    {0xA3, 0x2264}, {0xAE, 0x2192}, {0xB0, 0x00B0}, {0xB1, 0x00B1}, {0xB3, 0x2265}, {0xB4, 0x00D7},
    {0xB7, 0x2022}, {0xB8, 0x00F7}, {0xB9, 0x2260}, {0xD7, 0x22C5}, {0xDE, 0x21D2},
};

template <size_t kCount>
char32_t lookup(const std::pair<uint8_t, char32_t> (&table)[kCount], uint32_t code) {
  for (const auto& [from, to] : table) {
    if (from == code) return to;
  }
  return kUnknownSymbol;
}

}  // namespace

std::string clean_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = base::decode(text, at);
    const auto bytes = text.substr(begin, at - begin);
    const bool ill_formed = c == kReplacement && bytes.size() == 1;
    if (ill_formed || (base::is_unsafe(c) && c != '\n' && c != '\t')) continue;
    out += bytes;
  }
  return base::is_nfc(out) ? out : base::to_nfc(out);
}

std::string symbol_text(std::string_view font, std::string_view code) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), number, 16);
  if (error != std::errc() || end != code.data() + code.size() || number > 0xFFFF) return {};
  const bool shifted = number >= kPrivateUse && number <= kPrivateUse + 0xFF;
  const uint32_t plain = shifted ? number - kPrivateUse : number;
  char32_t found = plain;
  if (font.starts_with("Wingdings")) {
    found = lookup(kWingdings, plain);
  } else if (font == "Symbol" && plain > 0x7E) {
    found = lookup(kSymbol, plain);
  } else if (shifted && plain > 0x7E) {
    found = kUnknownSymbol;
  }
  std::string text;
  if (found != 0 && (found < 0xD800 || found > 0xDFFF)) base::append_utf8(text, found);
  return text;
}

}  // namespace dinhky::results
