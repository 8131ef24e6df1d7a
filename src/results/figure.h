// Figures as offices write them: "1.234", "12,5", "23/39", "85%", "12 tin".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dinhky::results {

// A number with at most kDecimals decimals, exact: sums of figures must not drift.
class Number {
 public:
  static constexpr int kDecimals = 4;
  static constexpr int64_t kScale = 10'000;

  constexpr Number() = default;
  static constexpr Number of_scaled(int64_t scaled) {
    Number number;
    number.scaled_ = scaled;
    return number;
  }
  // Rounded to kDecimals; what is beyond a number's reach becomes the largest one.
  static Number of(double value);

  int64_t scaled() const { return scaled_; }
  auto operator<=>(const Number&) const = default;
  // nullopt where the sum is beyond what a number holds.
  std::optional<Number> plus(Number other) const;
  std::optional<Number> times(int64_t factor) const;

 private:
  int64_t scaled_ = 0;
};

// "1.234,5": points between thousands, a comma before the decimals.
std::string to_vietnamese(Number number);
// part / whole in percent, at most two decimals, half up: "58,97%", "100%". Of a whole of zero, or
// less: nothing.
std::optional<std::string> percent(Number part, Number whole);

// How a figure was written.
struct FigureValue {
  Number value;
  std::optional<Number> total;  // of "23/39"
  bool percent = false;         // "85%"
  bool pointed = false;         // "12.5": a decimal point where a comma is the rule
};

enum class FigureFault {
  none,
  unreadable,  // no figure, or several
  too_long,    // beyond what a number holds
};

struct FigureReading {
  std::optional<FigureValue> figure;
  FigureFault fault = FigureFault::none;
};

// `unit` is the indicator's unit, which may stand behind the figure ("12 tin"). A point counts as a
// thousands separator where it parts groups of three digits ("1.234"), else as a decimal point; so
// do blanks ("1 234"). A sign may stand before the figure.
FigureReading read_figure(std::string_view text, std::string_view unit);

}  // namespace dinhky::results
