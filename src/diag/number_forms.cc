#include "diag/number_forms.h"

#include <algorithm>

namespace dinhky::diag {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// "{days?day|days}" at the brace: its three parts; empty where something else stands there.
struct NumberForms {
  std::string_view name;
  std::string_view one;
  std::string_view other;
  size_t end = 0;  // one past the closing brace
};

NumberForms number_forms(std::string_view text, size_t open) {
  const size_t close = text.find('}', open);
  if (close == std::string_view::npos) return {};
  const auto inside = text.substr(open + 1, close - open - 1);
  const size_t mark = inside.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  if (mark == std::string_view::npos || mark == 0 || inside[mark] != '?') return {};
  const size_t bar = inside.find('|', mark);
  if (bar == std::string_view::npos) return {};
  return {inside.substr(0, mark), inside.substr(mark + 1, bar - mark - 1), inside.substr(bar + 1),
          close + 1};
}

}  // namespace

std::string with_number_forms(std::string_view text, const Arguments& arguments) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const auto forms = text[at] == '{' ? number_forms(text, at) : NumberForms{};
    if (forms.end == 0) {
      out += text[at++];
      continue;
    }
    const bool one = std::any_of(arguments.begin(), arguments.end(), [&](const auto& pair) {
      return pair.first == forms.name && pair.second == "1";
    });
    out += one ? forms.one : forms.other;
    at = forms.end;
  }
  return out;
}

}  // namespace dinhky::diag
