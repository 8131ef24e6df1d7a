#include "import/text_marks.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dinhky::imports {
namespace {

constexpr std::array<std::string_view, 8> kBullets{"-", "–", "—", "+", "•", "*", "·", "\uF0B7"};

std::string_view bullet_at(std::string_view text) {
  const auto found = std::find_if(kBullets.begin(), kBullets.end(),
                                  [text](auto bullet) { return text.starts_with(bullet); });
  return found == kBullets.end() ? std::string_view() : *found;
}

}  // namespace

bool begins_small(std::string_view text) {
  if (text.empty()) return false;
  size_t at = 0;
  base::decode(text, at);
  const auto letter = text.substr(0, at);
  return base::to_upper(letter) != letter;
}

bool in_capitals(std::string_view text) {
  return base::to_upper(text) == text && base::to_lower(text) != text;
}

bool is_bulleted(std::string_view text) {
  return !bullet_at(base::trimmed(text)).empty();
}

std::string_view without_bullets(std::string_view text) {
  text = base::trimmed(text);
  for (auto bullet = bullet_at(text); !bullet.empty(); bullet = bullet_at(text)) {
    text = base::trimmed(text.substr(bullet.size()));
  }
  return text;
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && std::string_view(".;:!?").find(text.back()) != std::string_view::npos;
}

std::string_view without_end(std::string_view text, std::string_view marks) {
  text = base::trimmed(text);
  while (!text.empty() && marks.find(text.back()) != std::string_view::npos) {
    text = base::trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

}  // namespace dinhky::imports
