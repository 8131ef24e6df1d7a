#include "emit/text_width.h"

#include "base/text.h"

namespace dinhky::emit {
namespace {

// A mark above, below or through a letter takes no room of its own.
bool is_mark(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

}  // namespace

double text_width_pt(const PaperFormat& format, Part part, std::string_view text) {
  const auto& style = format.style(part);
  const auto& widths = style.bold ? format.glyph_widths.bold : format.glyph_widths.regular;
  const auto letters = base::to_nfd(text);
  long thousandths = 0;
  for (size_t at = 0; at < letters.size();) {
    const char32_t c = base::decode(letters, at);
    if (is_mark(c)) continue;
    const auto found = widths.find(c);
    thousandths += found == widths.end() ? format.glyph_widths.other : found->second;
  }
  return static_cast<double>(thousandths) * style.pt / 1000.0;
}

Measure measure_of(const PaperFormat& format, Part part) {
  return [&format, part](std::string_view text) { return text_width_pt(format, part, text); };
}

}  // namespace dinhky::emit
