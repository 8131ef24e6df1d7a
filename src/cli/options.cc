#include "cli/options.h"

#include <CLI/CLI.hpp>

#include "base/text.h"

namespace dinhky::cli {
namespace {

// "docx,md" → docx, md; "FILE" → nothing.
std::vector<std::string> listed(const std::string& type, char separator) {
  std::vector<std::string> words;
  if (type.find(separator) == std::string::npos) return words;
  for (const auto word : base::split(type, separator)) words.emplace_back(word);
  return words;
}

}  // namespace

std::string OptionSet::about(const char* help) const {
  return help_ ? messages_.text(help) : std::string();
}

void OptionSet::argument(const char* name, std::string& value, const char* help,
                         std::vector<std::string> choices) {
  infos_.push_back({OptionKind::argument, name, help, {}, std::move(choices), false});
  if (app_ == nullptr) return;
  app_->add_option(name, value, about(help))->type_name("");
}

void OptionSet::arguments(const char* name, std::vector<std::string>& values, const char* help) {
  infos_.push_back({OptionKind::arguments, name, help, {}, {}, false});
  if (app_ == nullptr) return;
  app_->add_option(name, values, about(help))->type_name("");
}

void OptionSet::text(const char* name, std::string& value, const char* help, const char* type) {
  auto several = listed(type, ',');
  const bool commas = !several.empty();
  infos_.push_back({OptionKind::value, name, help, type,
                    commas ? std::move(several) : listed(type, '|'), commas});
  if (app_ == nullptr) return;
  app_->add_option(name, value, about(help))->type_name(type);
}

void OptionSet::choice(const char* name, std::string& value, std::vector<std::string> choices,
                       const char* help) {
  infos_.push_back({OptionKind::value, name, help, base::joined(choices, "|"), choices, false});
  if (app_ == nullptr) return;
  auto* option = app_->add_option(name, value, about(help));
  option->type_name(infos_.back().type);
  option->check([this, choices = std::move(choices)](const std::string& given) {
    for (const auto& choice : choices) {
      if (given == choice) return std::string();
    }
    return messages_.text("use.choice",
                          {{"value", given}, {"choices", base::joined(choices, ", ")}});
  });
}

void OptionSet::flag(const char* name, bool& value, const char* help) {
  infos_.push_back({OptionKind::flag, name, help, {}, {}, false});
  if (app_ == nullptr) return;
  app_->add_flag(name, value, about(help));
}

}  // namespace dinhky::cli
