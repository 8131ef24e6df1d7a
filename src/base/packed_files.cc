#include "base/packed_files.h"

#include <algorithm>
#include <string>

namespace dinhky::base {
namespace {

const EmbeddedFile* find(const EmbeddedFile* files, size_t count, std::string_view name) {
  const auto* end = files + count;
  const auto* found = std::lower_bound(
      files, end, name, [](const EmbeddedFile& file, std::string_view n) { return file.name < n; });
  return found == end || found->name != name ? nullptr : found;
}

}  // namespace

std::optional<std::string_view> packed(const DataStore& data, std::string_view name,
                                       std::string_view part) {
  const auto* source = find(kEmbeddedFiles, kEmbeddedFileCount, name);
  const auto bytes = data.read(name);
  if (source == nullptr || !bytes || bytes->data() != source->bytes.data()) return std::nullopt;
  const auto key = part.empty() ? std::string(name) : std::string(name).append("#").append(part);
  const auto* found = find(kPackedFiles, kPackedFileCount, key);
  return found == nullptr ? std::nullopt : std::optional(found->bytes);
}

}  // namespace dinhky::base
