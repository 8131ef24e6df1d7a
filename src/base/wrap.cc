#include "base/wrap.h"

#include <algorithm>

#include "base/text.h"

namespace dinhky::base {
namespace {

constexpr int kHalvings = 24;  // of the limit, until the narrowest is found

// A word and the blanks before it, as they stand in the line.
struct Word {
  size_t blanks = 0;  // where they begin
  size_t begin = 0;
  size_t end = 0;
  double blanks_width = 0;
  double width = 0;
};

struct Line {
  std::string_view text;
  std::vector<Word> words;
};

// Words [first, last) on one line, without the blanks before the first unless they open the text.
struct Row {
  size_t first = 0;
  size_t last = 0;
  double width = 0;
};

// Each word is measured once, however many limits are tried: a text is as wide as its pieces.
std::vector<Line> measured(std::string_view text, const Measure& width) {
  std::vector<Line> lines;
  for (const auto line : base::split(text, '\n')) {
    auto& words = lines.emplace_back(Line{line, {}}).words;
    for (size_t at = 0; at < line.size();) {
      Word word;
      word.blanks = at;
      word.begin = std::min(line.find_first_not_of(' ', at), line.size());
      word.end = std::min(line.find(' ', word.begin), line.size());
      word.blanks_width = width(line.substr(at, word.begin - at));
      word.width = width(line.substr(word.begin, word.end - word.begin));
      at = word.end;
      words.push_back(word);
    }
  }
  return lines;
}

std::vector<Row> rows_of(const std::vector<Word>& words, double limit) {
  std::vector<Row> rows(1);
  for (size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    const bool blank = word.begin == word.end;  // what trails a line takes no room
    const double longer = rows.back().width + word.blanks_width + word.width;
    if (rows.back().last > rows.back().first && !blank && longer > limit) {
      rows.push_back({i, i + 1, word.width});
      continue;
    }
    rows.back().last = i + 1;
    if (!blank) rows.back().width = longer;
  }
  return rows;
}

std::vector<std::string> broken(const std::vector<Line>& lines, double limit) {
  std::vector<std::string> out;
  for (const auto& line : lines) {
    for (const auto& row : rows_of(line.words, limit)) {
      if (row.first == row.last) {
        out.emplace_back();
        continue;
      }
      const auto& first = line.words[row.first];
      const size_t begin = row.first == 0 ? first.blanks : first.begin;
      out.emplace_back(line.text.substr(begin, line.words[row.last - 1].end - begin));
    }
  }
  return out;
}

}  // namespace

double cells(std::string_view text) {
  return static_cast<double>(count_cells(text));
}

std::vector<std::string> wrapped(std::string_view text, double limit, const Measure& width) {
  return broken(measured(text, width), limit);
}

std::vector<std::string> balanced(std::string_view text, double limit, const Measure& width) {
  const auto lines = measured(text, width);
  const auto count = [&](double bound) {
    size_t rows = 0;
    for (const auto& line : lines) rows += rows_of(line.words, bound).size();
    return rows;
  };
  const auto fits = [&](double bound) {
    return std::all_of(lines.begin(), lines.end(), [&](const Line& line) {
      const auto rows = rows_of(line.words, bound);
      return std::all_of(rows.begin(), rows.end(),
                         [&](const Row& row) { return row.width <= bound; });
    });
  };
  const size_t fewest = count(limit);
  double low = 0;
  double high = limit;
  for (int i = 0; i < kHalvings && fewest > 1; ++i) {
    const double middle = (low + high) / 2;
    (count(middle) == fewest && fits(middle) ? high : low) = middle;
  }
  return broken(lines, high);
}

}  // namespace dinhky::base
