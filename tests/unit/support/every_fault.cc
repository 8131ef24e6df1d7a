#include "support/every_fault.h"

#include <doctest/doctest.h>

namespace dinhky::test {

void every_fault(
    const Office& before, const std::vector<std::string>& command,
    const std::function<void(const Office& left, const Office& whole, const Said& said)>& look) {
  Office whole = before;
  const size_t first = whole.disk.calls();
  REQUIRE(whole.run(command).code == 0);
  const size_t calls = whole.disk.calls() - first;
  REQUIRE(calls > 8);
  for (const auto fault : {MemoryFileSystem::Fault::once, MemoryFileSystem::Fault::cut_off}) {
    for (size_t n = 1; n <= calls; ++n) {
      CAPTURE(n);
      const bool cut_off = fault == MemoryFileSystem::Fault::cut_off;
      CAPTURE(cut_off);
      Office office = before;
      office.disk.fail_at(n, fault);
      const auto said = office.run(command);
      office.disk.heal();
      CHECK((said.code == 3 || (said.code == 0 && !cut_off)));
      look(office, whole, said);

      CHECK(office.run(command).code == 0);
      CHECK(office.disk.files() == whole.disk.files());
      for (const auto& path : whole.disk.files()) {
        CHECK(office.disk.text(path) == whole.disk.text(path));
      }
    }
  }
}

}  // namespace dinhky::test
