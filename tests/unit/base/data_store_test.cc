#include "base/data_store.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/memory_file_system.h"

namespace dinhky::base {
namespace {

constexpr char kName[] = "lexicon/abbreviations.json";

TEST_CASE("compiled-in files") {
  DataStore data;
  const auto bytes = data.read(kName);
  REQUIRE(bytes);
  CHECK(bytes->find("Ủy ban nhân dân") != std::string_view::npos);
  CHECK_FALSE(data.read("lexicon/no-such-file.json"));
  CHECK_FALSE(data.read("lexicon/"));
  CHECK_FALSE(data.read(""));
  const auto names = data.names("lexicon/");
  CHECK(std::find(names.begin(), names.end(), kName) != names.end());
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::all_of(names.begin(), names.end(),
                    [](const std::string& name) { return name.starts_with("lexicon/"); }));
}

TEST_CASE("a folder overrides file by file") {
  test::MemoryFileSystem disk;
  disk.put("/office/data/lexicon/abbreviations.json", "{}");
  disk.put("/office/data/lexicon/added.json", "[1]");
  DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  CHECK(data.read(kName) == "{}");
  CHECK(data.read("lexicon/added.json") == "[1]");
  REQUIRE(data.read("lexicon/document-types.json"));  // not overridden
  const auto names = data.names("lexicon/");
  CHECK(std::count(names.begin(), names.end(), kName) == 1);
  CHECK(std::count(names.begin(), names.end(), "lexicon/added.json") == 1);
}

TEST_CASE("what was read once stays, whatever happens on the disk") {
  test::MemoryFileSystem disk;
  disk.put("/office/data/lexicon/added.json", "[1]");
  DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  const size_t calls = disk.calls();
  disk.put("/office/data/lexicon/added.json", "[2]");
  CHECK(data.read("lexicon/added.json") == "[1]");
  CHECK_FALSE(data.read("lexicon/no-such-file.json"));
  CHECK(disk.calls() == calls);
}

TEST_CASE("what overrides and cannot be read is a failure, not the compiled-in file") {
  test::MemoryFileSystem disk;
  disk.put("/office/data/lexicon/abbreviations.json", "{}");
  disk.put("/office/data/rules/vi/lead-missing.md", "x");
  DataStore sample(&disk, "/office/data");
  REQUIRE(sample.load());
  const size_t calls = disk.calls();
  REQUIRE(calls > 4);
  for (size_t n = 1; n <= calls; ++n) {
    CAPTURE(n);
    DataStore data(&disk, "/office/data");
    disk.fail_at(n, test::MemoryFileSystem::Fault::once);
    CHECK_FALSE(data.load());
    disk.heal();
  }
  CHECK(DataStore().load());
  const auto nowhere = DataStore(&disk, "/office/no-such-folder").load();
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.failure().kind == FailureKind::not_found);
  disk.put("/office/a-file", "x");
  const auto a_file = DataStore(&disk, "/office/a-file").load();
  REQUIRE_FALSE(a_file);
  CHECK(a_file.failure().kind == FailureKind::not_a_folder);
}

TEST_CASE("without a folder the disk is not asked") {
  test::MemoryFileSystem disk;
  disk.put(std::string("/office/") + kName, "{}");
  DataStore data(&disk, "");
  REQUIRE(data.load());
  REQUIRE(data.read(kName));
  CHECK(*data.read(kName) != "{}");
  CHECK(disk.calls() == 0);
}

}  // namespace
}  // namespace dinhky::base
