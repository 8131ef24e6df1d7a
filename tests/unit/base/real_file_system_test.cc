// The real disk, in a scratch folder that is removed afterwards.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/file_system.h"

namespace dinhky::base {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "dinhky-test.XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = fs::canonical(name);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string text(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  fs::path folder_;
};

TEST_CASE("files are created once, read back, renamed, removed") {
  const Scratch scratch;
  RealFileSystem disk;
  const auto path = scratch.path("Kế hoạch.md");
  CHECK(disk.kind(path).value() == FileKind::none);
  REQUIRE(disk.create(path, std::string_view("a\0b\n", 4)));
  CHECK(disk.kind(path).value() == FileKind::file);
  CHECK(disk.read(path, 4).value() == std::string("a\0b\n", 4));
  const auto again = disk.create(path, "other");
  REQUIRE_FALSE(again);
  CHECK(again.failure().kind == FailureKind::exists);
  CHECK(scratch.text("Kế hoạch.md") == std::string("a\0b\n", 4));
  REQUIRE(disk.rename(path, scratch.path("b")));
  CHECK(disk.kind(path).value() == FileKind::none);
  REQUIRE(disk.remove(scratch.path("b")));
  CHECK(disk.remove(scratch.path("b")).failure().kind == FailureKind::not_found);
}

TEST_CASE("a folder is kept from other runs, not from this one") {
  const Scratch scratch;
  RealFileSystem disk;
  RealFileSystem other;  // flock knows open folders, not processes: this is another run
  const auto folder = scratch.path(".");
  auto lock = disk.lock_folder(folder, {});
  REQUIRE(lock);
  CHECK(lock.value() != nullptr);
  auto again = disk.lock_folder(scratch.path(""), {});
  REQUIRE(again);
  CHECK(again.value() == lock.value());
  const auto refused = other.lock_folder(folder, std::chrono::milliseconds(50));
  REQUIRE_FALSE(refused);
  CHECK(refused.failure().kind == FailureKind::busy);
  CHECK(refused.failure().path == fs::canonical(folder).string());
  CHECK(other.list(folder).value().empty());  // no lock file, and reading is free

  lock.value().reset();
  CHECK_FALSE(other.lock_folder(folder, {}));  // kept until the last copy is gone
  again.value().reset();
  CHECK(other.lock_folder(folder, {}).value() != nullptr);
}

TEST_CASE("the lock is had when the other run lets go") {
  const Scratch scratch;
  RealFileSystem disk;
  RealFileSystem other;
  auto lock = disk.lock_folder(scratch.path("."), {});
  REQUIRE(lock);
  std::thread ends([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    lock.value().reset();
  });
  const auto had = other.lock_folder(scratch.path("."), std::chrono::seconds(60));
  ends.join();
  REQUIRE(had);
  CHECK(had.value() != nullptr);
}

TEST_CASE("what cannot be locked does not stop a run") {
  const Scratch scratch;
  RealFileSystem disk;
  const auto none = disk.lock_folder(scratch.path("none"), {});
  REQUIRE(none);
  CHECK(none.value() == nullptr);
  REQUIRE(disk.create(scratch.path("file"), "x"));
  CHECK(disk.lock_folder(scratch.path("file"), {}).value() == nullptr);
  CHECK(disk.kind(scratch.path("file/below")).value() == FileKind::none);
  CHECK(disk.read(scratch.path("file/below"), 1).failure().kind == FailureKind::not_a_folder);
}

TEST_CASE("reading has a limit") {
  const Scratch scratch;
  RealFileSystem disk;
  REQUIRE(disk.create(scratch.path("a"), std::string(100'000, 'x')));
  CHECK(disk.read(scratch.path("a"), 100'000).value().size() == 100'000);
  const auto over = disk.read(scratch.path("a"), 99'999);
  REQUIRE_FALSE(over);
  CHECK(over.failure().kind == FailureKind::too_large);
  // A device has no size; the limit must hold all the same, or it is no file at all.
  CHECK_FALSE(disk.read("/dev/zero", 10));
}

TEST_CASE("what is no file is not read, and a FIFO does not block") {
  const Scratch scratch;
  RealFileSystem disk;
  REQUIRE(::mkfifo(scratch.path("fifo").c_str(), 0600) == 0);
  CHECK(disk.kind(scratch.path("fifo")).value() == FileKind::other);
  CHECK(disk.read(scratch.path("fifo"), 10).failure().kind == FailureKind::not_a_file);
  CHECK(disk.read(scratch.path("."), 10).failure().kind == FailureKind::not_a_file);
  const auto missing = disk.read(scratch.path("missing"), 10);
  REQUIRE_FALSE(missing);
  CHECK(missing.failure().kind == FailureKind::not_found);
  CHECK(missing.failure().path == scratch.path("missing"));
  CHECK_FALSE(missing.failure().detail.empty());
}

TEST_CASE("folders are made with their parents and listed in order") {
  const Scratch scratch;
  RealFileSystem disk;
  REQUIRE(disk.make_directories(scratch.path("a/b/c")));
  REQUIRE(disk.make_directories(scratch.path("a/b/c")));
  REQUIRE(disk.create(scratch.path("a/z"), ""));
  REQUIRE(disk.create(scratch.path("a/B"), ""));
  CHECK(disk.list(scratch.path("a")).value() == std::vector<std::string>{"B", "b", "z"});
  CHECK(disk.kind(scratch.path("a/b")).value() == FileKind::directory);
  CHECK_FALSE(disk.list(scratch.path("missing")));
  CHECK_FALSE(disk.make_directories(scratch.path("a/z/under-a-file")));
  CHECK(disk.sync_directory(scratch.path("a")));
  CHECK_FALSE(disk.sync_directory(scratch.path("missing")));
}

TEST_CASE("canonical paths have no links and no dots") {
  const Scratch scratch;
  RealFileSystem disk;
  REQUIRE(disk.make_directories(scratch.path("a/b")));
  REQUIRE(disk.create(scratch.path("a/b/file"), ""));
  fs::create_symlink("b", scratch.path("a/link"));
  CHECK(disk.canonical(scratch.path("a/./b/../link/file")).value() == scratch.path("a/b/file"));
  CHECK_FALSE(disk.canonical(scratch.path("a/missing")));
}

TEST_CASE("replacing a file keeps its permissions and leaves nothing else behind") {
  const Scratch scratch;
  RealFileSystem disk;
  REQUIRE(disk.create(scratch.path("plan.md"), "old"));
  REQUIRE(::chmod(scratch.path("plan.md").c_str(), 0640) == 0);
  REQUIRE(write_atomically(disk, scratch.path("plan.md"), "new"));
  CHECK(scratch.text("plan.md") == "new");
  struct stat info {};
  REQUIRE(::stat(scratch.path("plan.md").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0640);
  CHECK(disk.list(scratch.path("")).value() == std::vector<std::string>{"plan.md"});
}

TEST_CASE("replacing through a link replaces the file, not the link") {
  const Scratch scratch;
  RealFileSystem disk;
  REQUIRE(disk.make_directories(scratch.path("archive")));
  REQUIRE(disk.create(scratch.path("archive/plan.md"), "old"));
  fs::create_symlink("archive/plan.md", scratch.path("plan.md"));
  REQUIRE(write_atomically(disk, scratch.path("plan.md"), "new"));
  CHECK(fs::is_symlink(scratch.path("plan.md")));
  CHECK(scratch.text("archive/plan.md") == "new");
}

}  // namespace
}  // namespace dinhky::base
