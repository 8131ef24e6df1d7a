// Every command × every call of the disk × every way in which it can fail.
//
// DINHKY_FAULT_TABLE=FILE also writes how many cases there were, for tests/fault/matrix.sh: a line
// each of command, call, error and count, with tabs between them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <tuple>

#include "support/every_fault.h"

namespace dinhky {
namespace {

using test::FaultCase;
using test::WritingCommand;

class Tally {
 public:
  ~Tally() {
    const char* file = std::getenv("DINHKY_FAULT_TABLE");
    if (file == nullptr) return;
    std::ofstream out(file, std::ios::app);
    for (const auto& [key, count] : counts_) {
      const auto& [command, call, error] = key;
      out << command << '\t' << call << '\t' << error << '\t' << count << '\n';
    }
  }

  void add(const WritingCommand& command, const FaultCase& one) {
    ++counts_[{command.name, one.call, one.error}];
    if (one.wrong.empty()) return;
    FAIL_CHECK(command.name, ", ", one.error, " at call ", one.n, " (", one.call, "): ", one.wrong);
  }

 private:
  std::map<std::tuple<std::string, std::string, std::string>, size_t> counts_;
};

TEST_CASE("commands that write on a failing disk") {
  Tally tally;
  for (const auto& command : test::writing_commands()) {
    test::every_fault(command, [&](const FaultCase& one) { tally.add(command, one); });
  }
}

TEST_CASE("commands that print on a failing disk") {
  Tally tally;
  for (const auto& command : test::printing_commands()) {
    test::every_fault_printing(command, [&](const FaultCase& one) { tally.add(command, one); });
  }
}

}  // namespace
}  // namespace dinhky
