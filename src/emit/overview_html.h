// An overview as one HTML page that needs nothing else: no network, no script.
//
// It follows the reader's choice of a dark screen, folds on a narrow one, prints on A4, and is read
// in the order in which it stands. It is well-formed XML as well. Same overview, same bytes.
#pragma once

#include <string>
#include <string_view>

#include "report/overview.h"

namespace dinhky::emit {

// Where the style sheet stands in the data: colours, shapes, how the page folds and prints.
inline constexpr char kOverviewStyle[] = "overview/page.css";

// `style` holds none of & < > ".
std::string to_html(const report::Overview& overview, std::string_view style);

}  // namespace dinhky::emit
