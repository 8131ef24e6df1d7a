#include "import/annex_marks.h"

#include <algorithm>
#include <array>

#include "base/fold.h"
#include "base/text.h"
#include "import/annex_columns.h"
#include "schedule/period.h"
#include "yaml/shape.h"

namespace dinhky::imports {

std::string period_of(const std::string& head, bool below_time) {
  const auto words = base::skeleton(head);
  const auto rest = [&words](std::string_view start) {
    return words.starts_with(start)
               ? std::string(base::trimmed(std::string_view(words).substr(start.size())))
               : std::string();
  };
  constexpr std::array<std::string_view, 4> kRoman{"i", "ii", "iii", "iv"};
  const auto quarter = [&kRoman](const std::string& number) -> std::string {
    for (size_t i = 0; i < kRoman.size(); ++i) {
      if (number == kRoman[i] || number == std::to_string(i + 1)) {
        return "Quý " + schedule::roman(static_cast<int>(i) + 1);
      }
    }
    return {};
  };
  const auto month = [](const std::string& number) -> std::string {
    constexpr int kMonths = 12;
    const auto value = yaml::read_integer(number);
    return value && *value >= 1 && *value <= kMonths ? "Tháng " + std::to_string(*value)
                                                     : std::string();
  };
  for (const std::string_view word : {"quy", "q"}) {
    if (auto found = quarter(rest(word)); !found.empty()) return found;
  }
  for (const std::string_view word : {"thang", "t"}) {
    if (auto found = month(rest(word)); !found.empty()) return found;
  }
  constexpr int kWeeks = 5;
  const auto week = yaml::read_integer(rest("tuan"));
  if (week && *week >= 1 && *week <= kWeeks) return "Tuần " + std::to_string(*week);
  if (!below_time) return {};
  const bool roman = std::find(kRoman.begin(), kRoman.end(), words) != kRoman.end();
  return roman ? quarter(words) : month(words);
}

void find_marks(AnnexColumns& found) {
  constexpr size_t kFewest = 3;
  std::vector<std::string> periods;
  size_t count = 0;
  for (const auto& column : found.columns) {
    const size_t dash = column.head.rfind(" - ");
    const bool below = dash != std::string::npos && column.role == Role::schedule;
    const auto own = dash == std::string::npos ? column.head : column.head.substr(dash + 3);
    periods.push_back(period_of(own, below));
    count += !periods.back().empty();
  }
  if (count < kFewest) return;
  for (size_t i = 0; i < periods.size(); ++i) {
    if (periods[i].empty()) continue;
    found.columns[i].role = Role::mark;
    found.columns[i].period = periods[i];
  }
}

}  // namespace dinhky::imports
