// Whole commands in a test: a workspace in memory, a fixed day, and what the program said.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/memory_file_system.h"

namespace dinhky::test {

struct Said {
  int code = 0;
  std::string out;
  std::string err;
};

class Office {
 public:
  MemoryFileSystem disk;
  std::string today = "2025-04-01";
  std::map<std::string, std::string> variables;
  std::string missing_locale;  // which the computer has not
  std::string standard_input;
  bool stdout_is_terminal = false;
  bool stderr_is_terminal = false;
  std::string progress;  // what long runs showed there while they lasted

  // Runs `dinhky ARGUMENTS` in the working folder /office.
  Said run(const std::vector<std::string>& arguments);
  // Puts the real plan at /office/plan.yaml.
  void put_real_plan();
  // Text of a file of the source tree.
  static std::string source_file(const std::string& path);
};

// A small paper as `import` reads it: its head to the title, a body of one point with what follows
// it, an annex of one task.
std::string small_paper(const std::string& head, const std::string& after_body = {});

}  // namespace dinhky::test
