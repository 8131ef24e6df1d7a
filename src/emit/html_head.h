// The head that every HTML page of the program has.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/html_writer.h"

namespace dinhky::emit {

// Only what stands in the page itself may be used, and no script at all. The identity stands in
// <meta name="dinhky-plan" …>. `style` holds none of & < > ".
void write_html_head(HtmlWriter& html, std::string_view title,
                     const std::vector<std::pair<std::string, std::string>>& identity,
                     std::string_view style);

}  // namespace dinhky::emit
