#include "yaml/scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/text.h"
#include "yaml/prescan.h"

namespace dinhky::yaml {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_';
}

// Characters that have no place in a file that people read as themselves.
bool is_odd(char32_t c) {
  return base::is_unsafe(c) || base::is_odd_blank(c) || (c >= 0x200B && c <= 0x200D) ||
         c == 0xFEFF || c == 0xFF1A || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF;
}

// On one line, nothing odd in it.
bool is_clean(std::string_view text) {
  if (base::is_plain(text)) return text.find('\n') == std::string_view::npos;
  for (size_t at = 0; at < text.size();) {
    if (is_odd(base::decode(text, at))) return false;
  }
  return true;
}

// Words that YAML 1.1 or 1.2 reads as something else than a text.
bool is_flag(std::string_view text) {
  constexpr std::string_view kFlags[] = {"true", "false", "null", "yes", "no",   "on",    "off",
                                         "y",    "n",     "~",    "<<",  ".inf", "+.inf", ".nan"};
  return text.size() <= 5 &&
         std::find(std::begin(kFlags), std::end(kFlags), base::to_lower(text)) != std::end(kFlags);
}

bool only_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

// A number, a day, a time of day: any reader's, not only ours.
bool is_number_like(std::string_view text) {
  if (only_of(text, "0123456789.,-+/:_ eExX")) return true;
  if (!is_digit(text.front())) return false;
  return only_of(text, "0123456789.,-+/:_ eExXtTzZ") ||
         (text.size() > 2 && text.front() == '0' &&
          std::string_view("xXoObB").find(text[1]) != std::string_view::npos &&
          only_of(text.substr(2), "0123456789abcdefABCDEF_"));
}

// What the scan before YAML would take for a quoted value of a list or of a key.
bool has_slip(std::string_view line) {
  while (line.starts_with("- ")) line.remove_prefix(2);
  if (inside_curly_quotes(line)) return true;
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  if (!std::all_of(line.begin(), line.begin() + colon, is_of_word)) return false;
  line.remove_prefix(colon + 1);
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return inside_curly_quotes(line).has_value();
}

bool is_blank_at_an_end(std::string_view text) {
  return text.front() == ' ' || text.back() == ' ';
}

bool is_readable(std::string_view text) {
  if (text.empty() || is_blank_at_an_end(text) || !is_clean(text)) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`=").find(text.front()) != std::string_view::npos) {
    return false;
  }
  return text.back() != ':' && text.find(": ") == std::string_view::npos &&
         text.find(" #") == std::string_view::npos && !is_flag(text) && !is_number_like(text) &&
         !has_slip(text);
}

void append_escape(std::string& out, char32_t c) {
  const auto code = static_cast<uint32_t>(c);
  out += code > 0xFFFF ? fmt::format("\\U{:08X}", code) : fmt::format("\\u{:04X}", code);
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = base::decode(text, at);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (is_odd(c)) {
      append_escape(out, c);
    } else {
      out.append(text.substr(begin, at - begin));
    }
  }
  out += '"';
}

std::string quoted(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

bool is_word(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && !is_flag(text) &&
         std::all_of(text.begin(), text.end(), is_of_word);
}

std::string word(std::string_view text) {
  return is_word(text) ? std::string(text) : quoted(text);
}

std::string scalar(std::string_view text) {
  return is_word(text) || is_readable(text) ? std::string(text) : quoted(text);
}

std::string scalar_in_flow(std::string_view text) {
  constexpr std::string_view kParts = ",[]{}?";
  return text.find_first_of(kParts) == std::string_view::npos ? scalar(text) : quoted(text);
}

bool fits_block(std::string_view line) {
  if (line.empty()) return true;
  return !is_blank_at_an_end(line) && line.front() != '#' && is_clean(line) && !has_slip(line);
}

}  // namespace dinhky::yaml
