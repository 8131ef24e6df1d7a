// A command's options, without the parser behind them: one file of the program knows CLI11, and
// every help text comes from the messages.
#pragma once

#include <string>
#include <vector>

#include "diag/messages.h"

namespace CLI {
class App;
}

namespace dinhky::cli {

class OptionSet {
 public:
  // With `help` the options tell what they are for; else their texts are not read at all.
  OptionSet(CLI::App& app, const diag::Messages& messages, bool help)
      : app_(app), messages_(messages), help_(help) {}

  // `help` is a message key. The variables must live until the command has run.
  void argument(const char* name, std::string& value, const char* help);
  void arguments(const char* name, std::vector<std::string>& values, const char* help);
  void text(const char* name, std::string& value, const char* help, const char* type);
  void choice(const char* name, std::string& value, std::vector<std::string> choices,
              const char* help);
  void flag(const char* name, bool& value, const char* help);

 private:
  std::string about(const char* help) const;

  CLI::App& app_;
  const diag::Messages& messages_;
  bool help_;
};

}  // namespace dinhky::cli
