// Everything a run of the program takes from outside, so that a test can run a whole command on a
// disk in memory, on any day, and read what it said.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/file_system.h"

namespace dinhky::cli {

struct Environment {
  base::FileSystem& disk;
  // Environment variables; nullopt when not set.
  std::function<std::optional<std::string>(const std::string&)> variable;
  // All of standard input.
  std::function<std::string()> read_stdin;
  // The date at UTC+7, the only place where the clock is read.
  std::function<base::Date()> clock;
  bool stdout_is_terminal = false;
  std::string out;  // what goes to standard output
  std::string err;  // what goes to standard error
  // Shows how far a long run is, at once; not set where standard error is no terminal.
  std::function<void(std::string_view)> progress = {};
  // Whether the computer has this locale; not set: it has them all.
  std::function<bool(const std::string&)> locale_installed = {};
};

// 0 clean, 1 findings, 2 wrong use, 3 cannot read or write.
enum ExitCode { kClean = 0, kFindings = 1, kWrongUse = 2, kCannot = 3 };

// Runs the program with these arguments (without its own name). Never exits; throws only where
// memory runs out or the program is at fault.
int run(const std::vector<std::string>& arguments, Environment& environment);

// Says why the run could not end as it should, in the language of the arguments: "failure.output",
// standard output did not take what it printed; "failure.inside", memory ran out or the program is
// at fault. `detail` is the system's own word. The exit code.
int tell_failure(const std::vector<std::string>& arguments, std::string_view key,
                 const std::string& detail, Environment& environment);

}  // namespace dinhky::cli
