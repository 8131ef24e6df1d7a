#include "emit/zip.h"

#include <zip.h>

#include <cstring>
#include <memory>

namespace dinhky::emit {
namespace {

constexpr zip_uint16_t kDosTime = 0;                // 00:00
constexpr zip_uint16_t kDosDate = (1u << 5u) | 1u;  // 1980-01-01, the first day it can tell

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
// Preparing to deflate costs more than a short part is worth; and of a form's XML, which repeats
// itself, the lower levels leave a tenth more than the highest at three quarters of the price of
// the whole form (tests/bench).
constexpr size_t kWorthDeflating = 1500;
constexpr zip_uint32_t kDeflateLevel = 3;

using SourcePointer = std::unique_ptr<zip_source_t, FreeSource>;
using ArchivePointer = std::unique_ptr<zip_t, DiscardArchive>;

base::Failure failure(const char* where, std::string detail) {
  return {base::FailureKind::disk, where, std::move(detail)};
}

base::Failure failure(const char* where, zip_error_t* error) {
  auto result = failure(where, std::string(zip_error_strerror(error)));
  zip_error_fini(error);
  return result;
}

base::Outcome add_part(zip_t* archive, const ZipPart& part) {
  const auto failed = [&] { return failure(part.name.c_str(), zip_strerror(archive)); };
  // The archive reads the bytes when it is closed; they live that long.
  SourcePointer bytes(zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0));
  if (bytes == nullptr) return failed();
  const auto index = zip_file_add(archive, part.name.c_str(), bytes.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) return failed();
  bytes.release();  // owned by the archive now
  const auto at = static_cast<zip_uint64_t>(index);
  const zip_int32_t method = part.bytes.size() < kWorthDeflating ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  if (zip_file_set_dostime(archive, at, kDosTime, kDosDate, 0) < 0 ||
      zip_set_file_compression(archive, at, method, kDeflateLevel) < 0) {
    return failed();
  }
  return base::Done{};
}

base::Result<std::string> read_all(zip_source_t* source) {
  const auto failed = [&] {
    return failure("zip", std::string(zip_error_strerror(zip_source_error(source))));
  };
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) < 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return failed();
  if (zip_source_open(source) < 0) return failed();
  std::string bytes(stat.size, '\0');
  const auto read = zip_source_read(source, bytes.data(), stat.size);
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) return failed();
  return bytes;
}

}  // namespace

base::Result<std::string> to_zip(const std::vector<ZipPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  SourcePointer target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (target == nullptr) return failure("zip", &error);
  ArchivePointer archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (archive == nullptr) return failure("zip", &error);
  // The archive took the target over and frees it; one more hold, to read the result afterwards.
  zip_source_keep(target.get());
  for (const auto& part : parts) {
    const auto added = add_part(archive.get(), part);
    if (!added) return added.failure();
  }
  if (zip_close(archive.get()) < 0) return failure("zip", std::string(zip_strerror(archive.get())));
  archive.release();  // closed is freed
  return read_all(target.get());
}

}  // namespace dinhky::emit
