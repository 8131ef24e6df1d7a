// The lists that the fault matrix goes through: every command that writes, with a workspace in
// which it has something old to replace, and those that print what they could write.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "support/office.h"

namespace dinhky::test {

struct WritingCommand {
  std::string name;  // "collect --replace"
  std::vector<std::string> arguments;
  std::function<Office()> before;  // the workspace in which it is run
  // What holds of any workspace that it leaves, and of the one that a whole run leaves; may be
  // empty. Gives what is wrong.
  std::function<std::string(const Office& left, const Office& whole)> beside = {};
  // What it prints is useful in part too: findings, not a document.
  bool in_parts = false;
};

std::vector<WritingCommand> writing_commands();
// Without -o.
std::vector<WritingCommand> printing_commands();

}  // namespace dinhky::test
