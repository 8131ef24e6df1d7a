#include "results/printed_lines.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/fold.h"
#include "base/text.h"

namespace dinhky::results {
namespace {

constexpr size_t kLongestFilling = 60;  // bytes that stand for the dots of a printed line
constexpr size_t kLeastWords = 3;       // of a line with gaps: "Số … /BC-VP"
constexpr size_t kLeastBlanks = 3;      // that make a gap
constexpr std::string_view kEllipsis = "…";

// The text between gaps to fill in: "…" or at least three full stops.
std::vector<std::string> between_gaps(std::string_view line) {
  std::vector<std::string> pieces(1);
  for (size_t at = 0; at < line.size();) {
    const size_t stops = std::min(line.find_first_not_of('.', at), line.size()) - at;
    const size_t gap = line.substr(at).starts_with(kEllipsis) ? kEllipsis.size() : stops;
    if (gap < 3) {
      const size_t step = std::max<size_t>(gap, 1);
      pieces.back() += line.substr(at, step);
      at += step;
      continue;
    }
    pieces.emplace_back();
    at += gap;
  }
  for (auto& piece : pieces) piece = base::fold_words(piece);
  return pieces;
}

// What a gap is there for: a number or a date, which may be written out ("20 tháng 01 năm 2026").
// Other words were typed to say something.
bool is_filling(std::string_view folded) {
  static const std::vector<std::string> date = {base::fold_words("ngày"), base::fold_words("tháng"),
                                                base::fold_words("năm")};
  if (folded.size() > kLongestFilling) return false;
  const auto words = base::split(folded, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return word.empty() || base::is_digit(word.front()) ||
           std::find(date.begin(), date.end(), word) != date.end();
  });
}

// Pieces in their order, with a number or a date between them.
bool fits(const std::vector<std::string>& pieces, std::string_view folded) {
  if (!folded.starts_with(pieces.front()) || !folded.ends_with(pieces.back())) return false;
  size_t at = pieces.front().size();
  const size_t end = folded.size() - pieces.back().size();
  for (size_t i = 1; i + 1 < pieces.size(); ++i) {
    const size_t found = folded.find(pieces[i], at);
    if (found == std::string_view::npos || !is_filling(folded.substr(at, found - at))) return false;
    at = found + pieces[i].size();
  }
  return at <= end && is_filling(folded.substr(at, end - at));
}

// What stands before the colon, folded, and behind it.
struct Labelled {
  std::string label;
  std::string_view rest;
};

std::optional<Labelled> labelled(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Labelled{base::fold_words(line.substr(0, colon)), line.substr(colon + 1)};
}

size_t count_words(std::string_view folded) {
  return folded.empty() ? 0 : base::split(folded, ' ').size();
}

}  // namespace

std::string with_gaps(std::string_view line) {
  std::string marked;
  for (size_t at = 0; at < line.size();) {
    size_t next = at;
    size_t blanks = 0;
    while (next < line.size()) {
      size_t behind = next;
      const char32_t c = base::decode(line, behind);
      if (c != ' ' && !base::is_odd_blank(c)) break;
      next = behind;
      ++blanks;
    }
    const bool inside = at > 0 && next < line.size();
    if (blanks >= kLeastBlanks && inside) {
      marked.append(" ").append(kEllipsis).append(" ");
    } else {
      marked += line.substr(at, next - at);
    }
    const size_t end =
        std::min(line.find_first_of(" \xC2\xE2\xE3", next + (blanks == 0)), line.size());
    marked += line.substr(next, end - next);
    at = end;
  }
  return base::collapsed(marked);
}

PrintedLines::PrintedLines(const std::vector<std::string>& lines) {
  for (const auto& line : lines) {
    folded_.insert(base::fold_words(line));
    if (auto parts = labelled(line)) labels_.insert(std::move(parts->label));
    auto pieces = between_gaps(line);
    // A line of little but dots would fit anything.
    size_t words = 0;
    for (const auto& piece : pieces) words += count_words(piece);
    if (pieces.size() > 1 && words >= kLeastWords) {
      gapped_.push_back(std::move(pieces));
    }
  }
}

bool PrintedLines::has(std::string_view line) const {
  const auto folded = base::fold_words(line);
  if (folded.empty() || folded_.contains(folded)) return true;
  if (const auto parts = labelled(line); parts && labels_.contains(parts->label)) {
    const auto rest = base::fold_words(parts->rest);
    if (rest.empty() || folded_.contains(rest)) return true;
  }
  for (const auto& pieces : gapped_) {
    if (fits(pieces, folded)) return true;
  }
  return false;
}

std::string PrintedLines::typed(std::string_view text) const {
  if (has(text)) return {};
  std::string result;
  for (const auto line : base::split(text, '\n')) {
    if (has(line)) continue;
    if (!result.empty()) result += '\n';
    result += base::trimmed(line);
  }
  return result;
}

}  // namespace dinhky::results
