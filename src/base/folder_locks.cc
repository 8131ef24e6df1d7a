#include "base/folder_locks.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace dinhky::base {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kBetweenTries{20};

// Closing the folder lets go of it.
struct OpenFolder {
  explicit OpenFolder(int fd) : fd(fd) {}
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  ~OpenFolder() { ::close(fd); }

  const int fd;
};

// "." says little in a message.
std::string full_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr),
                                                             &std::free);
  return resolved == nullptr ? path : std::string(resolved.get());
}

bool held_by_another(int error) {
  return error == EWOULDBLOCK;
}

// 0, or why there is no lock.
int try_until(int fd, Clock::time_point end) {
  for (;;) {
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0) return 0;
    if (errno != EINTR && !held_by_another(errno)) return errno;
    if (Clock::now() >= end) return errno;
    std::this_thread::sleep_for(kBetweenTries);
  }
}

}  // namespace

Result<FolderLock> FolderLocks::lock(const std::string& path, std::chrono::milliseconds patience) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return FolderLock();
  const auto folder = std::make_shared<OpenFolder>(fd);
  struct stat info {};
  if (::fstat(fd, &info) != 0) return FolderLock();
  auto& held = held_[{info.st_dev, info.st_ino}];
  if (auto ours = held.lock()) return ours;
  const int error = try_until(fd, Clock::now() + patience);
  if (held_by_another(error)) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps the text for each thread
    return Failure{FailureKind::busy, full_path(path), std::strerror(error)};
  }
  // Network disks that cannot lock a folder say EBADF, ENOLCK or ENOTSUP.
  if (error != 0) return FolderLock();
  held = folder;
  return FolderLock(folder);
}

}  // namespace dinhky::base
