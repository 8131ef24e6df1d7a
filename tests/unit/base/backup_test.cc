#include "base/backup.h"

#include <doctest/doctest.h>

#include "support/memory_file_system.h"

namespace dinhky::base {
namespace {

using test::MemoryFileSystem;

TEST_CASE("each backup has a name of its own; the newest is not made twice") {
  MemoryFileSystem disk;
  disk.put("a", "một");
  CHECK(keep_backup(disk, "a").value() == "a.bak");
  CHECK(keep_backup(disk, "a").value() == "a.bak");
  disk.put("a", "hai");
  CHECK(keep_backup(disk, "a").value() == "a.bak2");
  disk.put("a", "một");  // as the oldest, but not as the newest
  CHECK(keep_backup(disk, "a").value() == "a.bak3");
  CHECK(disk.text("a") == "một");
  CHECK(disk.text("a.bak") == "một");
  CHECK(disk.text("a.bak2") == "hai");
  CHECK(disk.text("a.bak3") == "một");
}

TEST_CASE("a backup is whole or not there") {
  MemoryFileSystem whole;
  whole.put("a", "một");
  REQUIRE(keep_backup(whole, "a").ok());
  for (size_t n = 1; n <= whole.calls(); ++n) {
    CAPTURE(n);
    MemoryFileSystem disk;
    disk.put("a", "một");
    disk.fail_at(n, MemoryFileSystem::Fault::cut_off);
    (void)keep_backup(disk, "a");
    CHECK(disk.text("a") == "một");
    CHECK((!disk.text("a.bak") || disk.text("a.bak") == "một"));
  }
  CHECK_FALSE(keep_backup(whole, "khong-co").ok());
}

}  // namespace
}  // namespace dinhky::base
