#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/doctor_checks.h"

namespace dinhky::cli {
namespace {

constexpr std::string_view kFolders[] = {"out", "results"};
// out/<period>/don-doc is the deepest that commands make.
constexpr int kDeepest = 2;
constexpr size_t kMostFolders = 200;

// The folder and those in it, as deep as commands make them; hidden ones are not theirs.
void gather(base::FileSystem& disk, const std::string& folder, int depth,
            std::vector<std::string>& found) {
  const auto kind = disk.kind(folder);
  if (!kind || kind.value() != base::FileKind::directory || found.size() >= kMostFolders) return;
  found.push_back(folder);
  if (depth == kDeepest) return;
  const auto names = disk.list(folder);
  if (!names) return;
  for (const auto& name : names.value()) {
    if (!name.starts_with('.')) gather(disk, base::join_path(folder, name), depth + 1, found);
  }
}

std::vector<std::string> folders_of(base::FileSystem& disk, const std::string& plan) {
  const auto beside = base::directory_of(plan);
  std::vector<std::string> folders = {beside};
  for (const auto name : kFolders) gather(disk, base::join_path(beside, name), 0, folders);
  return folders;
}

// A file, or a link to nothing, where a folder has to be made.
void tell_in_the_way(const Surroundings& around, const std::string& plan,
                     std::vector<Checkup>& checkups) {
  const auto beside = base::directory_of(plan);
  const auto names = around.disk.list(beside);
  if (!names) return;
  for (const auto& name : names.value()) {
    if (std::find(std::begin(kFolders), std::end(kFolders), name) == std::end(kFolders)) continue;
    const auto path = base::join_path(beside, name);
    const auto kind = around.disk.kind(path);
    if (!kind || kind.value() == base::FileKind::directory) continue;
    checkups.push_back({"folders", Health::error, {"doctor.folders-taken", {{"path", path}}}});
  }
}

}  // namespace

std::vector<Checkup> check_folders(const Surroundings& around, const std::string& plan) {
  std::vector<Checkup> checkups;
  tell_in_the_way(around, plan, checkups);
  const auto folders = folders_of(around.disk, plan);
  for (const auto& folder : folders) {
    const auto tried = base::try_writing(around.disk, folder);
    if (tried) continue;
    checkups.push_back(
        {"folders",
         Health::error,
         {"doctor.folders-unwritable", {{"path", folder}, {"detail", tried.failure().detail}}}});
  }
  if (checkups.empty()) {
    checkups.push_back(
        {"folders", Health::good, {"doctor.folders", {{"count", std::to_string(folders.size())}}}});
  }
  return checkups;
}

std::vector<Checkup> check_leftovers(const Surroundings& around, const std::string& plan) {
  std::vector<Checkup> checkups;
  for (const auto& folder : folders_of(around.disk, plan)) {
    const auto names = around.disk.list(folder);
    if (!names) continue;
    for (const auto& name : names.value()) {
      if (!base::is_temporary_name(name)) continue;
      checkups.push_back({"leftovers",
                          Health::warning,
                          {"doctor.leftovers-found", {{"path", base::join_path(folder, name)}}},
                          {{"doctor.leftovers.hint", {}}}});
    }
  }
  if (checkups.empty()) {
    checkups.push_back({"leftovers", Health::good, {"doctor.leftovers", {}}});
  }
  return checkups;
}

}  // namespace dinhky::cli
