#include "cli/shortened.h"

#include "base/text.h"

namespace dinhky::cli {
std::string shortened(std::string_view text, size_t cells) {
  auto whole = base::collapsed(base::made_safe(text));
  if (base::count_cells(whole) <= cells) return whole;
  std::string out;
  for (size_t at = 0; at < whole.size();) {
    size_t next = at;
    base::decode(whole, next);
    const auto letter = std::string_view(whole).substr(at, next - at);
    if (base::count_cells(out) + base::count_cells(letter) + 1 > cells) break;
    out += letter;
    at = next;
  }
  return out + "…";
}

}  // namespace dinhky::cli
