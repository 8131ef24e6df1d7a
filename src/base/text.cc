#include "base/text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace dinhky::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::string map_with(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                              static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  if (n < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(raw), static_cast<size_t>(n));
}

// By its first byte, how many bytes a plain character has (see is_plain); 0 = it is none. U+1E80 to
// U+1EFF begin with E1 BA or E1 BB; the dash and the ellipsis are E2 80 93 and E2 80 A6.
constexpr auto kPlainLengths = [] {
  std::array<unsigned char, 256> lengths{};
  for (size_t byte = 0x20; byte < 0x7F; ++byte) lengths[byte] = 1;
  lengths['\n'] = 1;
  for (size_t byte = 0xC3; byte <= 0xC6; ++byte) lengths[byte] = 2;
  lengths[0xE1] = lengths[0xE2] = 3;
  return lengths;
}();

inline size_t plain_length(std::string_view text, size_t at) {
  const size_t length = kPlainLengths[static_cast<unsigned char>(text[at])];
  if (length <= 1) return length;
  if (text.size() - at < length || !is_continuation(text[at + length - 1])) return 0;
  if (length == 2) return 2;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  if (text[at] == '\xE1') return (second & 0xFEu) == 0xBAu ? 3 : 0;
  return second == 0x80u && (text[at + 2] == '\x93' || text[at + 2] == '\xA6') ? 3 : 0;
}

// The letters of Vietnamese have two or three bytes; what is rarer is left to utf8proc.
char32_t decode_latin(std::string_view text, size_t& at) {
  const size_t length = plain_length(text, at);
  const auto bits = [&](size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]) & 0x3Fu);
  };
  char32_t c = 0;
  if (length == 2) c = (static_cast<unsigned char>(text[at]) & 0x1Fu) << 6 | bits(1);
  if (length == 3) {
    c = (static_cast<unsigned char>(text[at]) & 0x0Fu) << 12 | bits(1) << 6 | bits(2);
  }
  at += length;
  return c;
}

// True when no character of the text can change under NFC: the Latin letters that Vietnamese is
// written with and general punctuation. Everything rarer goes through utf8proc.
bool surely_nfc(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const char32_t c = decode(text, at);
    const bool safe = (c >= 0xA0 && c < 0x300) || (c >= 0x1EA0 && c <= 0x1EF9) ||
                      (c >= 0x2010 && c <= 0x2064 && c != 0x2024);
    if (!safe) return false;
  }
  return true;
}

char32_t decomposed_base_letter(char32_t c) {
  std::array<utf8proc_int32_t, 8> parts{};
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto n = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                         static_cast<utf8proc_ssize_t>(parts.size()),
                                         UTF8PROC_DECOMPOSE, &boundary);
  return n > 0 ? static_cast<char32_t>(parts[0]) : c;
}

// The letters with two marks (ệ) stand in this range; Vietnamese is full of them, and decomposing
// one costs a hundred times as much as looking it up.
constexpr char32_t kVietnameseBegin = 0x1EA0;
constexpr char32_t kVietnameseEnd = 0x1EFA;

char32_t vietnamese_base_letter(char32_t c) {
  static const auto letters = [] {
    std::array<char32_t, kVietnameseEnd - kVietnameseBegin> table{};
    for (size_t i = 0; i < table.size(); ++i) {
      table[i] = decomposed_base_letter(kVietnameseBegin + static_cast<char32_t>(i));
    }
    return table;
  }();
  return letters[c - kVietnameseBegin];
}

template <class Map>
std::string mapped(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size() + 8);
  for (size_t at = 0; at < text.size();) append_utf8(out, map(decode(text, at)));
  return out;
}

// The brace that closes "{name}" at `open`; npos when what stands there is no such place.
size_t place_end(std::string_view pattern, size_t open) {
  size_t at = open + 1;
  while (at < pattern.size() &&
         ((pattern[at] >= 'a' && pattern[at] <= 'z') || pattern[at] == '_')) {
    ++at;
  }
  const bool place = at > open + 1 && at < pattern.size() && pattern[at] == '}';
  return place ? at : std::string_view::npos;
}

char32_t upper_of(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

}  // namespace

std::optional<size_t> find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (size_t at = 0; at < text.size();) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t c = 0;
    const auto n =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (n <= 0) return at;
    at += static_cast<size_t>(n);
  }
  return std::nullopt;
}

char32_t decode(std::string_view text, size_t& at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return static_cast<unsigned char>(text[at++]);
  if (const char32_t letter = decode_latin(text, at); letter != 0) return letter;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  utf8proc_int32_t c = 0;
  const auto n = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (n <= 0) {
    ++at;
    return kReplacement;
  }
  at += static_cast<size_t>(n);
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
    return;
  }
  utf8proc_uint8_t buffer[4];
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<size_t>(n));
}

size_t count_code_points(std::string_view text) {
  size_t n = 0;
  for (size_t at = 0; at < text.size(); ++n) decode(text, at);
  return n;
}

size_t count_cells(std::string_view text) {
  if (is_plain(text)) {  // one cell a character, none for a newline
    return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
      return byte != '\n' && !is_continuation(byte);
    }));
  }
  size_t cells = 0;
  for (size_t at = 0; at < text.size();) {
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(decode(text, at)));
    if (width > 0) cells += static_cast<size_t>(width);
  }
  return cells;
}

bool is_plain(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t length = plain_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

bool is_nfc(std::string_view text) {
  return surely_nfc(text) || to_nfc(text) == text;
}

std::string to_nfc(std::string_view text) {
  if (surely_nfc(text)) return std::string(text);
  return map_with(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::string to_nfd(std::string_view text) {
  return map_with(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE));
}

char32_t base_letter(char32_t c) {
  if (c < 0x80) return c;
  if (c >= 0x300 && c <= 0x36F) return 0;
  if (c >= kVietnameseBegin && c < kVietnameseEnd) return vietnamese_base_letter(c);
  return decomposed_base_letter(c);
}

std::string to_upper(std::string_view text) {
  return mapped(text, upper_of);
}

std::string to_lower(std::string_view text) {
  return mapped(text, lower_of);
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  size_t at = 0;
  std::string out;
  append_utf8(out, upper_of(decode(text, at)));
  return out.append(text.substr(at));
}

std::string uncapitalised(std::string_view text) {
  if (text.empty()) return {};
  size_t at = 0;
  const char32_t first = decode(text, at);
  if (at < text.size()) {
    size_t next = at;
    const char32_t second = decode(text, next);
    if (lower_of(second) != second) return std::string(text);
  }
  std::string out;
  append_utf8(out, lower_of(first));
  return out.append(text.substr(at));
}

bool is_odd_blank(char32_t c) {
  return is_space(c) && c >= 0x80;
}

bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

std::string code_point_name(char32_t code_point) {
  return fmt::format("U+{:04X}", static_cast<uint32_t>(code_point));
}

std::string made_safe(std::string_view text) {
  if (is_plain(text)) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
  }
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (c == '\n' || c == '\t' || c == '\r') {
      out += ' ';
    } else if (is_unsafe(c)) {
      out += fmt::format("\\u{{{:04X}}}", static_cast<uint32_t>(c));
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  size_t begin = 0;
  while (begin < text.size()) {
    size_t next = begin;
    if (!is_space(decode(text, next))) break;
    begin = next;
  }
  size_t end = text.size();
  while (end > begin) {
    size_t start = end - 1;
    while (start > begin && is_continuation(text[start])) --start;
    size_t next = start;
    if (!is_space(decode(text, next)) || next != end) break;
    end = start;
  }
  return text.substr(begin, end - begin);
}

namespace {

// From `at`, over the plain characters that are no blanks: the bulk of any text.
size_t word_end(std::string_view text, size_t at) {
  while (at < text.size() && text[at] != ' ' && text[at] != '\n') {
    const size_t length = plain_length(text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

}  // namespace

std::string collapsed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending = false;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    at = word_end(text, at);
    if (at == start && is_space(decode(text, at))) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out.append(text.substr(start, at - start));
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0;;) {
    const size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string filled(std::string_view pattern,
                   const std::vector<std::pair<std::string, std::string>>& arguments) {
  std::string out;
  out.reserve(pattern.size() + 32);
  for (size_t at = 0; at < pattern.size();) {
    const size_t close = pattern[at] == '{' ? place_end(pattern, at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += pattern[at++];
      continue;
    }
    const auto name = pattern.substr(at + 1, close - at - 1);
    const auto known = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    out += known == arguments.end() ? pattern.substr(at, close - at + 1)
                                    : std::string_view(known->second);
    at = close + 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

}  // namespace dinhky::base
