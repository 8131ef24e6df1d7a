// dinhky completions SHELL: a script for the shell, to be sourced or installed.
#include "cli/completions.h"

#include <algorithm>
#include <memory>

#include "base/text.h"

namespace dinhky::cli {
namespace {

const std::vector<std::string> kShells = {"bash", "zsh", "fish"};

int run_completions(const Session& session, const std::string& shell) {
  if (std::find(kShells.begin(), kShells.end(), shell) == kShells.end()) {
    session.say(shell.empty() ? "use.shell" : "use.choice",
                {{"value", shell}, {"choices", base::joined(kShells, ", ")}});
    return kWrongUse;
  }
  const auto table = option_table(session.messages);
  auto& out = session.environment.out;
  if (shell == "bash") out += bash_completion(table);
  if (shell == "zsh") out += zsh_completion(table, session.messages);
  if (shell == "fish") out += fish_completion(table, session.messages);
  return kClean;
}

}  // namespace

std::string asked_name(const OptionInfo& option) {
  if (is_argument(option)) return option.name;
  const auto name = option_names(option).back();
  return name.substr(name.find_first_not_of('-'));
}

Action prepare_completions(OptionSet& set) {
  const auto shell = std::make_shared<std::string>();
  set.argument("SHELL", *shell, "help.completions.shell", kShells);
  return [shell](const Session& session) { return run_completions(session, *shell); };
}

}  // namespace dinhky::cli
