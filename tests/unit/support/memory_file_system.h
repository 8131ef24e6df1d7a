// A disk in memory that can be told to fail: for tests of whatever takes a base::FileSystem.
//
// Paths follow the rules of the real disk: relative ones are taken from the working folder /office,
// "." and ".." and symbolic links are followed. Every call is counted and logged, so that a test
// can run the same work again and again, failing at the first call, the second, and so on.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "support/doctest_strings.h"

namespace dinhky::test {

class MemoryFileSystem final : public base::FileSystem {
 public:
  MemoryFileSystem();

  // ---- what a test sets up and looks at; none of this counts as a call ----

  // Puts a file there, with its folders, whatever stood at the path.
  void put(const std::string& path, std::string bytes);
  void put_folder(const std::string& path);
  // A symbolic link; `target` may be relative to the link's folder and need not exist.
  void put_link(const std::string& path, std::string target);
  void erase(const std::string& path);
  // The file's bytes; nullopt when no file is there.
  std::optional<std::string> text(const std::string& path) const;
  // Absolute paths of all files, sorted.
  std::vector<std::string> files() const;

  enum class Fault {
    once,      // EIO for one call, which leaves nothing behind
    full,      // ENOSPC from that call on for all that needs room; the rest works
    denied,    // EACCES for one call
    part,      // one file is written in part, cannot be synced and cannot be taken away: it stays
    unsynced,  // one file is written and not synced: it stays; one change is made and told as
               // failed
    cut_off,   // that call and all after it fail, as when the run is killed: a file under creation
               // stays half written
  };
  // The n-th call from now on fails (from 1).
  void fail_at(size_t n, Fault fault);
  void heal() { fail_at_ = 0; }
  size_t calls() const { return calls_; }
  // What each call was: "read", "create", "rename", ….
  const std::vector<std::string>& call_names() const { return call_names_; }
  // The paths of the calls that failed.
  const std::vector<std::string>& failed_paths() const { return failed_paths_; }
  // Another run has the folder until it is freed.
  void put_lock(const std::string& folder) { locked_.insert(resolve(folder, true).value()); }
  void free_locks() { locked_.clear(); }
  // Calls that change the disk, in order: "create /office/a", "rename /office/a /office/b", ….
  const std::vector<std::string>& changes() const { return changes_; }
  void forget_changes() { changes_.clear(); }

  // ---- base::FileSystem ----

  base::Result<base::FileKind> kind(const std::string& path) override;
  base::Result<std::string> read(const std::string& path, size_t limit) override;
  base::Outcome create(const std::string& path, std::string_view bytes) override;
  base::Outcome rename(const std::string& from, const std::string& to) override;
  base::Outcome remove(const std::string& path) override;
  base::Outcome make_directories(const std::string& path) override;
  base::Outcome sync_directory(const std::string& path) override;
  base::Result<std::vector<std::string>> list(const std::string& path) override;
  base::Result<std::string> canonical(const std::string& path) override;
  // Does not wait: another run never ends while the call lasts.
  base::Result<base::FolderLock> lock_folder(const std::string& path,
                                             std::chrono::milliseconds patience) override;

 private:
  enum class Hit { none, fails, in_part, told_as_failed };

  // The path with links of its folders followed, and those of its last part too if `last`;
  // nullopt when links go round.
  std::optional<std::string> resolve(const std::string& path, bool last) const;
  // Counts a call and says what becomes of it.
  Hit hit(const char* call, const std::string& path);
  base::Failure failure(const std::string& path) const;
  base::FileKind kind_of(const std::string& resolved) const;

  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> links_;
  std::set<std::string> folders_;
  std::vector<std::string> changes_;
  std::set<std::string> locked_;
  std::vector<std::string> call_names_;
  std::vector<std::string> failed_paths_;
  size_t calls_ = 0;
  size_t fail_at_ = 0;  // the number of the call that fails; 0 = none
  Fault fault_ = Fault::once;
};

}  // namespace dinhky::test
