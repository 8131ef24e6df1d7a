// The shells' completions, each a script made from the table of options. What only a plan knows
// (units, periods) the scripts ask of the program when the key is pressed: `dinhky complete`.
#pragma once

#include <string>
#include <vector>

#include "cli/option_table.h"

namespace dinhky::cli {

// To be read by the shell of that name; descriptions in the messages' language.
std::string bash_completion(const std::vector<CommandInfo>& table);
std::string zsh_completion(const std::vector<CommandInfo>& table, const diag::Messages& messages);
std::string fish_completion(const std::vector<CommandInfo>& table, const diag::Messages& messages);

// What stands for an option in the question to the program: its long name without the dashes, an
// argument's own name.
std::string asked_name(const OptionInfo& option);

}  // namespace dinhky::cli
