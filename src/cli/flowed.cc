#include "cli/flowed.h"

#include "base/text.h"
#include "base/wrap.h"

namespace dinhky::cli {
namespace {

constexpr size_t kIndent = 2;

}  // namespace

std::string flowed(const std::vector<FlowItem>& items, std::string_view separator) {
  std::string out;
  size_t width = 0;
  for (const auto& item : items) {
    const size_t longer = width + separator.size() + item.cells;
    if (width > 0 && longer <= kTerminalColumns) {
      out.append(separator);
      width = longer;
    } else {
      if (width > 0) out.append(separator, 0, separator.find_last_not_of(' ') + 1).append("\n");
      out.append(kIndent, ' ');
      width = kIndent + item.cells;
    }
    out += item.text;
  }
  return items.empty() ? out : out + "\n";
}

std::string fitted(std::string_view text, size_t indent) {
  // The first line has two columns more; that they stay empty keeps the lines even.
  const auto room = static_cast<double>(kTerminalColumns - indent - kIndent);
  std::string out;
  for (const auto& line : base::wrapped(text, room, base::cells)) {
    out.append(out.empty() ? indent : indent + kIndent, ' ').append(line).append("\n");
  }
  return out;
}

}  // namespace dinhky::cli
