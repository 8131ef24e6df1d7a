// One command on a disk that fails at the first call, at the second, and so on to the last.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "support/office.h"

namespace dinhky::test {

// Runs the command from the same state once for every call and both kinds of fault. After each run
// `look` sees the office as it was left, healed, and how the command ended; `whole` is one that no
// fault hit. The next run must then succeed and leave just what an undisturbed one leaves.
void every_fault(
    const Office& before, const std::vector<std::string>& command,
    const std::function<void(const Office& left, const Office& whole, const Said& said)>& look);

}  // namespace dinhky::test
