// Overviews as pages.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "report/overview.h"

namespace dinhky::cli {

// nullopt after saying which of the data that it needs are damaged.
std::optional<std::string> overview_page(const Session& session, const report::Overview& overview);

}  // namespace dinhky::cli
