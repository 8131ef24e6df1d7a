#include "base/markdown_text.h"

namespace dinhky::base {

bool is_ascii_punctuation(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  return c > ' ' && c < 0x7F && !letter && !digit;
}

std::string markdown_unescaped(std::string_view markdown) {
  std::string out;
  for (size_t i = 0; i < markdown.size(); ++i) {
    const bool escape = markdown[i] == '\\' && i + 1 < markdown.size() &&
                        (markdown[i + 1] == '\n' || is_ascii_punctuation(markdown[i + 1]));
    if (escape) ++i;
    out += markdown[i];
  }
  return out;
}

}  // namespace dinhky::base
