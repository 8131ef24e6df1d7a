#include <fmt/format.h>

#include "base/text.h"
#include "cli/completions.h"

namespace dinhky::cli {
namespace {

constexpr char kFunctions[] = R"sh(
# The command typed so far, if any: the first word that is neither an option nor a value of one.
function __dinhky_command
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word $__dinhky_with_value
            set skip 1
        else if not string match -q -- '-*' $word
            echo $word
            return 0
        end
    end
    return 1
end

function __dinhky_is
    test (__dinhky_command; or echo) = $argv[1]
end

# What only the plan knows: the program is asked, and answers nothing where it cannot.
function __dinhky_ask
    set -l words (commandline -opc)
    set -l program (string replace -r '^~(?=/)' -- $HOME $words[1])
    set -l plans (string match -r -- '^[^-].*\.ya?ml$' $words[2..-1])
    $program complete $argv $plans[1] 2>/dev/null
end

# Values parted by commas: each behind what stands before the last comma.
function __dinhky_list
    set -l typed (commandline -ct | string replace -r -- '^-[^=]*=' '')
    set -l front (string match -r -- '^.*,' $typed)
    printf '%s\n' $front[1]$argv
end

)sh";

std::string quoted(const std::string& text) {
  std::string safe = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe + "'";
}

// " -x -a …": how the value is completed; nothing for a flag.
std::string value(const std::string& command, const OptionInfo& option) {
  switch (value_kind(option)) {
    case ValueKind::choices: {
      const auto words = base::joined(option.choices, " ");
      return " -x -a " + quoted(option.several ? fmt::format("(__dinhky_list {})", words) : words);
    }
    case ValueKind::file:
      return " -r -F";
    case ValueKind::folder:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::none:
      return option.kind == OptionKind::flag ? "" : " -x";
    default:
      return " -x -a " + quoted(fmt::format("(__dinhky_ask {} {})", command, asked_name(option)));
  }
}

std::string line(const CommandInfo& command, const OptionInfo& option,
                 const diag::Messages& messages) {
  std::string text = "complete -c dinhky";
  if (!command.name.empty()) text += fmt::format(" -n '__dinhky_is {}'", command.name);
  if (is_argument(option)) {
    const auto values = value(command.name, option);
    return values == " -r -F" ? text + " -F\n" : text + (values == " -x" ? " -f" : values) + "\n";
  }
  for (const auto& name : option_names(option)) {
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return text + value(command.name, option) + " -d " + quoted(messages.text(option.help)) + "\n";
}

}  // namespace

std::string fish_completion(const std::vector<CommandInfo>& table, const diag::Messages& messages) {
  std::string text = "# fish completion for dinhky; made by: dinhky completions fish\n\n";
  text += "set -g __dinhky_with_value";
  for (const auto& option : table[0].options) {
    if (option.kind != OptionKind::value) continue;
    for (const auto& name : option_names(option)) text += " " + name;
  }
  text += std::string("\n") + kFunctions + "complete -c dinhky -f\n";
  for (const auto& command : table) {
    if (!command.name.empty()) {
      text +=
          fmt::format("\ncomplete -c dinhky -n 'not __dinhky_command >/dev/null' -a {} -d {}\n",
                      command.name, quoted(messages.text(fmt::format("help.{}", command.name))));
    }
    for (const auto& option : command.options) text += line(command, option, messages);
  }
  return text;
}

}  // namespace dinhky::cli
