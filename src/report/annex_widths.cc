#include "report/annex_widths.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"

namespace dinhky::report {
namespace {

struct Weight {
  std::string_view key;
  double weight;
};
constexpr double kOtherWeight = 1.3;
constexpr Weight kWeights[] = {{"number", 0.75},      {"content", 3.6},     {"lead", 2.0},
                               {"coordinating", 2.0}, {"schedule", 1.35},   {"deliverable", 1.7},
                               {"responsible", 1.3},  {"assigned_by", 1.3}, {"budget", 1.2},
                               {"note", 1.2}};

// Estimates in small letters of the table's size, about half as wide as it is high: what a line of
// the page holds, what capitals take, what a cell loses to its margins.
constexpr double kPortrait = 78;
constexpr double kLandscape = 119;
constexpr double kCapital = 1.4;
constexpr double kMargins = 1.6;
constexpr double kLongest = 14;  // longer words break anyway
constexpr double kText = 0.2;    // of the width, for the column that holds the text

double size_of(std::string_view word) {
  double size = 0;
  for (size_t at = 0; at < word.size();) {
    const size_t begin = at;
    base::decode(word, at);
    const auto letter = word.substr(begin, at - begin);
    size += base::to_lower(letter) == letter ? 1 : kCapital;
  }
  return std::min(size, kLongest);
}

double longest_word(const Cell& cell) {
  double longest = 0;
  for (const auto& run : cell.runs) {
    for (const auto line : base::split(run.text, '\n')) {
      for (const auto word : base::split(line, ' ')) longest = std::max(longest, size_of(word));
    }
  }
  return longest;
}

void widen(const Row& row, std::vector<double>& least) {
  if (row.cells.size() != least.size()) return;  // a section's row
  for (size_t i = 0; i < least.size(); ++i) {
    least[i] = std::max(least[i], longest_word(row.cells[i]) + kMargins);
  }
}

}  // namespace

double column_weight(std::string_view key) {
  const auto* found = std::find_if(std::begin(kWeights), std::end(kWeights),
                                   [&](const Weight& weight) { return weight.key == key; });
  return found == std::end(kWeights) ? kOtherWeight : found->weight;
}

std::vector<double> annex_widths(const std::vector<double>& weights, const Table& table,
                                 bool landscape) {
  std::vector<double> least(weights.size(), kMargins);
  for (const auto& row : table.head) widen(row, least);
  for (const auto& row : table.rows) widen(row, least);
  const double room = landscape ? kLandscape : kPortrait;
  const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) /
                      static_cast<double>(std::max<size_t>(weights.size(), 1));
  for (size_t i = 0; i < least.size(); ++i) {
    least[i] /= room;
    if (weights[i] >= 2 * mean) least[i] = std::max(least[i], kText);
  }
  const double taken = std::accumulate(least.begin(), least.end(), 0.0);
  std::vector<double> widths = least;
  if (taken >= 1) {
    for (auto& width : widths) width /= taken;
    return widths;
  }
  // Columns whose share by weight is too small keep the least; the others divide the rest.
  std::vector<bool> fixed(weights.size());
  for (bool changed = true; changed;) {
    changed = false;
    double free = 1;
    double sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
      if (fixed[i]) {
        free -= least[i];
      } else {
        sum += weights[i];
      }
    }
    for (size_t i = 0; i < weights.size(); ++i) {
      if (fixed[i]) continue;
      widths[i] = weights[i] / sum * free;
      if (widths[i] >= least[i]) continue;
      fixed[i] = changed = true;
      widths[i] = least[i];
    }
  }
  return widths;
}

}  // namespace dinhky::report
