#include "cli/man_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "base/version.h"

namespace dinhky::cli {
namespace {

// Text as troff prints it letter by letter.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '\\':
        safe += "\\e";
        break;
      case '-':
        safe += "\\-";
        break;
      case '\'':
        safe += "\\(aq";
        break;
      case '`':
        safe += "\\(ga";
        break;
      case '~':
        safe += "\\(ti";
        break;
      case '^':
        safe += "\\(ha";
        break;
      default:
        safe += c;
    }
  }
  // A dot at the begin of a line is a request.
  return safe.starts_with('.') ? "\\&" + safe : safe;
}

// ".TP", "**-o**, **--output** FILE", the help.
std::string item(const OptionInfo& option, const diag::Messages& messages) {
  std::string head;
  if (is_argument(option)) {
    head = fmt::format("\\fI{}\\fR", escaped(option.name));
  } else {
    for (const auto& name : option_names(option)) {
      head += fmt::format("{}\\fB{}\\fR", head.empty() ? "" : ", ", escaped(name));
    }
    if (!option.type.empty()) head += fmt::format(" \\fI{}\\fR", escaped(option.type));
  }
  return fmt::format(".TP\n{}\n{}\n", head, escaped(messages.text(option.help)));
}

std::string items(const CommandInfo& command, const diag::Messages& messages) {
  std::string text;
  for (const bool arguments : {true, false}) {
    for (const auto& option : command.options) {
      if (is_argument(option) == arguments) text += item(option, messages);
    }
  }
  return text;
}

std::string section(const CommandInfo& command, const diag::Messages& messages) {
  std::string usage = fmt::format("\\fBdinhky {}\\fR", command.name);
  bool options = false;
  std::string arguments;
  for (const auto& option : command.options) {
    options = options || !is_argument(option);
    if (!is_argument(option)) continue;
    arguments += fmt::format(" [\\fI{}\\fR{}]", escaped(option.name),
                             option.kind == OptionKind::arguments ? "..." : "");
  }
  if (options) usage += fmt::format(" [\\fI{}\\fR]...", messages.text("man.option"));
  return fmt::format(".SS {}\n{}{}\n.PP\n{}.\n{}", command.name, usage, arguments,
                     escaped(messages.text(fmt::format("help.{}", command.name))),
                     items(command, messages));
}

}  // namespace

std::string man_page(std::string_view frame, const std::vector<CommandInfo>& table,
                     const diag::Messages& messages) {
  std::string page;
  while (!frame.empty()) {
    const auto line = frame.substr(0, frame.find('\n'));
    frame.remove_prefix(std::min(frame.size(), line.size() + 1));
    if (line == "@OPTIONS@") {
      page += items(table[0], messages);
    } else if (line == "@COMMANDS@") {
      for (const auto& command : table) {
        if (!command.name.empty()) page += section(command, messages);
      }
    } else {
      static constexpr std::string_view kPlace = "@VERSION@";
      const size_t at = line.find(kPlace);
      page += line.substr(0, at);
      if (at != std::string_view::npos) {
        page += escaped(base::kVersion);
        page += line.substr(at + kPlace.size());
      }
      page += '\n';
    }
  }
  return page;
}

}  // namespace dinhky::cli
