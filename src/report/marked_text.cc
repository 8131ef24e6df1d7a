#include "report/marked_text.h"

#include <string>
#include <utility>

namespace dinhky::report {
namespace {

// What neither begins nor ends a stretch of words: "(*)" is a footnote's mark.
bool begins(char c) {
  return std::string_view(" \n)].,;:*").find(c) == std::string_view::npos;
}
bool ends(char c) {
  return std::string_view(" \n([*").find(c) == std::string_view::npos;
}

// The asterisk that closes the one at `open`; npos where that one only means itself.
size_t closing(std::string_view text, size_t open) {
  if (open + 1 >= text.size() || !begins(text[open + 1])) return std::string_view::npos;
  const size_t close = text.find('*', open + 1);
  if (close == std::string_view::npos || close == open + 1) return std::string_view::npos;
  return ends(text[close - 1]) ? close : std::string_view::npos;
}

}  // namespace

Runs marked_runs(std::string_view text) {
  Runs runs;
  std::string plain;
  for (size_t at = 0; at < text.size(); ++at) {
    const size_t close = text[at] == '*' ? closing(text, at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      plain += text[at];
      continue;
    }
    if (!plain.empty()) runs.push_back({std::move(plain), false, false});
    plain.clear();
    runs.push_back({std::string(text.substr(at + 1, close - at - 1)), false, true});
    at = close;
  }
  if (!plain.empty() || runs.empty()) runs.push_back({std::move(plain), false, false});
  return runs;
}

}  // namespace dinhky::report
