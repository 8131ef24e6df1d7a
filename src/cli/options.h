// A command's options, without the parser behind them: one file of the program knows CLI11, and
// every help text comes from the messages. What is declared is also kept as a table, from which the
// manual page and the shells' completions are made.
#pragma once

#include <string>
#include <vector>

#include "diag/messages.h"

namespace CLI {
class App;
}

namespace dinhky::cli {

enum class OptionKind { argument, arguments, value, flag };

struct OptionInfo {
  OptionKind kind = OptionKind::flag;
  std::string name;                  // "-o,--output"; of arguments "PLAN"
  const char* help = nullptr;        // a message key
  std::string type;                  // "FILE", "text|json"; empty for flags and arguments
  std::vector<std::string> choices;  // values it may have, where those can be listed
  bool several = false;              // of these, any number parted by commas
};

class OptionSet {
 public:
  // Without a parser the options are only kept. With `help` they tell the parser what they are for;
  // else their texts are not read at all.
  OptionSet(CLI::App* app, const diag::Messages& messages, bool help)
      : app_(app), messages_(messages), help_(help) {}

  // `help` is a message key. The variables must live until the command has run.
  void argument(const char* name, std::string& value, const char* help,
                std::vector<std::string> choices = {});
  void arguments(const char* name, std::vector<std::string>& values, const char* help);
  // A `type` of words parted by "|" or "," is the list of what may be given.
  void text(const char* name, std::string& value, const char* help, const char* type);
  void choice(const char* name, std::string& value, std::vector<std::string> choices,
              const char* help);
  void flag(const char* name, bool& value, const char* help);

  const std::vector<OptionInfo>& infos() const { return infos_; }

 private:
  std::string about(const char* help) const;

  CLI::App* app_;
  const diag::Messages& messages_;
  bool help_;
  std::vector<OptionInfo> infos_;
};

}  // namespace dinhky::cli
