#include "emit/zip.h"

#include <libdeflate.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#include "base/zip_library.h"

namespace dinhky::emit {
namespace {

constexpr zip_uint16_t kDosTime = 0;                // 00:00
constexpr zip_uint16_t kDosDate = (1u << 5u) | 1u;  // 1980-01-01, the first day it can tell

// Only inside to_zip, which fails without the library.
const base::ZipLibrary& zip() {
  return base::zip_library().value();
}

struct FreeSource {
  void operator()(zip_source_t* source) const { zip().source_free(source); }
};
struct DiscardArchive {
  void operator()(zip_t* archive) const { zip().discard(archive); }
};
// Preparing to deflate costs more than a short part is worth; and of a form's XML, which repeats
// itself, the higher levels save little (tests/bench).
constexpr size_t kWorthDeflating = 1500;
constexpr int kDeflateLevel = 3;

using SourcePointer = std::unique_ptr<zip_source_t, FreeSource>;
using ArchivePointer = std::unique_ptr<zip_t, DiscardArchive>;

base::Failure failure(const char* where, std::string detail) {
  return {base::FailureKind::disk, where, std::move(detail)};
}

base::Failure failure(const char* where, zip_error_t* error) {
  auto result = failure(where, std::string(zip().error_strerror(error)));
  zip().error_fini(error);
  return result;
}

// Hands a packed part to libzip, which copies it as it is when told that it is deflated already.
class PartSource {
 public:
  explicit PartSource(const ZipPart& part) : part_(part) {}

  static zip_int64_t callback(void* self, void* data, zip_uint64_t length, zip_source_cmd_t what) {
    return static_cast<PartSource*>(self)->answer(data, length, what);
  }

 private:
  zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t what) {
    switch (what) {
      case ZIP_SOURCE_OPEN:
        read_ = 0;
        return 0;
      case ZIP_SOURCE_READ:
        return static_cast<zip_int64_t>(read(data, length));
      case ZIP_SOURCE_STAT:
        describe(*static_cast<zip_stat_t*>(data));
        return sizeof(zip_stat_t);
      case ZIP_SOURCE_CLOSE:
      case ZIP_SOURCE_FREE:  // whoever builds the archive owns this object
        return 0;
      case ZIP_SOURCE_SUPPORTS:
        return zip().source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                                -1);
      default:
        return -1;  // reading memory has no errors to tell
    }
  }

  size_t read(void* data, zip_uint64_t length) {
    const size_t n = std::min<size_t>(length, part_.bytes.size() - read_);
    std::memcpy(data, part_.bytes.data() + read_, n);
    read_ += n;
    return n;
  }

  void describe(zip_stat_t& stat) const {
    zip().stat_init(&stat);
    stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    stat.size = part_.size;
    stat.comp_size = part_.bytes.size();
    stat.comp_method = part_.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    stat.crc = part_.crc;
  }

  const ZipPart& part_;
  size_t read_ = 0;
};

// The archive reads from the reader when it is closed.
base::Outcome add_part(zip_t* archive, const ZipPart& part, PartSource& reader) {
  const auto failed = [&] { return failure(part.name.c_str(), zip().strerror(archive)); };
  SourcePointer source(zip().source_function(archive, &PartSource::callback, &reader));
  if (source == nullptr) return failed();
  const auto index = zip().file_add(archive, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) return failed();
  source.release();  // the archive's now
  const auto at = static_cast<zip_uint64_t>(index);
  const zip_int32_t method = part.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  if (zip().file_set_dostime(archive, at, kDosTime, kDosDate, 0) < 0 ||
      zip().set_file_compression(archive, at, method, 0) < 0) {
    return failed();
  }
  return base::Done{};
}

base::Result<std::string> read_all(zip_source_t* source) {
  const auto failed = [&] {
    return failure("zip", std::string(zip().error_strerror(zip().source_error(source))));
  };
  zip_stat_t stat;
  zip().stat_init(&stat);
  if (zip().source_stat(source, &stat) < 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return failed();
  if (zip().source_open(source) < 0) return failed();
  std::string bytes(stat.size, '\0');
  const auto read = zip().source_read(source, bytes.data(), stat.size);
  zip().source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) return failed();
  return bytes;
}

}  // namespace

ZipPacker::ZipPacker() : compressor_(libdeflate_alloc_compressor(kDeflateLevel)) {
  if (compressor_ == nullptr) throw std::bad_alloc();
}

void ZipPacker::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

ZipPart ZipPacker::pack(std::string name, std::string_view bytes) const {
  ZipPart part{
      std::move(name), {}, bytes.size(), libdeflate_crc32(0, bytes.data(), bytes.size()), false};
  // Room for what is worth deflating, which of a long text is little: memory never written to is
  // never taken.
  if (bytes.size() >= kWorthDeflating) {
    const auto room = std::make_unique_for_overwrite<char[]>(bytes.size());
    const size_t n = libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(),
                                                 room.get(), bytes.size());
    part.deflated = n > 0;
    part.bytes.assign(room.get(), n);
  }
  if (!part.deflated) part.bytes = bytes;
  return part;
}

base::Result<std::string> to_zip(const std::vector<const ZipPart*>& parts) {
  if (!base::zip_library()) return base::zip_library().failure();
  std::vector<PartSource> readers;  // outlive the archive
  for (const auto* part : parts) readers.emplace_back(*part);
  zip_error_t error;
  zip().error_init(&error);
  SourcePointer target(zip().source_buffer_create(nullptr, 0, 0, &error));
  if (target == nullptr) return failure("zip", &error);
  ArchivePointer archive(zip().open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (archive == nullptr) return failure("zip", &error);
  // The archive took the target over and frees it; one more hold, to read the result afterwards.
  zip().source_keep(target.get());
  for (size_t i = 0; i < parts.size(); ++i) {
    const auto added = add_part(archive.get(), *parts[i], readers[i]);
    if (!added) return added.failure();
  }
  if (zip().close(archive.get()) < 0)
    return failure("zip", std::string(zip().strerror(archive.get())));
  archive.release();  // closed is freed
  return read_all(target.get());
}

}  // namespace dinhky::emit
