#include "base/written_files.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <set>

#include "base/backup.h"
#include "base/limits.h"
#include "base/sha256.h"
#include "base/text.h"

namespace dinhky::base {
namespace {

constexpr char kListName[] = ".dinhky-written";

using HashList = std::map<std::string, std::set<std::string>>;  // path → hashes that are ours

// A list that is there but cannot be read is a failure: without it every file would look like a
// person's, and the new list would forget the hashes of the old.
Result<HashList> read_list(FileSystem& disk, const std::string& path) {
  HashList list;
  const auto bytes = disk.read(path, kMaxOutputFileBytes);
  if (!bytes && bytes.failure().kind == FailureKind::not_found) return list;
  if (!bytes) return bytes.failure();
  for (const auto line : split(bytes.value(), '\n')) {
    // "<64 hex digits>  <path>"; a line of another form makes its file a person's, which is safe.
    if (line.size() > 66 && line.substr(64, 2) == "  ") {
      list[std::string(line.substr(66))].emplace(line.substr(0, 64));
    }
  }
  return list;
}

std::string text_of(const HashList& list) {
  std::string text;
  for (const auto& [path, hashes] : list) {
    for (const auto& hash : hashes) text += fmt::format("{}  {}\n", hash, path);
  }
  return text;
}

// What one file needs.
struct Step {
  const GeneratedFile* file;
  std::string target;
  std::string hash;
  bool backup = false;   // a person's text is there and --force was given
  bool present = false;  // the bytes are there already
};

class Writer {
 public:
  Writer(FileSystem& disk, const std::string& folder, bool force)
      : disk_(disk), folder_(folder), force_(force), list_path_(join_path(folder, kListName)) {}

  WriteReport run(const std::vector<GeneratedFile>& files) {
    if (const auto made = disk_.make_directories(folder_); !made) {
      report_.failures.push_back(made.failure());
      return std::move(report_);
    }
    const auto lock = disk_.lock_folder(folder_, kLockPatience);
    if (!lock) {
      report_.failures.push_back(lock.failure());
      return std::move(report_);
    }
    auto list = read_list(disk_, list_path_);
    if (!list) {
      report_.failures.push_back(list.failure());
      return std::move(report_);
    }
    list_ = std::move(list.value());
    list_on_disk_ = text_of(list_);
    std::vector<Step> steps;
    for (const auto& file : files) consider(file, steps);
    for (const auto& step : steps) list_[step.file->path].insert(step.hash);
    clean(steps);
    if (!save_list()) return std::move(report_);
    std::vector<const Step*> done;
    for (const auto& step : steps) {
      if (write(step)) done.push_back(&step);
    }
    // Only now is an old form gone for good and its hash of no more use.
    if (sync_folders()) {
      for (const auto* step : done) list_[step->file->path] = {step->hash};
    }
    save_list();
    return std::move(report_);
  }

 private:
  void consider(const GeneratedFile& file, std::vector<Step>& steps) {
    Step step{&file, join_path(folder_, file.path), sha256_hex(file.bytes), false, false};
    const auto kind = disk_.kind(step.target);
    if (kind && kind.value() == FileKind::none) {
      steps.push_back(std::move(step));
      return;
    }
    const auto old = disk_.read(step.target, kMaxOutputFileBytes);
    if (!old && old.failure().kind != FailureKind::too_large) {
      report_.failures.push_back(old.failure());
      return;
    }
    step.present = old && old.value() == file.bytes;
    const bool ours = old && (step.present || list_[file.path].contains(sha256_hex(old.value())));
    if (!ours && !force_) {
      report_.refused.push_back(step.target);
      return;
    }
    step.backup = !ours;
    steps.push_back(std::move(step));
  }

  // What an earlier run left that was killed. Where it cannot be removed the next run tries again.
  void clean(const std::vector<Step>& steps) {
    std::set<std::string> folders{folder_};
    for (const auto& step : steps) folders.insert(directory_of(step.target));
    for (const auto& folder : folders) {
      const auto kind = disk_.kind(folder);
      if (!kind || kind.value() != FileKind::directory) continue;
      (void)remove_temporaries(disk_, folder);
    }
  }

  bool save_list() {
    std::erase_if(list_, [](const auto& entry) { return entry.second.empty(); });
    auto text = text_of(list_);
    if (text == list_on_disk_) return true;
    const auto saved = write_atomically(disk_, list_path_, text);
    if (!saved) report_.failures.push_back(saved.failure());
    if (saved) list_on_disk_ = std::move(text);
    return saved.ok();
  }

  bool write(const Step& step) {
    if (step.present) {
      report_.written.push_back(step.target);
      return true;
    }
    auto done = make_folder(directory_of(step.target));
    if (done && step.backup) done = move_aside(step.target);
    if (done) done = replace(step);
    if (!done) {
      report_.failures.push_back(done.failure());
      return false;
    }
    report_.written.push_back(step.target);
    return true;
  }

  Outcome make_folder(const std::string& path) {
    if (made_.contains(path)) return Done{};
    const auto made = disk_.make_directories(path);
    if (made) made_.insert(path);
    return made;
  }

  Outcome replace(const Step& step) {
    const auto folder = replace_file(disk_, step.target, step.file->bytes);
    if (!folder) return folder.failure();
    unsynced_.insert(folder.value());
    return Done{};
  }

  // Once a folder, not once a file: a form costs less than the disk's answer.
  bool sync_folders() {
    bool all = true;
    for (const auto& folder : unsynced_) {
      const auto synced = disk_.sync_directory(folder);
      if (synced) continue;
      report_.failures.push_back(synced.failure());
      all = false;
    }
    return all;
  }

  Outcome move_aside(const std::string& path) {
    const auto backup = keep_backup(disk_, path);
    if (!backup) return backup.failure();
    report_.backups.emplace_back(path, backup.value());
    return Done{};
  }

  FileSystem& disk_;
  std::string folder_;
  bool force_;
  std::string list_path_;
  HashList list_;
  std::string list_on_disk_;
  std::set<std::string> made_;
  std::set<std::string> unsynced_;  // folders that hold new names
  WriteReport report_;
};

}  // namespace

void WriteReport::add(WriteReport other) {
  const auto append = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  append(written, other.written);
  append(refused, other.refused);
  append(backups, other.backups);
  append(failures, other.failures);
}

WriteReport write_generated(FileSystem& disk, const std::string& folder,
                            const std::vector<GeneratedFile>& files, bool force) {
  return Writer(disk, folder, force).run(files);
}

}  // namespace dinhky::base
