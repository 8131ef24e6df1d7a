#include "cli/options.h"

#include <CLI/CLI.hpp>

#include "base/text.h"

namespace dinhky::cli {

std::string OptionSet::about(const char* help) const {
  return help_ ? messages_.text(help) : std::string();
}

void OptionSet::argument(const char* name, std::string& value, const char* help) {
  app_.add_option(name, value, about(help))->type_name("");
}

void OptionSet::arguments(const char* name, std::vector<std::string>& values, const char* help) {
  app_.add_option(name, values, about(help))->type_name("");
}

void OptionSet::text(const char* name, std::string& value, const char* help, const char* type) {
  app_.add_option(name, value, about(help))->type_name(type);
}

void OptionSet::choice(const char* name, std::string& value, std::vector<std::string> choices,
                       const char* help) {
  auto* option = app_.add_option(name, value, about(help));
  option->type_name(base::joined(choices, "|"));
  option->check([this, choices = std::move(choices)](const std::string& given) {
    for (const auto& choice : choices) {
      if (given == choice) return std::string();
    }
    return messages_.text("use.choice",
                          {{"value", given}, {"choices", base::joined(choices, ", ")}});
  });
}

void OptionSet::flag(const char* name, bool& value, const char* help) {
  app_.add_flag(name, value, about(help));
}

}  // namespace dinhky::cli
