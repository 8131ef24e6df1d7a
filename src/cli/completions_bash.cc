#include <fmt/format.h>

#include "base/text.h"
#include "cli/completions.h"

namespace dinhky::cli {
namespace {

// Words of a plan are never handed to `compgen -W`, which would expand what stands in them.
constexpr char kFunctions[] = R"sh(
# The lines that begin with what was typed ($1), each behind $2; what follows a tab is description.
_dinhky_offer() {
  local line
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    [[ -n $line && $line == "$1"* ]] && COMPREPLY+=("$2$line")
  done
}

_dinhky_complete() {
  local program=${1/#\~/$HOME} typed=${COMP_WORDS[COMP_CWORD]} front= command= plan= waiting= word
  local -i at count=0
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; ++at)); do
    word=${COMP_WORDS[at]}
    if [[ $word == = ]]; then
      continue
    elif [[ -n $waiting ]]; then
      waiting=
    elif [[ $word == -* ]]; then
      [[ -n $(_dinhky_value "$command" "$word") ]] && waiting=$word
    elif [[ -z $command ]]; then
      command=$word
    else
      ((++count))
      [[ -z $plan && $word == *.y?(a)ml ]] && plan=$word
    fi
  done
  if [[ $typed == = ]]; then
    typed=
  elif [[ -z $waiting && $typed == --*=* ]]; then # where "=" parts no words
    waiting=${typed%%=*} front=${typed%%=*}= typed=${typed#*=}
  fi

  local -a kind
  if [[ -n $waiting ]]; then
    read -ra kind <<<"$(_dinhky_value "$command" "$waiting")"
  elif [[ $typed == -* ]]; then
    _dinhky_offer "$typed" '' < <(_dinhky_options "$command")
    return
  elif [[ -z $command ]]; then
    _dinhky_offer "$typed" '' < <(_dinhky_commands)
    return
  else
    read -ra kind <<<"$(_dinhky_value "$command" "$count")"
  fi
  case ${kind[0]} in
    one) _dinhky_offer "$typed" "$front" < <(printf '%s\n' "${kind[@]:1}") ;;
    list)
      word=${typed##*,}
      _dinhky_offer "$word" "$front${typed%"$word"}" < <(printf '%s\n' "${kind[@]:1}")
      ;;
    ask)
      _dinhky_offer "$typed" "$front" \
        < <("$program" complete "${kind[1]}" "${kind[2]}" ${plan:+"$plan"} 2>/dev/null)
      ;;
    file | folder)
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do
        COMPREPLY+=("$front$word")
      done < <(compgen "$([[ ${kind[0]} == file ]] && echo -f || echo -d)" -- "$typed")
      ;;
  esac
}
complete -F _dinhky_complete dinhky
)sh";

// What _dinhky_value prints for it: how the value is completed, and from what.
std::string value_line(const std::string& command, const OptionInfo& option) {
  switch (value_kind(option)) {
    case ValueKind::choices:
      return (option.several ? "list " : "one ") + base::joined(option.choices, " ");
    case ValueKind::file:
      return "file";
    case ValueKind::folder:
      return "folder";
    case ValueKind::none:
      return "other";
    default:
      return fmt::format("ask {} {}", command, asked_name(option));
  }
}

std::string lines_of(const char* function, const std::vector<std::string>& words) {
  return fmt::format("{}printf '%s\\n' {}", function, base::joined(words, " "));
}

// The cases of one command: its options that take a value, its arguments by their place.
std::string value_cases(const CommandInfo& command) {
  const auto who = command.name.empty() ? std::string("*") : command.name;
  std::string text;
  size_t place = 0;
  for (const auto& option : command.options) {
    if (option.kind == OptionKind::flag) continue;
    std::vector<std::string> labels;
    if (is_argument(option)) {
      const bool last = option.kind == OptionKind::arguments;
      labels.push_back(fmt::format("{}:{}", who, last ? "[0-9]*" : std::to_string(place++)));
    } else {
      for (const auto& name : option_names(option)) labels.push_back(who + ":" + name);
    }
    text += fmt::format("    {}) echo '{}' ;;\n", base::joined(labels, " | "),
                        value_line(command.name, option));
  }
  return text;
}

std::vector<std::string> all_names(const CommandInfo& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options) {
    if (is_argument(option)) continue;
    for (auto& name : option_names(option)) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

std::string bash_completion(const std::vector<CommandInfo>& table) {
  std::vector<std::string> commands;
  std::string options;
  std::string values;
  for (const auto& command : table) {
    values += value_cases(command);
    if (command.name.empty()) continue;
    commands.push_back(command.name);
    if (const auto names = all_names(command); !names.empty()) {
      options += lines_of(fmt::format("    {}) ", command.name).c_str(), names) + " ;;\n";
    }
  }
  return fmt::format(
      "# bash completion for dinhky; made by: dinhky completions bash\n\n"
      "_dinhky_commands() {{\n  {}\n}}\n\n"
      "# The options that go with the command $1, a line each.\n"
      "_dinhky_options() {{\n  {}\n  case $1 in\n{}  esac\n}}\n\n"
      "# How the value of the option, or the argument by its place, $2 of the command $1 is "
      "completed.\n"
      "_dinhky_value() {{\n  case $1:$2 in\n{}  esac\n}}\n{}",
      lines_of("", commands), lines_of("", all_names(table[0])), options, values, kFunctions);
}

}  // namespace dinhky::cli
