#include "import/cell_pieces.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/cell_items.h"
#include "import/text_marks.h"

namespace dinhky::imports {

namespace {

size_t capitals_from(std::string_view text, size_t at) {
  size_t count = 0;
  while (at + count < text.size() && text[at + count] >= 'A' && text[at + count] <= 'Z') ++count;
  return count;
}

// A comma inside of a name: "Phòng, chống thiên tai", "Sở VH,TT&DL".
bool joins(std::string_view text, size_t comma) {
  const auto before = text.substr(0, comma);
  const auto rest = text.substr(comma + 1);
  const bool guard = before.ends_with("phòng") || before.ends_with("Phòng");
  const size_t word = std::min(rest.find_first_not_of(' '), rest.size());
  if (guard && rest.substr(word).starts_with("chống")) return true;
  constexpr size_t kInitials = 2;
  if (capitals_from(rest, 0) < kInitials || rest.starts_with("UBND") || rest.starts_with("HĐND"))
    return false;
  return comma >= kInitials && capitals_from(text, comma - kInitials) >= kInitials;
}

}  // namespace

std::optional<size_t> colon_in(std::string_view text) {
  std::optional<size_t> found;
  outside_brackets(text, [&](size_t i) {
    if (text[i] == ':' && !found && i + 1 < text.size()) found = i;
  });
  return found;
}

std::vector<std::string> pieces(std::string_view text, char mark) {
  std::vector<std::string> parts;
  size_t begin = 0;
  outside_brackets(text, [&](size_t i) {
    if (text[i] != mark || (mark == ',' && joins(text, i))) return;
    parts.emplace_back(base::trimmed(text.substr(begin, i - begin)));
    begin = i + 1;
  });
  parts.emplace_back(base::trimmed(text.substr(begin)));
  std::erase(parts, std::string());
  return parts;
}

bool same_first_word(const std::vector<std::string>& parts) {
  const auto word = parts.front().substr(0, parts.front().find(' ') + 1);
  return !word.empty() && !begins_small(word) &&
         std::all_of(parts.begin(), parts.end(),
                     [&word](const auto& part) { return part.starts_with(word); });
}

bool is_ordinal(const std::string& text) {
  const bool roman = text.find_first_not_of("IVX") == std::string::npos;
  return !text.empty() && (roman || std::all_of(text.begin(), text.end(), base::is_digit));
}

bool is_said_of_all(const std::string& last) {
  constexpr std::array<std::string_view, 4> kWords{" trên địa bàn", " liên quan", " trực thuộc",
                                                   " đóng trên"};
  return std::any_of(kWords.begin(), kWords.end(), [&last](std::string_view word) {
    return last.find(word) != std::string::npos;
  });
}

std::string before_place(const std::string& text) {
  for (const auto level : kLevelWords) {
    const size_t at = text.find(std::string(level) + " ");
    if (at != std::string::npos && at > 0) return text.substr(0, at + level.size());
  }
  return text;
}

bool is_front(std::string_view left, std::string_view rest) {
  const auto small = base::to_lower(left);
  const bool front =
      small.find("mttq") != std::string::npos || small.find("mặt trận") != std::string::npos;
  const auto many = base::to_lower(rest);
  return front && (many.starts_with("các tổ chức") || many.starts_with("các đoàn thể") ||
                   many.starts_with("các hội"));
}

bool ends_with_level(std::string_view name) {
  return std::any_of(kLevelWords.begin(), kLevelWords.end(), [name](std::string_view level) {
    return name.ends_with(std::string(" ").append(level));
  });
}

}  // namespace dinhky::imports
