// dinhky completions SHELL: a script for the shell, to be sourced or installed. The scripts know
// nothing of commands and options: they ask `dinhky complete` when the key is pressed.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/command.h"

namespace dinhky::cli {
namespace {

const std::vector<std::string> kShells = {"bash", "zsh", "fish"};

int run_completions(const Session& session, const std::string& shell) {
  if (std::find(kShells.begin(), kShells.end(), shell) == kShells.end()) {
    session.say(shell.empty() ? "use.name-one" : "use.choice",
                {{"value", shell}, {"choices", base::joined(kShells, ", ")}});
    return kWrongUse;
  }
  session.environment.out += *session.data.read(fmt::format("completions/{}.txt", shell));
  return kClean;
}

}  // namespace

Action prepare_completions(OptionSet& set) {
  const auto shell = std::make_shared<std::string>();
  set.argument("SHELL", *shell, "help.completions.shell", kShells);
  return [shell](const Session& session) { return run_completions(session, *shell); };
}

}  // namespace dinhky::cli
