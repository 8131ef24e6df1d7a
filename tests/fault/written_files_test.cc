// A disk that fails at call N, for every N: nothing is lost, nothing is left behind.
#include "base/written_files.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/sha256.h"
#include "support/memory_file_system.h"

namespace dinhky::base {
namespace {

using test::MemoryFileSystem;
using Fault = MemoryFileSystem::Fault;

constexpr char kHand[] = "out/2025-Q1/by-hand.md";

const std::vector<GeneratedFile> kOld = {{"2025-Q1/van-phong.md", "old office"},
                                         {"2025-Q1/by-hand.md", "old form"},
                                         {"2025-Q1/tong-hop.md", "old whole"}};
const std::vector<GeneratedFile> kNew = {{"2025-Q1/van-phong.md", "new office"},
                                         {"2025-Q1/by-hand.md", "new form"},
                                         {"2025-Q1/tong-hop.md", "new whole"},
                                         {"2025-Q3/van-phong.md", "new third"}};

// A disk on which an earlier run wrote the old files and a person filled in one of them.
MemoryFileSystem disk_of_yesterday(bool filled_in) {
  MemoryFileSystem disk;
  REQUIRE(write_generated(disk, "out", kOld, false).complete());
  if (filled_in) disk.put(kHand, "by hand");
  return disk;
}

size_t calls_of_a_whole_run(MemoryFileSystem disk, bool force) {
  const size_t before = disk.calls();
  (void)write_generated(disk, "out", kNew, force);
  return disk.calls() - before;
}

bool has_temporary(const MemoryFileSystem& disk) {
  const auto files = disk.files();
  return std::any_of(files.begin(), files.end(), [](const std::string& path) {
    return path.find("dinhky-tmp") != std::string::npos;
  });
}

// Each generated path holds its old bytes or its new ones, whole.
void check_whole(const MemoryFileSystem& disk) {
  for (const auto& file : kNew) {
    const auto now = disk.text("out/" + file.path);
    const auto old = std::find_if(kOld.begin(), kOld.end(),
                                  [&](const GeneratedFile& f) { return f.path == file.path; });
    const bool is_new = now == file.bytes;
    const bool is_old = old == kOld.end() ? !now.has_value() : now == old->bytes;
    CAPTURE(file.path);
    CHECK((is_new || is_old));
  }
}

void check_finished(const MemoryFileSystem& disk) {
  std::string list;
  for (const size_t i : {1u, 2u, 0u, 3u}) {  // sorted by path
    CHECK(disk.text("out/" + kNew[i].path) == kNew[i].bytes);
    list += sha256_hex(kNew[i].bytes) + "  " + kNew[i].path + "\n";
  }
  CHECK(disk.text("out/.dinhky-written") == list);
  CHECK_FALSE(has_temporary(disk));
}

TEST_CASE("old or new, never half, and the next run finishes the work") {
  for (const Fault fault : {Fault::once, Fault::cut_off}) {
    const size_t calls = calls_of_a_whole_run(disk_of_yesterday(false), false);
    REQUIRE(calls > 20);
    for (size_t n = 1; n <= calls; ++n) {
      CAPTURE(n);
      CAPTURE(std::string(fault == Fault::once ? "once" : "cut off"));
      auto disk = disk_of_yesterday(false);
      disk.fail_at(n, fault);
      (void)write_generated(disk, "out", kNew, false);
      disk.heal();
      check_whole(disk);
      const auto report = write_generated(disk, "out", kNew, false);
      CHECK(report.complete());  // nothing of ours is taken for a person's
      check_finished(disk);
    }
  }
}

TEST_CASE("a call that fails is told, unless it does not matter") {
  const size_t calls = calls_of_a_whole_run(disk_of_yesterday(false), false);
  for (size_t n = 1; n <= calls; ++n) {
    CAPTURE(n);
    auto disk = disk_of_yesterday(false);
    disk.fail_at(n, Fault::cut_off);
    const auto report = write_generated(disk, "out", kNew, false);
    CHECK_FALSE(report.complete());
    CHECK_FALSE(report.failures.empty());
    // What is reported as written holds the new bytes.
    for (const auto& path : report.written) {
      const auto file = std::find_if(kNew.begin(), kNew.end(), [&](const GeneratedFile& f) {
        return "out/" + f.path == path;
      });
      REQUIRE(file != kNew.end());
      CHECK(disk.text(path) == file->bytes);
    }
  }
}

TEST_CASE("a person's text survives every failure, with and without --force") {
  for (const bool force : {false, true}) {
    const size_t calls = calls_of_a_whole_run(disk_of_yesterday(true), force);
    for (const Fault fault : {Fault::once, Fault::cut_off}) {
      for (size_t n = 1; n <= calls; ++n) {
        CAPTURE(n);
        CAPTURE(force);
        auto disk = disk_of_yesterday(true);
        disk.fail_at(n, fault);
        (void)write_generated(disk, "out", kNew, force);
        disk.heal();
        const bool in_place = disk.text(kHand) == "by hand";
        const bool aside = disk.text(std::string(kHand) + ".bak") == "by hand";
        CHECK((in_place || aside));
        if (!force) CHECK(in_place);

        const auto report = write_generated(disk, "out", kNew, force);
        CHECK(report.failures.empty());
        CHECK_FALSE(has_temporary(disk));
        if (force) {
          CHECK(report.complete());
          CHECK(disk.text(kHand) == "new form");
        } else {
          CHECK(report.refused == std::vector<std::string>{kHand});
          CHECK(disk.text(kHand) == "by hand");
        }
      }
    }
  }
}

// The list is written before the files; killed in between, the next run has other bytes to write.
TEST_CASE("a run cut off between list and files is followed by a run with other bytes") {
  auto newest = kNew;
  for (auto& file : newest) file.bytes += ", amended";
  const size_t calls = calls_of_a_whole_run(disk_of_yesterday(false), false);
  for (size_t n = 1; n <= calls; ++n) {
    CAPTURE(n);
    auto disk = disk_of_yesterday(false);
    disk.fail_at(n, Fault::cut_off);
    (void)write_generated(disk, "out", kNew, false);
    disk.heal();
    const auto report = write_generated(disk, "out", newest, false);
    CHECK(report.complete());
    for (const auto& file : newest) CHECK(disk.text("out/" + file.path) == file.bytes);
    CHECK_FALSE(has_temporary(disk));
  }
}

TEST_CASE("write_atomically alone: the old file whole, or the new one") {
  MemoryFileSystem sample;
  sample.put("plan.md", "old");
  REQUIRE(write_atomically(sample, "plan.md", "new"));
  const size_t calls = sample.calls();
  for (const Fault fault : {Fault::once, Fault::cut_off}) {
    for (size_t n = 1; n <= calls; ++n) {
      CAPTURE(n);
      MemoryFileSystem disk;
      disk.put("plan.md", "old");
      disk.fail_at(n, fault);
      const auto outcome = write_atomically(disk, "plan.md", "new");
      disk.heal();
      const auto now = disk.text("plan.md");
      CHECK((now == "old" || now == "new"));
      if (outcome) CHECK(now == "new");
      if (fault == Fault::once) CHECK_FALSE(has_temporary(disk));
      REQUIRE(write_atomically(disk, "plan.md", "new"));
      CHECK(disk.files() == std::vector<std::string>{"/office/plan.md"});
    }
  }
}

}  // namespace
}  // namespace dinhky::base
