#include "cli/returns_gather.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/limits.h"
#include "base/text.h"

namespace dinhky::cli {
namespace {

class Gatherer {
 public:
  Gatherer(base::FileSystem& disk, const std::vector<std::string>& except) : disk_(disk) {
    for (const auto& path : except) {
      if (auto there = disk_.canonical(path)) seen_.insert(std::move(there.value()));
    }
    except_ = seen_;
  }

  void add_argument(const std::string& path) {
    const auto there = disk_.canonical(path);
    const auto kind = disk_.kind(path);
    if (!there || !kind) return fail(there ? kind.failure() : there.failure());
    if (kind.value() == base::FileKind::file) {
      except_.erase(there.value());  // named outright
      return add_file(path, there.value());
    }
    if (kind.value() != base::FileKind::directory) {
      return fail({base::FailureKind::not_a_file, path, ""});
    }
    root_ = there.value();
    walk(path, there.value(), 0);
  }

  GatheredFiles take() {
    for (auto& [there, path] : files_) result_.paths.push_back(path);
    std::sort(result_.paths.begin(), result_.paths.end());
    return std::move(result_);
  }

 private:
  void fail(base::Failure failure) { result_.failures.push_back(std::move(failure)); }
  void refuse(const std::string& path, const char* key) {
    result_.refused.push_back({path, {key, {}}});
  }

  // Of the names of one file the first in order stands for it, so that the order of the arguments
  // does not matter.
  void add_file(const std::string& path, const std::string& there) {
    if (except_.contains(there)) return;
    const auto [known, fresh] = files_.emplace(there, path);
    if (!fresh) known->second = std::min(known->second, path);
  }

  void walk(const std::string& folder, const std::string& there, size_t depth) {
    if (!seen_.insert(there).second) return;
    if (depth > base::kMaxFolderDepth) return refuse(folder, "collect.too-deep");
    const auto names = disk_.list(folder);
    if (!names) return fail(names.failure());
    for (const auto& name : names.value()) {
      if (!is_left_behind(name)) visit(base::join_path(folder, name), depth);
    }
  }

  void visit(const std::string& path, size_t depth) {
    const auto there = disk_.canonical(path);
    const auto kind = disk_.kind(path);
    if (!there || !kind) return fail(there ? kind.failure() : there.failure());
    const auto below = root_ == "/" ? root_ : root_ + "/";
    if (!there.value().starts_with(below)) return refuse(path, "collect.outside");
    if (kind.value() == base::FileKind::directory) return walk(path, there.value(), depth + 1);
    if (kind.value() != base::FileKind::file) return refuse(path, "collect.no-file");
    if (files_.size() >= base::kMaxReturns) return refuse(path, "collect.too-many");
    add_file(path, there.value());
  }

  base::FileSystem& disk_;
  std::string root_;
  std::set<std::string> except_;
  std::set<std::string> seen_;                // folders
  std::map<std::string, std::string> files_;  // canonical path → path as told
  GatheredFiles result_;
};

}  // namespace

GatheredFiles gather_files(base::FileSystem& disk, const std::vector<std::string>& arguments,
                           const std::vector<std::string>& except) {
  auto sorted = arguments;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  Gatherer gatherer(disk, except);
  for (const auto& argument : sorted) gatherer.add_argument(argument);
  return gatherer.take();
}

bool is_left_behind(std::string_view name) {
  static constexpr std::string_view kSystem[] = {"Thumbs.db", "Desktop.ini", "__MACOSX"};
  return name.starts_with('.') || name.starts_with("~$") ||
         std::any_of(std::begin(kSystem), std::end(kSystem), [&](std::string_view system) {
           return base::to_lower(name) == base::to_lower(system);
         });
}

}  // namespace dinhky::cli
