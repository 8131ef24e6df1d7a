// One command on a disk that fails at the first call, at the second, and so on to the last, in
// every way that the call can fail.
#pragma once

#include <functional>
#include <string>

#include "support/writing_commands.h"

namespace dinhky::test {

// A run that met a fault: where, and what is wrong with what it left. Empty: all is well.
struct FaultCase {
  std::string call;   // "create"
  std::string error;  // "ENOSPC"
  size_t n = 0;       // the number of the call
  std::string wrong;
};

// After each run every file is the old one or the new one, whole; what both have is there; the exit
// code is 3 and the file is named, or 0 and the work is done. The next run succeeds and leaves just
// what an undisturbed one leaves.
void every_fault(const WritingCommand& command, const std::function<void(const FaultCase&)>& tell);

// The same for a command that only prints: all of it, or nothing.
void every_fault_printing(const WritingCommand& command,
                          const std::function<void(const FaultCase&)>& tell);

}  // namespace dinhky::test
