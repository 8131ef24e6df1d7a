#include "base/zip_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/limits.h"
#include "base/zip_library.h"

namespace dinhky::base {
namespace {

constexpr size_t kStep = 64u << 10;  // bytes expanded at a time

// Only once an archive is opened, which fails without the library.
const ZipLibrary& zip() {
  return zip_library().value();
}

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip().discard(archive); }
};
struct CloseEntry {
  void operator()(zip_file_t* file) const { zip().fclose(file); }
};

Failure failure_of(FailureKind kind, std::string path, zip_error_t* error) {
  return {kind, std::move(path), zip().error_strerror(error)};
}

}  // namespace

struct ZipReader::State {
  std::string bytes;  // libzip reads from it as long as the archive is open
  std::unique_ptr<zip_t, DiscardArchive> archive;
  std::vector<std::string> names;
  size_t room = kMaxArchiveExpandedBytes;
};

ZipReader::ZipReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(std::string bytes) {
  if (bytes.size() > kMaxArchiveBytes) return Failure{FailureKind::too_large, "", ""};
  // libzip takes no bytes at all for a new archive.
  if (bytes.empty()) return Failure{FailureKind::not_a_file, "", ""};
  if (!zip_library()) return zip_library().failure();
  auto state = std::make_unique<State>();
  state->bytes = std::move(bytes);
  zip_error_t error;
  zip().error_init(&error);
  zip_source_t* source =
      zip().source_buffer_create(state->bytes.data(), state->bytes.size(), 0, &error);
  if (source != nullptr) {
    state->archive.reset(zip().open_from_source(source, ZIP_RDONLY, &error));
    if (state->archive == nullptr) zip().source_free(source);
  }
  if (state->archive == nullptr) {
    auto failure = failure_of(FailureKind::not_a_file, "", &error);
    zip().error_fini(&error);
    return failure;
  }
  zip_t* archive = state->archive.get();
  const auto count =
      static_cast<size_t>(std::max<zip_int64_t>(0, zip().get_num_entries(archive, 0)));
  if (count > kMaxArchiveEntries) return Failure{FailureKind::too_large, "", ""};
  for (size_t i = 0; i < count; ++i) {
    const char* name = zip().get_name(archive, i, ZIP_FL_ENC_GUESS);
    state->names.emplace_back(name == nullptr ? "" : name);
  }
  return ZipReader(std::move(state));
}

const std::vector<std::string>& ZipReader::names() const {
  return state_->names;
}

Result<std::string> ZipReader::read(size_t index, size_t limit) {
  if (index >= state_->names.size()) return Failure{FailureKind::not_found, "", ""};
  const auto& name = state_->names[index];
  zip_t* archive = state_->archive.get();
  zip_stat_t stat;
  zip().stat_init(&stat);
  if (zip().stat_index(archive, index, 0, &stat) == 0 &&
      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
    return Failure{FailureKind::not_allowed, name, ""};
  }
  const std::unique_ptr<zip_file_t, CloseEntry> file(zip().fopen_index(archive, index, 0));
  if (file == nullptr) return failure_of(FailureKind::disk, name, zip().get_error(archive));
  limit = std::min({limit, kMaxArchiveEntryBytes, state_->room});
  std::string text;
  std::array<char, kStep> buffer;
  for (;;) {
    const auto n = zip().fread(file.get(), buffer.data(), buffer.size());
    if (n < 0) return failure_of(FailureKind::disk, name, zip().file_get_error(file.get()));
    if (n == 0) break;
    if (static_cast<size_t>(n) > limit - text.size()) {
      return Failure{FailureKind::too_large, name, ""};
    }
    text.append(buffer.data(), static_cast<size_t>(n));
  }
  state_->room -= text.size();
  return text;
}

Result<std::string> ZipReader::read(std::string_view name, size_t limit) {
  const auto& names = state_->names;
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return Failure{FailureKind::not_found, std::string(name), ""};
  return read(static_cast<size_t>(found - names.begin()), limit);
}

}  // namespace dinhky::base
