#include "base/data_store.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/limits.h"

namespace dinhky::base {

DataStore::DataStore(FileSystem* disk, std::string folder)
    : disk_(disk), folder_(std::move(folder)) {}

Outcome DataStore::load() {
  if (disk_ == nullptr || folder_.empty()) return Done{};
  const auto kind = disk_->kind(folder_);
  if (!kind) return kind.failure();
  if (kind.value() == FileKind::none) return Failure{FailureKind::not_found, folder_, {}};
  if (kind.value() != FileKind::directory) return Failure{FailureKind::not_a_folder, folder_, {}};
  std::set<std::string> folders;
  for (size_t i = 0; i < kEmbeddedFileCount; ++i) {
    folders.insert(directory_of(kEmbeddedFiles[i].name));
  }
  for (const auto& folder : folders) {
    const auto names = disk_->list(join_path(folder_, folder));
    if (!names && names.failure().kind == FailureKind::not_found) continue;
    if (!names) return names.failure();
    for (const auto& name : names.value()) {
      auto done = load_file(folder + "/" + name);
      if (!done) return done;
    }
  }
  return Done{};
}

Outcome DataStore::load_file(const std::string& name) {
  const auto path = join_path(folder_, name);
  const auto kind = disk_->kind(path);
  if (!kind) return kind.failure();
  if (kind.value() == FileKind::directory) return Done{};
  auto bytes = disk_->read(path, kMaxDataFileBytes);
  if (!bytes) return bytes.failure();
  loaded_.emplace(name, std::move(bytes.value()));
  return Done{};
}

std::optional<std::string_view> DataStore::read(std::string_view name) const {
  if (const auto found = loaded_.find(name); found != loaded_.end()) return found->second;
  const auto* end = kEmbeddedFiles + kEmbeddedFileCount;
  const auto* found =
      std::lower_bound(kEmbeddedFiles, end, name,
                       [](const EmbeddedFile& file, std::string_view n) { return file.name < n; });
  if (found == end || found->name != name) return std::nullopt;
  return found->bytes;
}

std::vector<std::string> DataStore::names(std::string_view folder) const {
  std::set<std::string> found;
  for (size_t i = 0; i < kEmbeddedFileCount; ++i) {
    if (kEmbeddedFiles[i].name.starts_with(folder)) found.emplace(kEmbeddedFiles[i].name);
  }
  for (const auto& [name, bytes] : loaded_) {
    if (name.starts_with(folder)) found.insert(name);
  }
  return {found.begin(), found.end()};
}

}  // namespace dinhky::base
