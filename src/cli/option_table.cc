#include "cli/option_table.h"

#include <string_view>

namespace dinhky::cli {

std::vector<CommandInfo> option_table(const diag::Messages& messages) {
  std::vector<CommandInfo> table(1);
  OptionSet globals(nullptr, messages, false);
  Globals values;
  table[0].options = {{OptionKind::flag, kHelpOption, "help.help", {}, {}, false},
                      {OptionKind::flag, kVersionOption, "help.version", {}, {}, false}};
  prepare_globals(globals, values);
  for (const auto& option : globals.infos()) table[0].options.push_back(option);
  for (const auto& command : commands()) {
    if (command.hidden) continue;
    OptionSet set(nullptr, messages, false);
    command.prepare(set);
    table.push_back({command.name, set.infos()});
  }
  return table;
}

std::vector<std::string> option_names(const OptionInfo& option) {
  return comma_list(option.name);
}

bool is_argument(const OptionInfo& option) {
  return option.kind == OptionKind::argument || option.kind == OptionKind::arguments;
}

ValueKind value_kind(const OptionInfo& option) {
  if (option.kind == OptionKind::flag) return ValueKind::none;
  if (!option.choices.empty()) return ValueKind::choices;
  const auto& word = is_argument(option) ? option.name : option.type;
  if (word == "RULE") return ValueKind::rule;
  if (word == "PHRASE") return ValueKind::none;
  if (word == "DIR") return ValueKind::folders;
  if (is_argument(option) || word == "FILE") return ValueKind::files;
  if (word == "U") return ValueKind::unit;
  if (word == "R") return ValueKind::regime;
  // `status` and `report` are about one paper and refuse `all`.
  if (word != "P") return ValueKind::none;
  return option.help == std::string_view("help.report.period") ? ValueKind::one_period
                                                               : ValueKind::period;
}

}  // namespace dinhky::cli
