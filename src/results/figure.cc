#include "results/figure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "base/fold.h"
#include "base/limits.h"
#include "base/text.h"

namespace dinhky::results {
namespace {

constexpr int64_t kLargest = 9'000'000'000'000'000'000;
constexpr size_t kGroup = 3;

// The digits of one number and the marks between them.
struct Digits {
  std::string whole;
  std::string decimals;
  bool pointed = false;
};

// "1.234.567" → groups; false where a mark does not part three digits, and for "0.125", which
// nobody writes for a thousand.
bool thousands(std::string_view text, char mark) {
  if (text.starts_with('0')) return false;
  size_t run = 0;
  bool first = true;
  for (const char c : text) {
    if (base::is_digit(c)) {
      ++run;
    } else if (c == mark) {
      if (first ? run == 0 || run > kGroup : run != kGroup) return false;
      first = false;
      run = 0;
    } else {
      return false;
    }
  }
  return !first && run == kGroup;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

std::string without(std::string_view text, char mark) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [mark](char c) { return c != mark; });
  return out;
}

std::optional<Digits> split_number(std::string_view text) {
  Digits digits;
  const size_t comma = text.find(',');
  auto whole = text.substr(0, comma);
  if (comma != std::string_view::npos) {
    digits.decimals = std::string(text.substr(comma + 1));
    if (!all_digits(digits.decimals)) return std::nullopt;
  }
  for (const char mark : {'.', ' '}) {
    if (!thousands(whole, mark)) continue;
    digits.whole = without(whole, mark);
    return digits;
  }
  const size_t point = whole.find('.');
  if (point != std::string_view::npos && comma == std::string_view::npos) {
    digits.decimals = std::string(whole.substr(point + 1));
    if (!all_digits(digits.decimals)) return std::nullopt;
    whole = whole.substr(0, point);
    digits.pointed = true;
  }
  if (!all_digits(whole)) return std::nullopt;
  digits.whole = std::string(whole);
  return digits;
}

struct Parsed {
  std::optional<Number> number;
  bool pointed = false;
  bool too_long = false;
};

Parsed parse_number(std::string_view text) {
  bool negative = false;
  for (const std::string_view sign : {"-", "−", "–"}) {
    if (!text.starts_with(sign)) continue;
    negative = true;
    text = base::trimmed(text.substr(sign.size()));
    break;
  }
  const auto digits = split_number(text);
  if (!digits) return {};
  auto decimals = digits->decimals;
  while (decimals.size() > Number::kDecimals && decimals.back() == '0') decimals.pop_back();
  const size_t zeros = std::min(digits->whole.find_first_not_of('0'), digits->whole.size() - 1);
  const auto whole = digits->whole.substr(zeros);
  if (whole.size() > base::kMaxFigureDigits || decimals.size() > Number::kDecimals) {
    return {{}, false, true};
  }
  decimals.resize(Number::kDecimals, '0');
  const int64_t scaled = std::stoll(whole) * Number::kScale + std::stoll(decimals);
  return {Number::of_scaled(negative ? -scaled : scaled), digits->pointed, false};
}

// Blanks of every kind become plain ones, so that "1 234" written with a no-break space is read.
std::string plain(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::decode(text, at);
    base::append_utf8(out, base::is_odd_blank(c) ? U' ' : c);
  }
  return base::collapsed(out);
}

// Where the figure ends and words begin.
size_t figure_end(std::string_view text) {
  size_t end = 0;
  size_t at = 0;
  while (at < text.size()) {
    const char32_t c = base::decode(text, at);
    const bool part = (c < 0x80 && (base::is_digit(static_cast<char>(c)) ||
                                    std::string_view("., /-").find(static_cast<char>(c)) !=
                                        std::string_view::npos)) ||
                      c == 0x2212 || c == 0x2013;
    if (!part) break;
    if (c < 0x80 && base::is_digit(static_cast<char>(c))) end = at;
  }
  return end;
}

}  // namespace

Number Number::of(double value) {
  constexpr auto kMost = static_cast<double>(kLargest);
  const double scaled = std::clamp(value * static_cast<double>(kScale), -kMost, kMost);
  return of_scaled(static_cast<int64_t>(std::llround(scaled)));
}

std::optional<Number> Number::plus(Number other) const {
  int64_t sum = 0;
  if (__builtin_add_overflow(scaled_, other.scaled_, &sum)) return std::nullopt;
  return of_scaled(sum);
}

std::optional<Number> Number::times(int64_t factor) const {
  int64_t product = 0;
  if (__builtin_mul_overflow(scaled_, factor, &product)) return std::nullopt;
  return of_scaled(product);
}

std::string to_vietnamese(Number number) {
  const bool negative = number.scaled() < 0;
  const auto magnitude = negative ? 0 - static_cast<uint64_t>(number.scaled())
                                  : static_cast<uint64_t>(number.scaled());
  auto whole = std::to_string(magnitude / Number::kScale);
  auto decimals = fmt::format("{:04}", magnitude % Number::kScale);
  for (size_t at = whole.size(); at > kGroup;) {
    at -= kGroup;
    whole.insert(at, 1, '.');
  }
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  if (!decimals.empty()) whole += "," + decimals;
  return negative ? "-" + whole : whole;
}

std::optional<std::string> percent(Number part, Number whole) {
  constexpr int64_t kHundredths = 10'000;  // of the whole, in hundredths of a percent
  constexpr int64_t kHundred = 100;
  int64_t above = part.scaled();
  int64_t below = whole.scaled();
  if (below <= 0 || above < 0) return std::nullopt;
  // Of numbers that large the decimals change nothing.
  while (above > kLargest / (2 * kHundredths) - below) above /= 10, below /= 10;
  if (below == 0) return std::nullopt;
  const int64_t rounded = (above * kHundredths * 2 + below) / (2 * below);
  return to_vietnamese(Number::of_scaled(rounded * (Number::kScale / kHundred))) + "%";
}

FigureReading read_figure(std::string_view text, std::string_view unit) {
  const FigureReading unreadable{std::nullopt, FigureFault::unreadable};
  const auto line = plain(text);
  std::string_view rest = base::trimmed(line);
  if (rest.ends_with('.')) rest = base::trimmed(rest.substr(0, rest.size() - 1));
  const size_t end = figure_end(rest);
  if (end == 0) return unreadable;
  auto figure = rest.substr(0, end);
  auto words = base::trimmed(rest.substr(end));
  FigureValue value;
  if (words.starts_with('%')) {
    value.percent = true;
    words = base::trimmed(words.substr(1));
  }
  if (!words.empty() && base::fold_words(words) != base::fold_words(unit)) return unreadable;
  const size_t slash = figure.find('/');
  const auto first = parse_number(base::trimmed(figure.substr(0, slash)));
  if (first.too_long) return {std::nullopt, FigureFault::too_long};
  if (!first.number) return unreadable;
  value.value = *first.number;
  value.pointed = first.pointed;
  if (slash != std::string_view::npos) {
    const auto second = parse_number(base::trimmed(figure.substr(slash + 1)));
    if (second.too_long) return {std::nullopt, FigureFault::too_long};
    if (!second.number) return unreadable;
    value.total = second.number;
    value.pointed = value.pointed || second.pointed;
  }
  return {value, FigureFault::none};
}

}  // namespace dinhky::results
