#include "base/file_system.h"

#include <fmt/format.h>

namespace dinhky::base {
namespace {

constexpr std::string_view kTemporary = ".dinhky-tmp";

// The file that the path names once links are followed; the path itself where nothing is there yet.
// Where the disk does not say, a link must not be replaced by a file.
Result<std::string> followed(FileSystem& disk, const std::string& path) {
  auto resolved = disk.canonical(path);
  if (!resolved && resolved.failure().kind == FailureKind::not_found) return path;
  return resolved;
}

}  // namespace

Failure over_limit(const std::string& path, size_t limit) {
  return {FailureKind::too_large, path, fmt::format("{} MB", limit >> 20u)};
}

std::vector<Result<std::string>> FileSystem::read_each(const std::vector<std::string>& paths,
                                                       size_t limit) {
  std::vector<Result<std::string>> all;
  all.reserve(paths.size());
  for (const auto& path : paths) all.push_back(read(path, limit));
  return all;
}

std::string directory_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(slash == 0 ? "/" : path.substr(0, slash));
}

std::string file_name_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == "." || name.starts_with('/')) return std::string(name);
  if (folder.ends_with('/')) return fmt::format("{}{}", folder, name);
  return fmt::format("{}/{}", folder, name);
}

Result<std::string> replace_file(FileSystem& disk, const std::string& path,
                                 std::string_view bytes) {
  const auto resolved = followed(disk, path);
  if (!resolved) return resolved.failure();
  const std::string& target = resolved.value();
  const std::string folder = directory_of(target);
  const std::string temporary =
      join_path(folder, fmt::format(".{}{}", file_name_of(target), kTemporary));
  auto created = disk.create(temporary, bytes);
  if (!created && created.failure().kind == FailureKind::exists) {
    // The leftover of a run that was killed: nothing but this function makes such names.
    (void)disk.remove(temporary);
    created = disk.create(temporary, bytes);
  }
  if (!created) return Failure{created.failure().kind, path, created.failure().detail};
  const auto renamed = disk.rename(temporary, target);
  if (!renamed) {
    (void)disk.remove(temporary);
    return Failure{renamed.failure().kind, path, renamed.failure().detail};
  }
  return folder;
}

Outcome write_atomically(FileSystem& disk, const std::string& path, std::string_view bytes) {
  const auto folder = replace_file(disk, path, bytes);
  if (!folder) return folder.failure();
  return disk.sync_directory(folder.value());
}

Outcome try_writing(FileSystem& disk, const std::string& folder) {
  const auto path = join_path(folder, fmt::format(".dinhky{}", kTemporary));
  auto created = disk.create(path, "");
  // What is there already is the leftover of a run that was killed: it can be made, so it counts.
  if (!created && created.failure().kind != FailureKind::exists) return created;
  return disk.remove(path);
}

bool is_temporary_name(std::string_view name) {
  return name.size() > kTemporary.size() + 1 && name.starts_with('.') && name.ends_with(kTemporary);
}

Outcome remove_temporaries(FileSystem& disk, const std::string& folder) {
  const auto names = disk.list(folder);
  if (!names) return names.failure();
  Outcome all = Done{};
  for (const auto& name : names.value()) {
    if (!is_temporary_name(name)) continue;
    const auto removed = disk.remove(join_path(folder, name));
    if (!removed) all = removed;
  }
  return all;
}

}  // namespace dinhky::base
