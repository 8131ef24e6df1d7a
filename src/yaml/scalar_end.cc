#include "yaml/scalar_end.h"

#include <algorithm>

namespace dinhky::yaml {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

size_t line_end(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}

}  // namespace

std::optional<size_t> quoted_end(std::string_view text, size_t begin) {
  const char quote = text[begin];
  for (size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '\'' && at + 1 < text.size() && text[at + 1] == quote) {
        ++at;
        continue;
      }
      return at + 1;
    }
  }
  return std::nullopt;
}

size_t block_end(std::string_view text, size_t begin) {
  size_t end = line_end(text, begin);
  size_t indent = 0;
  for (size_t at = end; at < text.size();) {
    const size_t line = at + 1;
    const size_t next = line_end(text, line);
    size_t first = line;
    while (first < next && text[first] == ' ') ++first;
    const bool empty = first == next || text[first] == '\r';
    if (!empty) {
      if (indent == 0) indent = first - line;
      if (first - line < indent || indent == 0) break;
      end = next;
    }
    at = next;
    if (next == text.size()) break;
  }
  while (end > begin + 1 && is_blank(text[end - 1])) --end;
  return end;
}

size_t plain_end(std::string_view text, size_t begin, std::string_view value) {
  size_t at = begin;
  for (size_t i = 0; i < value.size() && at < text.size(); ++i) {
    if (value[i] == text[at] && !is_blank(value[i])) {
      ++at;
    } else if (is_blank(value[i])) {
      while (at < text.size() && is_blank(text[at])) ++at;
      while (i + 1 < value.size() && is_blank(value[i + 1])) ++i;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace dinhky::yaml
