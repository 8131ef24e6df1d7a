#include "emit/text_width.h"

#include "base/text.h"

namespace dinhky::emit {
double text_width_pt(const PaperFormat& format, Part part, std::string_view text) {
  const auto& style = format.style(part);
  const auto& widths = style.bold ? format.glyph_widths.bold : format.glyph_widths.regular;
  long thousandths = 0;
  for (size_t at = 0; at < text.size();) {
    // A mark above, below or through a letter takes no room of its own.
    const char32_t letter = base::base_letter(base::decode(text, at));
    if (letter == 0) continue;
    const auto found = widths.find(letter);
    thousandths += found == widths.end() ? format.glyph_widths.other : found->second;
  }
  return static_cast<double>(thousandths) * style.pt / 1000.0;
}

base::Measure measure_of(const PaperFormat& format, Part part) {
  return [&format, part](std::string_view text) { return text_width_pt(format, part, text); };
}

}  // namespace dinhky::emit
