// Text for a terminal of 80 columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dinhky::cli {

inline constexpr size_t kTerminalColumns = 80;

// A piece that is never broken, and its width without colours.
struct FlowItem {
  std::string text;
  size_t cells = 0;
};

// As many items a line as fit, two columns in; lines end with a newline.
std::string flowed(const std::vector<FlowItem>& items, std::string_view separator);

// The text on lines that fit, `indent` columns in and two more from the second line on.
std::string fitted(std::string_view text, size_t indent);

}  // namespace dinhky::cli
