#include <fmt/format.h>

#include "base/text.h"
#include "cli/completions.h"

namespace dinhky::cli {
namespace {

constexpr char kFunctions[] = R"sh(
# What only the plan knows: the program is asked, and answers nothing where it cannot.
_dinhky_ask() {
  local -a found
  local line
  for line in ${(f)"$($dinhky_program complete $1 $2 $dinhky_plan 2>/dev/null)"}; do
    if [[ $line == *$'\t'* ]]; then
      found+=("${line%%$'\t'*}:${${line#*$'\t'}//:/\\:}")
    else
      found+=("$line")
    fi
  done
  _describe -t values $2 found
}

_dinhky "$@"
)sh";

// A text inside single quotes, for _arguments and _describe, to which colons and brackets speak.
std::string quoted(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\'') {
      safe += "'\\''";
      continue;
    }
    if (c == ':' || c == '[' || c == ']' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

std::string action(const std::string& command, const OptionInfo& option) {
  switch (value_kind(option)) {
    case ValueKind::choices: {
      const auto words = base::joined(option.choices, " ");
      if (!option.several) return "(" + words + ")";
      return fmt::format("_values -s , {} {}", asked_name(option), words);
    }
    case ValueKind::file:
      return "_files";
    case ValueKind::folder:
      return "_files -/";
    case ValueKind::none:
      return " ";
    default:
      return fmt::format("_dinhky_ask {} {}", command, asked_name(option));
  }
}

std::string spec(const std::string& command, const OptionInfo& option,
                 const diag::Messages& messages) {
  const auto help = quoted(messages.text(option.help));
  if (is_argument(option)) {
    return fmt::format("'{}:{}:{}'", option.kind == OptionKind::arguments ? "*" : "", option.name,
                       action(command, option));
  }
  const auto names = option_names(option);
  const auto front = names.size() == 1 ? fmt::format("'{}", names[0])
                                       : fmt::format("'({})'{{{}}}'", base::joined(names, " "),
                                                     base::joined(names, ","));
  if (option.kind == OptionKind::flag) return fmt::format("{}[{}]'", front, help);
  // A long name also takes its value behind "=".
  const auto equals = names.size() == 1 ? "=" : "";
  return fmt::format("{}{}[{}]:{}:{}'", front, equals, help, quoted(option.type),
                     action(command, option));
}

std::string specs(const CommandInfo& command, const diag::Messages& messages, const char* indent) {
  std::string text;
  for (const auto& option : command.options) {
    text += fmt::format("{}{}", indent, spec(command.name, option, messages));
  }
  return text;
}

}  // namespace

std::string zsh_completion(const std::vector<CommandInfo>& table, const diag::Messages& messages) {
  std::string text =
      "#compdef dinhky\n# zsh completion for dinhky; made by: dinhky completions zsh\n\n";
  text += "_dinhky_commands() {\n  local -a commands=(";
  for (const auto& command : table) {
    if (command.name.empty()) continue;
    text += fmt::format("\n    '{}:{}'", command.name,
                        quoted(messages.text(fmt::format("help.{}", command.name))));
  }
  text +=
      "\n  )\n  _describe -t commands dinhky commands\n}\n\n_dinhky() {\n"
      "  local curcontext=$curcontext state line dinhky_program=${~words[1]} dinhky_plan\n"
      "  typeset -A opt_args\n  local -a globals=(";
  text += specs(table[0], messages, "\n    ");
  text +=
      "\n  )\n  _arguments -C $globals '1:dinhky:_dinhky_commands' '*::dinhky:->arguments'\n"
      "  [[ $state == arguments ]] || return\n"
      "  dinhky_plan=${${(M)words[2,-1]:#*.y(a|)ml}[1]}\n  case $words[1] in\n";
  for (const auto& command : table) {
    if (command.name.empty()) continue;
    text += fmt::format("    {})\n      _arguments $globals{} ;;\n", command.name,
                        specs(command, messages, " \\\n        "));
  }
  return text + "  esac\n}\n" + kFunctions;
}

}  // namespace dinhky::cli
