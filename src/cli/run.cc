#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

#include "base/fold.h"
#include "base/text.h"
#include "base/version.h"
#include "cli/command.h"

namespace dinhky::cli {
namespace {

using diag::Language;
using diag::Messages;

// The value of "--name VALUE" or "--name=VALUE", before the real parser runs: language and data
// folder decide how the parser itself speaks.
std::string early_option(const std::vector<std::string>& arguments, std::string_view name) {
  const std::string joined = std::string(name) + "=";
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].starts_with(joined)) return arguments[i].substr(joined.size());
    if (arguments[i] == name && i + 1 < arguments.size()) return arguments[i + 1];
  }
  return {};
}

Language language_of(const std::vector<std::string>& arguments, const Environment& environment) {
  auto word = early_option(arguments, "--lang");
  if (word.empty()) word = environment.variable("DINHKY_LANG").value_or("");
  return word == "en" ? Language::en : Language::vi;
}

// The whole parser, with what the commands do once it has read the arguments.
class Parser {
 public:
  // Only help shows what options are for, and reading all those sentences would cost a small
  // command as much as its work: without `help` their keys stand in for them, and of the commands
  // other than `command` only the names are known.
  Parser(const Messages& messages, bool help, std::string_view command)
      : messages_(messages), help_(help), app_("", "dinhky") {
    app_.description(text("help.program"));
    app_.option_defaults()->group(text("label.options"));
    app_.set_help_flag(kHelpOption, text("help.help"));
    app_.set_version_flag(kVersionOption, std::string("dinhky ") + base::kVersion,
                          text("help.version"));
    add_globals();
    for (const auto& known : commands()) {
      auto* sub = app_.add_subcommand(known.name, text(fmt::format("help.{}", known.name)));
      if (!help && known.name != command) continue;
      sub->fallthrough();
      sub->group(known.hidden ? std::string() : text("label.subcommands"));
      sub->option_defaults()->group(text("label.options"));
      sub->set_help_flag(kHelpOption, text("help.help"));
      sets_.push_back(std::make_unique<OptionSet>(sub, messages, help));
      actions_.emplace_back(sub, known.prepare(*sets_.back()));
    }
    app_.require_subcommand(1);
    if (help) translate_labels();
  }

  CLI::App& app() { return app_; }
  const Globals& globals() const { return globals_; }
  const Action& chosen() const {
    const auto found = std::find_if(actions_.begin(), actions_.end(),
                                    [](const auto& pair) { return pair.first->parsed(); });
    return found->second;
  }

 private:
  std::string text(const std::string& key) const { return help_ ? messages_.text(key) : key; }

  void add_globals() {
    sets_.push_back(std::make_unique<OptionSet>(&app_, messages_, help_));
    prepare_globals(*sets_.back(), globals_);
  }

  void translate_labels() {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    for (const auto* label : {"Usage", "Options", "OPTIONS", "Positionals", "Subcommands",
                              "SUBCOMMAND", "REQUIRED", "POSITIONALS"}) {
      formatter->label(label, text(fmt::format("label.{}", base::to_lower(label))));
    }
    app_.formatter(formatter);
    for (const auto& [sub, action] : actions_) sub->formatter(formatter);
  }

  const Messages& messages_;
  bool help_;
  CLI::App app_;
  Globals globals_;
  std::vector<std::unique_ptr<OptionSet>> sets_;  // checks of options refer to them
  std::vector<std::pair<CLI::App*, Action>> actions_;
};

// The first word that is no option; empty where there is none.
std::string command_word(const std::vector<std::string>& arguments) {
  static constexpr std::string_view kWithValue[] = {"--lang", "--color", "--today", "--data"};
  for (size_t i = 0; i < arguments.size(); ++i) {
    const auto& word = arguments[i];
    if (std::find(std::begin(kWithValue), std::end(kWithValue), word) != std::end(kWithValue)) {
      ++i;
    } else if (!word.starts_with('-')) {
      return word;
    }
  }
  return {};
}

bool is_command(std::string_view word) {
  return std::any_of(commands().begin(), commands().end(),
                     [&](const Command& command) { return word == command.name; });
}

int wrong_use(const Messages& messages, std::string text, Environment& environment) {
  environment.err += fmt::format("dinhky: {}\n", text);
  environment.err += messages.text("use.see-help") + "\n";
  return kWrongUse;
}

// CLI11's own texts are English; its kinds of error have messages of ours.
std::string parse_error_text(const Messages& messages, const CLI::ParseError& error) {
  const std::string detail = error.what();
  const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
  if (kind == CLI::ExitCodes::ExtrasError) {
    return messages.text("use.extras", {{"text", detail.substr(detail.find(": ") + 2)}});
  }
  if (kind == CLI::ExitCodes::RequiredError)
    return messages.text("use.required", {{"text", detail}});
  if (kind == CLI::ExitCodes::ArgumentMismatch) {
    const bool twice = detail.find(": At Most") != std::string::npos;
    return messages.text(twice ? "use.argument-twice" : "use.argument",
                         {{"text", detail.substr(0, detail.find(':'))}});
  }
  if (kind == CLI::ExitCodes::ValidationError) {
    return messages.text("use.value", {{"text", detail}});
  }
  return messages.text("use.other", {{"text", detail}});
}

// What help says where the arguments ask for it.
std::string help_for(const std::vector<std::string>& last_first, const Messages& messages) {
  Parser parser(messages, true, {});
  try {
    parser.app().parse(std::vector<std::string>(last_first));
  } catch (const CLI::ParseError&) {  // the call for help, by which CLI11 knows whose it is
  }
  return parser.app().help();
}

int parse_and_run(const std::vector<std::string>& arguments, Environment& environment,
                  base::DataStore& data, const Messages& messages) {
  const auto word = command_word(arguments);
  if (!word.empty() && !is_command(word)) {
    std::vector<std::string> names;
    for (const auto& command : commands()) {
      if (!command.hidden) names.emplace_back(command.name);
    }
    const auto meant = base::nearest(word, names);
    return wrong_use(
        messages,
        messages.text(meant ? "use.command-meant" : "use.command",
                      {{"name", base::made_safe(word)}, {"meant", meant.value_or("")}}),
        environment);
  }
  if (arguments.empty()) {
    environment.err += Parser(messages, true, {}).app().help();
    return kWrongUse;
  }
  // CLI11 takes the arguments last first.
  const std::vector<std::string> last_first(arguments.rbegin(), arguments.rend());
  Parser parser(messages, false, word);
  try {
    parser.app().parse(std::vector<std::string>(last_first));
  } catch (const CLI::CallForHelp&) {
    environment.out += help_for(last_first, messages);
    return kClean;
  } catch (const CLI::CallForVersion& e) {
    environment.out += std::string(e.what()) + "\n";
    return kClean;
  } catch (const CLI::ParseError& e) {
    return wrong_use(messages, base::made_safe(parse_error_text(messages, e)), environment);
  }
  if (!parser.globals().today.empty() && !base::parse_iso_date(parser.globals().today)) {
    return wrong_use(messages, messages.text("use.today"), environment);
  }
  const Session session{environment, data, messages, parser.globals()};
  return parser.chosen()(session);
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> list = {{"init", prepare_init},
                                            {"import", prepare_import},
                                            {"check", prepare_check},
                                            {"show", prepare_show},
                                            {"when", prepare_when},
                                            {"render", prepare_render},
                                            {"stub", prepare_stub},
                                            {"collect", prepare_collect},
                                            {"status", prepare_status},
                                            {"report", prepare_report},
                                            {"due", prepare_due},
                                            {"remind", prepare_remind},
                                            {"diff", prepare_diff},
                                            {"export", prepare_export},
                                            {"explain", prepare_explain},
                                            {"doctor", prepare_doctor},
                                            {"completions", prepare_completions},
                                            {"schema", prepare_schema},
                                            {"complete", prepare_complete, true},
                                            {"man", prepare_man, true}};
  return list;
}

void prepare_globals(OptionSet& set, Globals& globals) {
  set.choice("--lang", globals.language, {"vi", "en"}, "help.lang");
  set.choice("--color", globals.colour, {"auto", "always", "never"}, "help.color");
  set.text("--today", globals.today, "help.today", "YYYY-MM-DD");
  set.text("--data", globals.data_folder, "help.data", "DIR");
  set.flag("-q,--quiet", globals.quiet, "help.quiet");
}

int run(const std::vector<std::string>& arguments, Environment& environment) {
  // Start-up is measured: the version needs none of the rest.
  if (arguments.size() == 1 && arguments[0] == "--version") {
    environment.out += std::string("dinhky ") + base::kVersion + "\n";
    return kClean;
  }
  base::DataStore data(&environment.disk, early_option(arguments, "--data"));
  const auto loaded = data.load();
  const Messages messages(data, language_of(arguments, environment));
  if (!loaded) {
    Session{environment, data, messages, {}}.say(loaded.failure());
    return kCannot;
  }
  return parse_and_run(arguments, environment, data, messages);
}

int tell_failure(const std::vector<std::string>& arguments, std::string_view key,
                 const std::string& detail, Environment& environment) {
  base::DataStore data(&environment.disk, early_option(arguments, "--data"));
  const Messages messages(data, language_of(arguments, environment));
  environment.err += fmt::format("dinhky: {}\n", messages.text(key, {{"detail", detail}}));
  return kCannot;
}

}  // namespace dinhky::cli
