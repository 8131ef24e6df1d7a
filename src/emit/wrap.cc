#include "emit/wrap.h"

#include <algorithm>

#include "base/text.h"

namespace dinhky::emit {
namespace {

constexpr int kHalvings = 24;  // of the limit, until the narrowest is found

void wrap_line(std::string_view line, double limit, const Measure& width,
               std::vector<std::string>& out) {
  std::string current;
  for (size_t at = 0; at < line.size();) {
    // A word with the spaces before it; they vanish where the line breaks.
    const size_t word = std::min(line.find_first_not_of(' ', at), line.size());
    const size_t end = std::min(line.find(' ', word), line.size());
    const auto longer = current + std::string(line.substr(at, end - at));
    if (!base::trimmed(current).empty() && width(longer) > limit) {
      out.push_back(std::move(current));
      current = line.substr(word, end - word);
    } else {
      current = longer;
    }
    at = end;
  }
  out.push_back(std::move(current));
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, double limit, const Measure& width) {
  std::vector<std::string> lines;
  for (const auto line : base::split(text, '\n')) wrap_line(line, limit, width, lines);
  return lines;
}

std::vector<std::string> balanced(std::string_view text, double limit, const Measure& width) {
  auto best = wrapped(text, limit, width);
  const auto fits = [&](const std::vector<std::string>& lines, double bound) {
    return lines.size() == best.size() &&
           std::all_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return width(line) <= bound; });
  };
  double low = 0;
  double high = limit;
  for (int i = 0; i < kHalvings && best.size() > 1; ++i) {
    const double middle = (low + high) / 2;
    auto lines = wrapped(text, middle, width);
    if (fits(lines, middle)) {
      best = std::move(lines);
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

}  // namespace dinhky::emit
