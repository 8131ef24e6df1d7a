#include "support/memory_file_system.h"

#include <chrono>
#include <memory>

#include "base/text.h"

namespace dinhky::test {
namespace {

using base::Done;
using base::Failure;
using base::FailureKind;
using base::FileKind;

constexpr char kWorkingFolder[] = "/office";
constexpr int kMostLinks = 40;

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  for (const auto part : base::split(path, '/')) {
    if (!part.empty() && part != ".") parts.emplace_back(part);
  }
  return parts;
}

Failure missing(const std::string& path) {
  return {FailureKind::not_found, path, "No such file or directory"};
}

}  // namespace

MemoryFileSystem::MemoryFileSystem() : folders_{"/", kWorkingFolder} {}

std::optional<std::string> MemoryFileSystem::resolve(const std::string& path, bool last) const {
  std::vector<std::string> pending = parts_of(path);
  if (!path.starts_with('/')) pending.insert(pending.begin(), parts_of(kWorkingFolder)[0]);
  std::string at;  // empty = the root
  int links = 0;
  for (size_t i = 0; i < pending.size(); ++i) {
    if (pending[i] == "..") {
      at = at.substr(0, at.rfind('/'));
      continue;
    }
    const std::string next = at + "/" + pending[i];
    const auto link = links_.find(next);
    if (link == links_.end() || (i + 1 == pending.size() && !last)) {
      at = next;
      continue;
    }
    if (++links > kMostLinks) return std::nullopt;
    auto target = parts_of(link->second);
    target.insert(target.end(), pending.begin() + static_cast<long>(i) + 1, pending.end());
    if (link->second.starts_with('/')) at.clear();
    pending = std::move(target);
    i = static_cast<size_t>(-1);
  }
  return at.empty() ? "/" : at;
}

FileKind MemoryFileSystem::kind_of(const std::string& resolved) const {
  if (files_.contains(resolved)) return FileKind::file;
  return folders_.contains(resolved) ? FileKind::directory : FileKind::none;
}

MemoryFileSystem::Hit MemoryFileSystem::hit(const char* call, const std::string& path) {
  ++calls_;
  call_names_.emplace_back(call);
  if (fail_at_ == 0 || calls_ < fail_at_) return Hit::none;
  const std::string_view name = call;
  const bool first = calls_ == fail_at_;
  const bool creates = name == "create";
  const bool changes = creates || name == "rename" || name == "remove" || name == "make folder";
  const auto result = [&] {
    switch (fault_) {
      case Fault::once:
      case Fault::denied:
        return first ? Hit::fails : Hit::none;
      case Fault::full:
        return creates || name == "make folder" ? Hit::fails : Hit::none;
      case Fault::part:
        return first && creates ? Hit::in_part : Hit::none;
      case Fault::unsynced:
        return first && changes ? Hit::told_as_failed : Hit::none;
      case Fault::cut_off:
        break;
    }
    return first && creates ? Hit::in_part : Hit::fails;
  }();
  if (result != Hit::none) failed_paths_.push_back(path);
  return result;
}

Failure MemoryFileSystem::failure(const std::string& path) const {
  if (fault_ == Fault::denied) return {FailureKind::not_allowed, path, "Permission denied"};
  const bool full = fault_ == Fault::full || fault_ == Fault::part;
  return {FailureKind::disk, path, full ? "No space left on device" : "Input/output error"};
}

void MemoryFileSystem::fail_at(size_t n, Fault fault) {
  fail_at_ = calls_ + n;
  fault_ = fault;
}

void MemoryFileSystem::put(const std::string& path, std::string bytes) {
  const auto at = resolve(path, true).value();
  put_folder(base::directory_of(at));
  files_.insert_or_assign(at, std::move(bytes));
}

void MemoryFileSystem::put_folder(const std::string& path) {
  for (auto at = resolve(path, true).value(); at != "/"; at = base::directory_of(at)) {
    folders_.insert(at);
  }
}

void MemoryFileSystem::put_link(const std::string& path, std::string target) {
  const auto at = resolve(path, false).value();
  put_folder(base::directory_of(at));
  links_.insert_or_assign(at, std::move(target));
}

void MemoryFileSystem::erase(const std::string& path) {
  files_.erase(resolve(path, true).value());
}

std::optional<std::string> MemoryFileSystem::text(const std::string& path) const {
  const auto found = files_.find(resolve(path, true).value());
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> MemoryFileSystem::files() const {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_) paths.push_back(path);
  return paths;
}

base::Result<FileKind> MemoryFileSystem::kind(const std::string& path) {
  if (hit("look", path) != Hit::none) return failure(path);
  const auto at = resolve(path, true);
  return at ? kind_of(*at) : FileKind::none;
}

base::Result<std::string> MemoryFileSystem::read(const std::string& path, size_t limit) {
  if (hit("read", path) != Hit::none) return failure(path);
  const auto at = resolve(path, true);
  if (!at || kind_of(*at) == FileKind::none) return missing(path);
  if (kind_of(*at) == FileKind::directory) {
    return Failure{FailureKind::not_a_file, path, "Is a directory"};
  }
  const auto& bytes = files_.at(*at);
  if (bytes.size() > limit) return base::over_limit(path, limit);
  return bytes;
}

base::Outcome MemoryFileSystem::create(const std::string& path, std::string_view bytes) {
  const auto fault = hit("create", path);
  const auto at = resolve(path, false).value();
  const bool taken = kind_of(at) != FileKind::none || links_.contains(at);
  const bool folder = folders_.contains(base::directory_of(at));
  if (fault == Hit::fails) return failure(path);
  if (taken) return Failure{FailureKind::exists, path, "File exists"};
  if (!folder) return missing(path);
  if (fault == Hit::in_part) bytes = bytes.substr(0, bytes.size() / 2);
  changes_.push_back("create " + at);
  files_.emplace(at, std::string(bytes));
  return fault == Hit::none ? base::Outcome(Done{}) : failure(path);
}

base::Outcome MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  const auto fault = hit("rename", to);
  if (fault == Hit::fails) return failure(to);
  const auto source = resolve(from, false).value();
  const auto target = resolve(to, false).value();
  if (!files_.contains(source) || !folders_.contains(base::directory_of(target))) {
    return missing(to);
  }
  if (folders_.contains(target)) return Failure{FailureKind::not_a_file, to, "Is a directory"};
  changes_.push_back("rename " + source + " " + target);
  links_.erase(target);
  files_.insert_or_assign(target, std::move(files_.at(source)));
  files_.erase(source);
  return fault == Hit::none ? base::Outcome(Done{}) : failure(to);
}

base::Outcome MemoryFileSystem::remove(const std::string& path) {
  const auto fault = hit("remove", path);
  if (fault == Hit::fails) return failure(path);
  const auto at = resolve(path, false).value();
  if (files_.erase(at) + links_.erase(at) == 0) return missing(path);
  changes_.push_back("remove " + at);
  return fault == Hit::none ? base::Outcome(Done{}) : failure(path);
}

base::Outcome MemoryFileSystem::make_directories(const std::string& path) {
  const auto fault = hit("make folder", path);
  if (fault == Hit::fails) return failure(path);
  const auto wanted = resolve(path, true).value();
  for (auto at = wanted; at != "/"; at = base::directory_of(at)) {
    if (files_.contains(at)) return Failure{FailureKind::not_a_folder, path, "Not a directory"};
  }
  if (!folders_.contains(wanted)) changes_.push_back("make " + wanted);
  put_folder(wanted);
  return fault == Hit::none ? base::Outcome(Done{}) : failure(path);
}

base::Outcome MemoryFileSystem::sync_directory(const std::string& path) {
  if (hit("sync folder", path) != Hit::none) return failure(path);
  const auto at = resolve(path, true).value();
  if (!folders_.contains(at)) return missing(path);
  changes_.push_back("sync " + at);
  return Done{};
}

base::Result<std::vector<std::string>> MemoryFileSystem::list(const std::string& path) {
  if (hit("list", path) != Hit::none) return failure(path);
  const auto at = resolve(path, true);
  if (!at || kind_of(*at) != FileKind::directory) return missing(path);
  const std::string prefix = *at == "/" ? "/" : *at + "/";
  std::set<std::string> names;
  const auto add = [&](const std::string& found) {
    if (found.size() <= prefix.size() || !found.starts_with(prefix)) return;
    const auto rest = found.substr(prefix.size());
    names.insert(rest.substr(0, rest.find('/')));
  };
  for (const auto& [found, bytes] : files_) add(found);
  for (const auto& [found, target] : links_) add(found);
  for (const auto& found : folders_) add(found);
  return std::vector<std::string>(names.begin(), names.end());
}

base::Result<std::string> MemoryFileSystem::canonical(const std::string& path) {
  if (hit("resolve", path) != Hit::none) return failure(path);
  const auto at = resolve(path, true);
  if (!at || kind_of(*at) == FileKind::none) return missing(path);
  return *at;
}

base::Result<base::FolderLock> MemoryFileSystem::lock_folder(const std::string& path,
                                                             std::chrono::milliseconds) {
  // A disk that cannot lock lets the run go on without.
  if (hit("lock", path) != Hit::none) return base::FolderLock();
  const auto at = resolve(path, true);
  if (!at || kind_of(*at) != FileKind::directory) return base::FolderLock();
  if (locked_.contains(*at)) {
    return Failure{FailureKind::busy, *at, "Resource temporarily unavailable"};
  }
  return base::FolderLock(std::make_shared<std::string>(*at));
}

}  // namespace dinhky::test
