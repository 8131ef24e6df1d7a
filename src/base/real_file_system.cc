// The process's real disk, on POSIX calls: every call that may be interrupted is repeated.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

#include "base/file_system.h"
#include "base/parallel.h"

namespace dinhky::base {
namespace {

Failure failure_of(int error, const std::string& path) {
  FailureKind kind = FailureKind::disk;
  if (error == ENOENT) kind = FailureKind::not_found;
  if (error == EACCES || error == EPERM || error == EROFS) kind = FailureKind::not_allowed;
  if (error == EEXIST) kind = FailureKind::exists;
  if (error == EISDIR) kind = FailureKind::not_a_file;
  if (error == ENOTDIR) kind = FailureKind::not_a_folder;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps the text for each thread
  return {kind, path, std::strerror(error)};
}

// Closes the descriptor when it goes out of scope; close() itself is only checked where a write
// could be lost, and there fsync has already told.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

int open_retrying(const std::string& path, int flags, mode_t mode = 0) {
  int fd = -1;
  do {
    fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  return fd;
}

int sync_retrying(int fd) {
  int result = 0;
  do {
    result = ::fsync(fd);
  } while (result < 0 && errno == EINTR);
  return result;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    // A device that takes nothing and gives no reason would be asked for ever.
    if (n == 0) errno = ENOSPC;
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

}  // namespace

Result<FileKind> RealFileSystem::kind(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return FileKind::none;
    return failure_of(errno, path);
  }
  if (S_ISREG(info.st_mode)) return FileKind::file;
  return S_ISDIR(info.st_mode) ? FileKind::directory : FileKind::other;
}

Result<std::string> RealFileSystem::read(const std::string& path, size_t limit) {
  // Without O_NONBLOCK a FIFO in the place of a plan would make the program wait for ever.
  const Descriptor file(open_retrying(path, O_RDONLY | O_NONBLOCK));
  if (file.get() < 0) return failure_of(errno, path);
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return failure_of(errno, path);
  if (!S_ISREG(info.st_mode)) return Failure{FailureKind::not_a_file, path, ""};
  std::string bytes;
  bytes.reserve(std::min(limit, static_cast<size_t>(std::max<off_t>(info.st_size, 0))) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(file.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failure_of(errno, path);
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<size_t>(n));
    if (bytes.size() > limit) return over_limit(path, limit);
  }
}

std::vector<Result<std::string>> RealFileSystem::read_each(const std::vector<std::string>& paths,
                                                           size_t limit) {
  std::vector<Result<std::string>> all(paths.size(), std::string());
  for_each_index(paths.size(), [&](size_t i) { all[i] = read(paths[i], limit); });
  return all;
}

Outcome RealFileSystem::create(const std::string& path, std::string_view bytes) {
  const Descriptor file(open_retrying(path, O_WRONLY | O_CREAT | O_EXCL, 0666));
  if (file.get() < 0) return failure_of(errno, path);
  if (write_all(file.get(), bytes) && sync_retrying(file.get()) == 0) return Done{};
  const int error = errno;
  ::unlink(path.c_str());
  return failure_of(error, path);
}

Outcome RealFileSystem::rename(const std::string& from, const std::string& to) {
  struct stat old {};
  // The new file takes the permissions of the one that it replaces.
  if (::stat(to.c_str(), &old) == 0) ::chmod(from.c_str(), old.st_mode & 07777);
  if (::rename(from.c_str(), to.c_str()) != 0) return failure_of(errno, to);
  return Done{};
}

Outcome RealFileSystem::remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0) return failure_of(errno, path);
  return Done{};
}

Outcome RealFileSystem::make_directories(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return failure_of(error.value(), path);
  return Done{};
}

Outcome RealFileSystem::sync_directory(const std::string& path) {
  const Descriptor folder(open_retrying(path, O_RDONLY | O_DIRECTORY));
  if (folder.get() < 0) return failure_of(errno, path);
  // Some file systems cannot sync a folder and say EINVAL; there is nothing more to be done there.
  if (sync_retrying(folder.get()) != 0 && errno != EINVAL) return failure_of(errno, path);
  return Done{};
}

Result<std::vector<std::string>> RealFileSystem::list(const std::string& path) {
  std::error_code error;
  std::vector<std::string> names;
  std::filesystem::directory_iterator at(path, error);
  for (; !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  if (error) return failure_of(error.value(), path);
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> RealFileSystem::canonical(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr),
                                                             &std::free);
  if (resolved == nullptr) return failure_of(errno, path);
  return std::string(resolved.get());
}

Result<FolderLock> RealFileSystem::lock_folder(const std::string& path,
                                               std::chrono::milliseconds patience) {
  return locks_.lock(path, patience);
}

}  // namespace dinhky::base
