#include "import/cell_items.h"

#include <algorithm>

#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

using Names = std::vector<std::string>;

// A line that goes on with the name of the line before.
bool goes_on(const UnitWords& words, std::string_view before, std::string_view line, bool bullets) {
  if (before.empty() || is_bulleted(line)) return false;
  if (before.back() == ';' || before.back() == '.') return false;
  const bool open = before.ends_with(" và") || before.ends_with(" &") || before.ends_with(" -");
  if (open) return true;
  if (std::count(before.begin(), before.end(), '(') >
      std::count(before.begin(), before.end(), ')')) {
    return true;
  }
  if (!words.head_of(line).empty()) return false;
  return bullets || begins_small(line) || before.back() == ',';
}

// Semicolons always part; a full stop, a slash or a dash only where a name begins behind it.
void split_marks(const UnitWords& words, std::string_view line, Names& items) {
  // "Các phòng: …; …": the names behind the colon share its head.
  const auto start = base::to_lower(base::collapsed(without_bullets(line)));
  const size_t mark = line.find(';');
  const bool shared = start.starts_with("các ") && line.find(':') < mark &&
                      mark != std::string_view::npos &&
                      words.head_of(base::trimmed(line.substr(mark + 1))).empty();
  if (shared) return items.emplace_back(line), void();
  size_t begin = 0;
  outside_brackets(line, [&](size_t i) {
    if (i < begin) return;
    if (line[i] == ';') {
      items.emplace_back(line.substr(begin, i - begin));
      begin = i + 1;
      return;
    }
    if (i == begin || (line[i] != '.' && line[i] != '/' && line[i] != '-' && line[i] != '+'))
      return;
    const auto rest = base::trimmed(line.substr(i + 1));
    const auto left = base::trimmed(line.substr(begin, i - begin));
    const bool blank_before = line[i - 1] == ' ' || line[i] == '/' || line[i] == '.';
    constexpr size_t kShortest = 5;  // bytes: "P." and "TP." are no names
    if (!blank_before || left.size() < kShortest || words.head_of(rest).empty()) return;
    if (line[i] == '-' && is_office_of_council(left)) return;
    items.emplace_back(left);
    begin = i + 1;
  });
  items.emplace_back(line.substr(begin));
}

}  // namespace

std::vector<std::string> items_in_cell(std::string_view cell, const UnitWords& words) {
  const auto lines = base::split(cell, '\n');
  const bool bullets = std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
    return is_bulleted(base::trimmed(line));
  });
  Names joined;
  for (const auto raw : lines) {
    const auto line = base::trimmed(raw);
    if (line.empty()) continue;
    if (!joined.empty() && goes_on(words, joined.back(), line, bullets)) {
      joined.back().append(" ").append(line);
    } else {
      joined.emplace_back(line);
    }
  }
  Names items;
  for (const auto& line : joined) split_marks(words, line, items);
  return items;
}

}  // namespace dinhky::imports
