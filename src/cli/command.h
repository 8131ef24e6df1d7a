// What the commands share: the global options, and one run's surroundings.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/data_store.h"
#include "cli/environment.h"
#include "cli/options.h"
#include "diag/messages.h"

namespace dinhky::cli {

struct Globals {
  std::string colour = "auto";
  std::string data_folder;
  std::string today;
  bool quiet = false;
  std::string language;
};

// SOURCE_DATE_EPOCH, seconds since 1970 → the date at UTC+7 (reproducible-builds.org); nullopt
// where it is no such number or lies after 2200.
std::optional<base::Date> date_of_epoch(const std::string& text);

// What a failure of disk is called.
diag::Message message_of(const base::Failure& failure);

// One run: where it reads, how it speaks. Lives as long as the command runs.
struct Session {
  Environment& environment;
  base::DataStore& data;
  const diag::Messages& messages;
  const Globals& globals;

  bool colour() const;
  // Whether drawn shapes may stand for statuses: on a terminal that shows them. Elsewhere (a pipe,
  // a file, another locale, TERM=dumb) letters do, so that what scripts read never changes.
  bool shapes() const;
  // --today, else SOURCE_DATE_EPOCH, else the clock.
  base::Date today() const;
  void say(const std::string& key,
           const std::vector<std::pair<std::string, std::string>>& arguments = {}) const;
  // A failure of disk in the user's language, on standard error.
  void say(const base::Failure& failure) const;
  // Unless --quiet: where the old version of a file that is replaced was kept.
  void say_kept(const std::string& path, const std::string& backup) const;
};

// A command adds its options to the parser and returns what runs once they are read.
using Action = std::function<int(const Session&)>;
struct Command {
  const char* name;
  Action (*prepare)(OptionSet& options);
  bool hidden = false;  // for scripts that come with the program; not listed by help
};

inline constexpr char kHelpOption[] = "-h,--help";
inline constexpr char kVersionOption[] = "--version";

// The options that go with every command.
void prepare_globals(OptionSet& options, Globals& globals);

Action prepare_init(OptionSet& options);
Action prepare_import(OptionSet& options);
Action prepare_check(OptionSet& options);
Action prepare_show(OptionSet& options);
Action prepare_when(OptionSet& options);
Action prepare_render(OptionSet& options);
Action prepare_stub(OptionSet& options);
Action prepare_collect(OptionSet& options);
Action prepare_due(OptionSet& options);
Action prepare_remind(OptionSet& options);
Action prepare_export(OptionSet& options);
Action prepare_diff(OptionSet& options);
Action prepare_status(OptionSet& options);
Action prepare_report(OptionSet& options);
Action prepare_explain(OptionSet& options);
Action prepare_doctor(OptionSet& options);
Action prepare_completions(OptionSet& options);
Action prepare_schema(OptionSet& options);
Action prepare_complete(OptionSet& options);
Action prepare_man(OptionSet& options);

// In the order in which help lists them, hidden ones last.
const std::vector<Command>& commands();

// "a, b,c" → parts without blanks; empty parts are dropped.
std::vector<std::string> comma_list(const std::string& text);

}  // namespace dinhky::cli
