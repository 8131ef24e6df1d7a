// The manual page, in the language of troff's man macros: data/man/<language>.txt with the table of
// options in its places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/option_table.h"

namespace dinhky::cli {

// Lines @OPTIONS@ and @COMMANDS@ of the frame are replaced by what the table holds, @VERSION@
// anywhere by the version.
std::string man_page(std::string_view frame, const std::vector<CommandInfo>& table,
                     const diag::Messages& messages);

}  // namespace dinhky::cli
