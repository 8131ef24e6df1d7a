// Breaking text into lines, in whatever unit the caller measures: points, terminal cells.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::base {

using Measure = std::function<double(std::string_view)>;
double cells(std::string_view text);  // of a terminal

// Lines no wider than `limit`, broken at spaces (never at a no-break space) and at each newline.
// A single word that is wider stays whole on a line of its own. Never empty: "" gives one line.
std::vector<std::string> wrapped(std::string_view text, double limit, const Measure& width);

// As few lines as `wrapped` needs, but of lengths as even as they can be: the way names and titles
// are broken in the middle of a line.
std::vector<std::string> balanced(std::string_view text, double limit, const Measure& width);

}  // namespace dinhky::base
