// The table units × tasks of `status` in a terminal of 80 columns.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "plan/model.h"
#include "results/standing.h"

namespace dinhky::cli {

// A status as the terminal shows it: by a shape and a colour, or by a letter alone.
std::string status_mark(const Session& session, const std::optional<results::Status>& status);

// "hoàn thành".
std::string status_word(const Session& session, const std::optional<results::Status>& status);

// A column a task, its id from top to bottom, a row a unit; what does not fit stands below in
// another block. Then the legend. Empty where nobody has to answer for anything.
std::string status_matrix(const Session& session, const plan::Plan& plan,
                          const results::Standing& standing);

}  // namespace dinhky::cli
