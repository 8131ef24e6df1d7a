#include "emit/markdown_escape.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "emit/safe.h"

namespace dinhky::emit {
namespace {

bool is_ascii_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "&amp;" or "&#38;": would be read as a character. "HĐND&UBND" is left alone.
bool begins_entity(std::string_view text, size_t at) {
  size_t end = at + 1;
  if (end < text.size() && text[end] == '#') ++end;
  const size_t name = end;
  while (end < text.size() && is_ascii_letter_or_digit(text[end])) ++end;
  return end > name && end < text.size() && text[end] == ';';
}

constexpr std::string_view kMarks = "\\`*_[]<|~&";

constexpr auto kIsMark = [] {
  std::array<bool, 256> table{};
  for (const char c : kMarks) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// The next character that means something in Markdown, from `at` on; the end where there is none.
size_t next_mark(std::string_view text, size_t at) {
  while (at < text.size() && !kIsMark[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

// The offset in a line that needs a backslash lest the line begin something; npos for none.
size_t line_mark(std::string_view line) {
  const size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos) return first;
  if (std::string_view("#>-+=").find(line[first]) != std::string_view::npos) return first;
  size_t end = first;
  while (end < line.size() && line[end] >= '0' && line[end] <= '9') ++end;
  const bool number = end > first && end < line.size() && (line[end] == '.' || line[end] == ')');
  return number ? end : std::string_view::npos;
}

}  // namespace

std::string markdown_inline(std::string_view line) {
  std::string store;
  const auto text = safe(line, store);
  std::string out;
  out.reserve(text.size() + 8);
  for (size_t begin = 0; begin < text.size();) {
    const size_t mark = next_mark(text, begin);
    out.append(text, begin, mark - begin);
    if (mark < text.size()) {
      if (text[mark] != '&' || begins_entity(text, mark)) out += '\\';
      out += text[mark];
    }
    begin = mark + 1;
  }
  return out;
}

std::string markdown_guarded(std::string_view markdown) {
  std::string out;
  for (const auto line : base::split(markdown, '\n')) {
    const size_t mark = std::min(line_mark(line), line.size());
    out.append(line, 0, mark);
    if (mark < line.size()) out += '\\';
    out.append(line, mark).append("\n");
  }
  out.pop_back();
  return out;
}

std::string markdown_paragraph(std::string_view text) {
  std::string out;
  for (const auto line : base::split(text, '\n')) {
    if (!out.empty()) out += "\\\n";
    out += markdown_inline(line);
  }
  return markdown_guarded(out);
}

}  // namespace dinhky::emit
