#include "base/backup.h"

#include <fmt/format.h>

#include "base/limits.h"

namespace dinhky::base {
namespace {

std::string backup_name(const std::string& path, int number) {
  return number == 1 ? path + ".bak" : fmt::format("{}.bak{}", path, number);
}

}  // namespace

Result<std::string> keep_backup(FileSystem& disk, const std::string& path) {
  const auto old = disk.read(path, kMaxOutputFileBytes);
  if (!old) return old.failure();
  for (int number = 1; number <= kMaxBackups; ++number) {
    const auto name = backup_name(path, number);
    const auto there = disk.kind(name);
    if (!there) return there.failure();
    if (there.value() != FileKind::none) continue;
    if (number > 1) {
      const auto newest = backup_name(path, number - 1);
      const auto kept = disk.read(newest, kMaxOutputFileBytes);
      if (kept && kept.value() == old.value()) return newest;
    }
    const auto made = write_atomically(disk, name, old.value());
    if (!made) return made.failure();
    return name;
  }
  return Failure{FailureKind::exists, path, "too many backups"};
}

}  // namespace dinhky::base
