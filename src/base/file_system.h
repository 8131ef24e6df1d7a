// The disk, behind an interface, so that tests hand in one in memory or one that fails at the Nth
// call. Paths are UTF-8; relative ones are taken from the process's working folder.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder_locks.h"
#include "base/result.h"

namespace dinhky::base {

enum class FileKind { none, file, directory, other };

// A file that is longer than what is read of its kind.
Failure over_limit(const std::string& path, size_t limit);

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // What stands at the path, symbolic links followed.
  virtual Result<FileKind> kind(const std::string& path) = 0;
  // The whole file. too_large when it is longer than `limit` bytes, not_a_file for folders and
  // devices. "-" has no special meaning here.
  virtual Result<std::string> read(const std::string& path, size_t limit) = 0;
  // The same for many files, in their order; a disk may read several at once.
  virtual std::vector<Result<std::string>> read_each(const std::vector<std::string>& paths,
                                                     size_t limit);
  // Creates a file that must not exist yet, with these bytes, and syncs it to the disk. On failure
  // whatever part was created is removed again where that is possible.
  virtual Outcome create(const std::string& path, std::string_view bytes) = 0;
  virtual Outcome rename(const std::string& from, const std::string& to) = 0;
  virtual Outcome remove(const std::string& path) = 0;
  // Creates the folder and its parents; existing ones are fine.
  virtual Outcome make_directories(const std::string& path) = 0;
  // Makes renames inside the folder durable.
  virtual Outcome sync_directory(const std::string& path) = 0;
  // Names (not paths) of what the folder holds, sorted by bytes.
  virtual Result<std::vector<std::string>> list(const std::string& path) = 0;
  // Absolute path without symbolic links, "." and "..". The path must exist.
  virtual Result<std::string> canonical(const std::string& path) = 0;
  // Keeps the folder for this run, waiting so long for another run that has it; busy when that one
  // does not let go. A run may ask again for a folder that it has. Nothing is left on the disk.
  // Where there are no locks, as on some network disks, and where the folder cannot be opened, the
  // run goes on with a lock that keeps nothing.
  virtual Result<FolderLock> lock_folder(const std::string& path,
                                         std::chrono::milliseconds patience) = 0;
};

// The process's real disk.
class RealFileSystem final : public FileSystem {
 public:
  Result<FileKind> kind(const std::string& path) override;
  Result<std::string> read(const std::string& path, size_t limit) override;
  std::vector<Result<std::string>> read_each(const std::vector<std::string>& paths,
                                             size_t limit) override;
  Outcome create(const std::string& path, std::string_view bytes) override;
  Outcome rename(const std::string& from, const std::string& to) override;
  Outcome remove(const std::string& path) override;
  Outcome make_directories(const std::string& path) override;
  Outcome sync_directory(const std::string& path) override;
  Result<std::vector<std::string>> list(const std::string& path) override;
  Result<std::string> canonical(const std::string& path) override;
  Result<FolderLock> lock_folder(const std::string& path,
                                 std::chrono::milliseconds patience) override;

 private:
  FolderLocks locks_;
};

// Path arithmetic on strings, without touching the disk.
std::string directory_of(std::string_view path);  // "a/b.yaml" → "a", "b.yaml" → "."
std::string file_name_of(std::string_view path);  // "a/b.yaml" → "b.yaml"
std::string join_path(std::string_view folder, std::string_view name);  // absolute `name` stays

// Replaces `path` by a file with these bytes: temporary file beside it, synced, renamed over it. A
// symbolic link is followed first, so the file it names is replaced, not the link. Gives the folder
// that has to be synced before the new name is sure to outlive a power failure. After a failure the
// old file is whole and no temporary is left where the disk allows removing it.
Result<std::string> replace_file(FileSystem& disk, const std::string& path, std::string_view bytes);

// The same, folder synced.
Outcome write_atomically(FileSystem& disk, const std::string& path, std::string_view bytes);

// Whether files can be made in the folder, found out by making an empty one and removing it:
// rights, a read-only disk, a quota and a full disk all show. The name is one of replace_file's.
Outcome try_writing(FileSystem& disk, const std::string& folder);

// The name (not the path) is one that replace_file gives its temporary files: the leftover of a run
// that was killed.
bool is_temporary_name(std::string_view name);

// Removes such leftovers from a folder, which nobody else may be writing in.
Outcome remove_temporaries(FileSystem& disk, const std::string& folder);

}  // namespace dinhky::base
