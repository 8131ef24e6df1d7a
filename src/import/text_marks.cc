#include "import/text_marks.h"

#include <algorithm>
#include <array>

#include "base/fold.h"
#include "base/text.h"

namespace dinhky::imports {
namespace {

constexpr std::array<std::string_view, 8> kBullets{"-", "–", "—", "+", "•", "*", "·", "\uF0B7"};

// Of marks only: a quotation mark below the text, with or without strokes.
constexpr std::array<std::string_view, 12> kAboveSigns{"\"",   "''",   "”",   "“",  "〃",  "\"\"",
                                                       "-\"-", "-''-", "-”-", "//", "/ /", "-//-"};

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

bool is_office_of_council(std::string_view left) {
  const size_t comma = left.rfind(", ");
  const auto small = base::to_lower(
      base::trimmed(comma == std::string_view::npos ? left : left.substr(comma + 2)));
  const bool office = small.starts_with("văn phòng") || small.starts_with("vp");
  return office && (small.ends_with("hđnd") || small.ends_with("hội đồng nhân dân"));
}

bool is_above_sign(std::string_view text) {
  const auto folded = base::fold_words(text);
  if (folded == "nt" || folded == base::fold_words("như trên") || folded == "n t") return true;
  const auto bare = base::trimmed(text);
  if (bare.empty() || !folded.empty()) return false;
  return std::find(kAboveSigns.begin(), kAboveSigns.end(), bare) != kAboveSigns.end();
}

bool is_page_number(std::string_view line) {
  constexpr size_t kMostDigits = 3;
  return !line.empty() && line.size() <= kMostDigits &&
         line.find_first_not_of("0123456789") == std::string_view::npos;
}

size_t blanks(std::string_view text, size_t from) {
  size_t end = from;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\n')) ++end;
  return end - from;
}

}  // namespace dinhky::imports
