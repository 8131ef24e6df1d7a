#include "base/written_files.h"

#include <doctest/doctest.h>

#include "base/sha256.h"
#include "support/memory_file_system.h"

namespace dinhky::base {
namespace {

using test::MemoryFileSystem;
using Strings = std::vector<std::string>;

constexpr char kList[] = "/office/out/.dinhky-written";

const std::vector<GeneratedFile> kFirst = {{"2025-Q1/van-phong.md", "first office"},
                                           {"2025-Q1/tong-hop.md", "first whole"}};
const std::vector<GeneratedFile> kSecond = {{"2025-Q1/van-phong.md", "second office"},
                                            {"2025-Q1/tong-hop.md", "second whole"}};

std::string line_of(std::string_view bytes, const std::string& path) {
  return sha256_hex(bytes) + "  " + path + "\n";
}

TEST_CASE("files, folders and the list come into being") {
  MemoryFileSystem disk;
  const auto report = write_generated(disk, "out", kFirst, false);
  CHECK(report.complete());
  CHECK(report.written == Strings{"out/2025-Q1/van-phong.md", "out/2025-Q1/tong-hop.md"});
  CHECK(report.backups.empty());
  CHECK(disk.text("out/2025-Q1/van-phong.md") == "first office");
  CHECK(disk.text("out/2025-Q1/tong-hop.md") == "first whole");
  // In the form that sha256sum -c reads, sorted by path.
  CHECK(disk.text(kList) == line_of("first whole", "2025-Q1/tong-hop.md") +
                                line_of("first office", "2025-Q1/van-phong.md"));
  CHECK(disk.files().size() == 3);
}

TEST_CASE("the same again changes nothing on the disk") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  disk.forget_changes();
  const auto report = write_generated(disk, "out", kFirst, false);
  CHECK(report.complete());
  CHECK(report.written.size() == 2);
  CHECK(disk.changes().empty());
}

TEST_CASE("what is ours is replaced freely, and then only the new hash counts") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  const auto report = write_generated(disk, "out", kSecond, false);
  CHECK(report.complete());
  CHECK(disk.text("out/2025-Q1/van-phong.md") == "second office");
  CHECK(disk.text(kList) == line_of("second whole", "2025-Q1/tong-hop.md") +
                                line_of("second office", "2025-Q1/van-phong.md"));
}

TEST_CASE("files that are not written this time stay on the list") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  REQUIRE(write_generated(disk, "out", {{"2025-Q3/van-phong.md", "third"}}, false).complete());
  CHECK(write_generated(disk, "out", kSecond, false).complete());
  CHECK(disk.text("out/2025-Q1/tong-hop.md") == "second whole");
}

TEST_CASE("what a person changed is refused by name, the rest is written") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  disk.put("out/2025-Q1/van-phong.md", "first office, filled in by hand");
  const auto report = write_generated(disk, "out", kSecond, false);
  CHECK_FALSE(report.complete());
  CHECK(report.refused == Strings{"out/2025-Q1/van-phong.md"});
  CHECK(report.written == Strings{"out/2025-Q1/tong-hop.md"});
  CHECK(report.failures.empty());
  CHECK(disk.text("out/2025-Q1/van-phong.md") == "first office, filled in by hand");
  CHECK(disk.text("out/2025-Q1/tong-hop.md") == "second whole");
  // And again the next time: being refused does not make it ours.
  CHECK(write_generated(disk, "out", kSecond, false).refused.size() == 1);
}

TEST_CASE("a person's file that was never on the list is refused too") {
  MemoryFileSystem disk;
  disk.put("out/2025-Q1/van-phong.md", "a person's");
  const auto report = write_generated(disk, "out", kFirst, false);
  CHECK(report.refused == Strings{"out/2025-Q1/van-phong.md"});
  CHECK(disk.text("out/2025-Q1/van-phong.md") == "a person's");
}

TEST_CASE("a file that a person removed is written anew") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  disk.erase("out/2025-Q1/van-phong.md");
  CHECK(write_generated(disk, "out", kSecond, false).complete());
  CHECK(disk.text("out/2025-Q1/van-phong.md") == "second office");
}

TEST_CASE("a damaged list makes every file a person's") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  disk.put(kList, "not a list\n" + sha256_hex("first office") + " 2025-Q1/van-phong.md\n");
  const auto report = write_generated(disk, "out", kSecond, false);
  CHECK(report.refused.size() == 2);
  CHECK(disk.text("out/2025-Q1/van-phong.md") == "first office");
}

TEST_CASE("another file's hash does not make a file ours") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  disk.put("out/2025-Q1/van-phong.md", "first whole");
  CHECK(write_generated(disk, "out", kSecond, false).refused ==
        Strings{"out/2025-Q1/van-phong.md"});
}

TEST_CASE("--force moves a person's text aside, each time under a name of its own") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  const std::string path = "out/2025-Q1/van-phong.md";
  disk.put(path, "by hand");
  auto report = write_generated(disk, "out", kSecond, true);
  CHECK(report.complete());
  REQUIRE(report.backups.size() == 1);
  CHECK(report.backups[0] == std::pair(path, path + ".bak"));
  CHECK(disk.text(path) == "second office");
  CHECK(disk.text(path + ".bak") == "by hand");

  disk.put(path, "by hand again");
  report = write_generated(disk, "out", kFirst, true);
  REQUIRE(report.backups.size() == 1);
  CHECK(report.backups[0].second == path + ".bak2");
  CHECK(disk.text(path + ".bak") == "by hand");
  CHECK(disk.text(path + ".bak2") == "by hand again");
  CHECK(disk.text(path) == "first office");
}

TEST_CASE("--force makes no backup of what is ours") {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kFirst, false).complete());
  const auto report = write_generated(disk, "out", kSecond, true);
  CHECK(report.complete());
  CHECK(report.backups.empty());
  CHECK(disk.files().size() == 3);
}

TEST_CASE("a folder in the place of a file is a failure of that file only") {
  MemoryFileSystem disk;
  disk.put_folder("out/2025-Q1/van-phong.md");
  const auto report = write_generated(disk, "out", kFirst, true);
  REQUIRE(report.failures.size() == 1);
  CHECK(report.failures[0].path == "out/2025-Q1/van-phong.md");
  CHECK(report.written == Strings{"out/2025-Q1/tong-hop.md"});
}

TEST_CASE("a file in the place of the folder is a failure") {
  MemoryFileSystem disk;
  disk.put("out", "a person's");
  const auto report = write_generated(disk, "out", kFirst, true);
  CHECK(report.failures.size() == 1);
  CHECK(report.written.empty());
  CHECK(disk.files() == Strings{"/office/out"});
}

}  // namespace
}  // namespace dinhky::base
