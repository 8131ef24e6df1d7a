#include "base/file_system.h"

#include <doctest/doctest.h>

#include "support/memory_file_system.h"

namespace dinhky::base {
namespace {

using test::MemoryFileSystem;
using Strings = std::vector<std::string>;

TEST_CASE("paths as strings") {
  CHECK(directory_of("a/b.yaml") == "a");
  CHECK(directory_of("b.yaml") == ".");
  CHECK(directory_of("/b.yaml") == "/");
  CHECK(directory_of("/a/b/c") == "/a/b");
  CHECK(file_name_of("a/b.yaml") == "b.yaml");
  CHECK(file_name_of("b.yaml") == "b.yaml");
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(join_path(".", "b") == "b");
  CHECK(join_path("", "b") == "b");
  CHECK(join_path("a", "/b") == "/b");
  CHECK(join_path("/", "b") == "/b");
  CHECK(join_path("..", "b") == "../b");
}

TEST_CASE("a new file: temporary beside it, renamed, folder synced, in this order") {
  MemoryFileSystem disk;
  REQUIRE(write_atomically(disk, "plan.md", "new"));
  CHECK(disk.text("/office/plan.md") == "new");
  CHECK(disk.changes() == Strings{"create /office/.plan.md.dinhky-tmp",
                                  "rename /office/.plan.md.dinhky-tmp /office/plan.md",
                                  "sync /office"});
}

TEST_CASE("an old file is never removed first") {
  MemoryFileSystem disk;
  disk.put("/office/out/plan.md", "old");
  REQUIRE(write_atomically(disk, "out/plan.md", "new"));
  CHECK(disk.text("/office/out/plan.md") == "new");
  CHECK(disk.changes() == Strings{"create /office/out/.plan.md.dinhky-tmp",
                                  "rename /office/out/.plan.md.dinhky-tmp /office/out/plan.md",
                                  "sync /office/out"});
}

TEST_CASE("a link is kept, the file it names is replaced, in that file's folder") {
  MemoryFileSystem disk;
  disk.put("/archive/2025/plan.md", "old");
  disk.put_link("/office/plan.md", "../archive/2025/plan.md");
  REQUIRE(write_atomically(disk, "plan.md", "new"));
  CHECK(disk.text("/archive/2025/plan.md") == "new");
  CHECK(disk.files() == Strings{"/archive/2025/plan.md"});
  CHECK(disk.text("/office/plan.md") == "new");  // the link is still there
  CHECK(disk.changes().front() == "create /archive/2025/.plan.md.dinhky-tmp");
}

TEST_CASE("the leftover of a killed run is replaced") {
  MemoryFileSystem disk;
  disk.put("/office/.plan.md.dinhky-tmp", "half of");
  REQUIRE(write_atomically(disk, "plan.md", "new"));
  CHECK(disk.files() == Strings{"/office/plan.md"});
  CHECK(disk.text("/office/plan.md") == "new");
}

TEST_CASE("failures name the file, not the temporary") {
  MemoryFileSystem disk;
  const auto outcome = write_atomically(disk, "no-such-folder/plan.md", "new");
  REQUIRE_FALSE(outcome);
  CHECK(outcome.failure().kind == FailureKind::not_found);
  CHECK(outcome.failure().path == "no-such-folder/plan.md");
  CHECK(disk.files().empty());
}

TEST_CASE("a folder in the file's place stays, and no temporary is left") {
  MemoryFileSystem disk;
  disk.put("/office/plan.md/inside", "a person's");
  REQUIRE_FALSE(write_atomically(disk, "plan.md", "new"));
  CHECK(disk.files() == Strings{"/office/plan.md/inside"});
}

}  // namespace
}  // namespace dinhky::base
