// Every command with its options, as the parser knows them: what the manual page and the shells'
// completions are made from, so that none of them can say something else.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace dinhky::cli {

struct CommandInfo {
  std::string name;  // empty for the program itself: the options that go with every command
  std::vector<OptionInfo> options;
};

// The global options first, then the commands in the order of help; those that help hides are left
// out. -h and --version stand among the global ones.
std::vector<CommandInfo> option_table(const diag::Messages& messages);

// "-o,--output" → "-o", "--output".
std::vector<std::string> option_names(const OptionInfo& option);
bool is_argument(const OptionInfo& option);

// What a value is, where the shell or a plan can tell: by the word that stands for it.
enum class ValueKind { none, choices, files, folders, unit, period, one_period, regime, rule };
ValueKind value_kind(const OptionInfo& option);

}  // namespace dinhky::cli
