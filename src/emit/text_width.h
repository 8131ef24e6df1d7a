// How wide a text stands on paper, near enough to draw a line below it.
#pragma once

#include <string_view>

#include "base/wrap.h"
#include "emit/paper.h"

namespace dinhky::emit {

// In points, in the style's size and weight. The text is taken as it will be printed.
double text_width_pt(const PaperFormat& format, Part part, std::string_view text);

base::Measure measure_of(const PaperFormat& format, Part part);

}  // namespace dinhky::emit
