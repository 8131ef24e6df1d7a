// Measures of the paper in the units of WordprocessingML, and its words for alignment.
#pragma once

#include <string_view>

#include "emit/paper.h"

namespace dinhky::emit {

inline constexpr int kSingleLine = 240;  // w:line, in 240ths of a line

// Twentieths of a point, in which Word measures lengths.
constexpr int dxa_of_pt(double pt) {
  // NOLINTNEXTLINE(bugprone-incorrect-roundings): lengths are not negative
  return static_cast<int>(pt * 20 + 0.5);
}
constexpr int dxa_of_mm(double mm) {
  // NOLINTNEXTLINE(bugprone-incorrect-roundings): lengths are not negative
  return static_cast<int>(mm * 1440 / 25.4 + 0.5);
}
constexpr int half_points(int pt) {
  return pt * 2;
}
constexpr int percent_of(int whole, int percent) {
  return static_cast<int>(static_cast<long long>(whole) * percent / 100);
}

constexpr std::string_view jc_of(Justify align) {
  switch (align) {
    case Justify::centre:
      return "center";
    case Justify::right:
      return "right";
    case Justify::both:
      return "both";
    case Justify::left:
      break;
  }
  return "left";
}

}  // namespace dinhky::emit
