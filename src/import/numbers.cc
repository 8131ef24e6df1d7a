#include "import/numbers.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "schedule/period.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

constexpr size_t kLongestNumber = 16;  // bytes
constexpr int kMostRoman = 50;

// Lists are lettered in the order of the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I,
// mục II.5).
constexpr std::array<std::string_view, 23> kLetters{"a", "b", "c", "d", "đ", "e", "g", "h",
                                                    "i", "k", "l", "m", "n", "o", "p", "q",
                                                    "r", "s", "t", "u", "v", "x", "y"};

std::optional<int> letter_value(std::string_view small) {
  const auto found = std::find(kLetters.begin(), kLetters.end(), small);
  if (found == kLetters.end()) return std::nullopt;
  return static_cast<int>(found - kLetters.begin()) + 1;
}

std::optional<int> roman_value(std::string_view text) {
  if (text.empty() || text.find_first_not_of("IVXL") != std::string_view::npos) return std::nullopt;
  for (int value = 1; value <= kMostRoman; ++value) {
    if (schedule::roman(value) == text) return value;
  }
  return std::nullopt;
}

std::optional<RowNumber> read_digits(std::string_view text) {
  const auto places = base::split(text, '.');
  int last = 0;
  for (const auto place : places) {
    const auto value = yaml::read_integer(place);
    constexpr int kMostTasks = 9999;  // a larger figure is a year or an amount
    if (!value || *value > kMostTasks) return std::nullopt;
    last = *value;
  }
  return RowNumber{places.size() > 1 ? NumberKind::decimal : NumberKind::arabic, std::string(text),
                   last};
}

std::string_view bare(std::string_view text) {
  text = base::trimmed(text);
  while (!text.empty() && (text.front() == '(' || text.front() == '/')) text.remove_prefix(1);
  while (!text.empty() && std::string_view(".)/:;-").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return base::trimmed(text);
}

// "I - Công tác chỉ đạo".
std::optional<NumberedText> split_at_dash(std::string_view text, size_t end) {
  const auto value = roman_value(text.substr(0, end));
  auto rest = base::trimmed(text.substr(end));
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (!value || !rest.starts_with(dash)) continue;
    rest = base::trimmed(rest.substr(dash.size()));
    return NumberedText{{NumberKind::roman, std::string(text.substr(0, end)), *value}, rest};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RowNumber> as_letter(std::string_view text) {
  text = bare(text);
  const auto small = base::to_lower(text);
  const auto value = letter_value(small);
  if (!value) return std::nullopt;
  return RowNumber{small == text ? NumberKind::small_letter : NumberKind::letter, std::string(text),
                   *value};
}

std::optional<RowNumber> read_number(std::string_view text) {
  text = bare(text);
  if (text.empty() || text.size() > kLongestNumber) return std::nullopt;
  if (base::is_digit(text.front())) return read_digits(text);
  if (const auto roman = roman_value(text)) {
    return RowNumber{NumberKind::roman, std::string(text), *roman};
  }
  // "I.1", "II.2.3": numbered through from the section.
  const size_t dot = text.find('.');
  if (dot != std::string_view::npos && roman_value(text.substr(0, dot))) {
    auto inner = read_digits(text.substr(dot + 1));
    if (!inner) return std::nullopt;
    inner->text = text;
    inner->kind = NumberKind::decimal;
    return inner;
  }
  return as_letter(text);
}

std::optional<NumberedText> split_number(std::string_view text) {
  text = base::trimmed(text);
  size_t end = 0;
  while (end < text.size() && end <= kLongestNumber && text[end] != ' ' && text[end] != ')' &&
         text[end] != '/' && text[end] != ':' && text[end] != '\n') {
    ++end;
  }
  if (end == 0 || end > kLongestNumber || end == text.size()) return std::nullopt;
  const bool marked = text[end] != ' ' && text[end] != '\n';
  const auto head = text.substr(0, end);
  if (!marked && head.back() != '.') return split_at_dash(text, end);
  if (text[end] == '/' && end + 1 < text.size() && text[end + 1] != ' ') return std::nullopt;
  const auto number = read_number(head);
  if (!number) return std::nullopt;
  return NumberedText{*number, base::trimmed(text.substr(end + (marked ? 1 : 0)))};
}

}  // namespace dinhky::imports
