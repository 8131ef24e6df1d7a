#include "base/zip_library.h"

#include "base/late_library.h"

namespace dinhky::base {
namespace {

constexpr char kLibrary[] = DINHKY_LIBZIP;  // the name that the build found: "libzip.so.4"

Result<ZipLibrary> load() {
  LateLibrary finder(kLibrary);
  ZipLibrary zip;
  finder.find("zip_close", zip.close);
  finder.find("zip_discard", zip.discard);
  finder.find("zip_error_fini", zip.error_fini);
  finder.find("zip_error_init", zip.error_init);
  finder.find("zip_error_strerror", zip.error_strerror);
  finder.find("zip_fclose", zip.fclose);
  finder.find("zip_file_add", zip.file_add);
  finder.find("zip_file_get_error", zip.file_get_error);
  finder.find("zip_file_set_dostime", zip.file_set_dostime);
  finder.find("zip_fopen_index", zip.fopen_index);
  finder.find("zip_fread", zip.fread);
  finder.find("zip_get_error", zip.get_error);
  finder.find("zip_get_name", zip.get_name);
  finder.find("zip_get_num_entries", zip.get_num_entries);
  finder.find("zip_open_from_source", zip.open_from_source);
  finder.find("zip_set_file_compression", zip.set_file_compression);
  finder.find("zip_source_buffer_create", zip.source_buffer_create);
  finder.find("zip_source_close", zip.source_close);
  finder.find("zip_source_error", zip.source_error);
  finder.find("zip_source_free", zip.source_free);
  finder.find("zip_source_function", zip.source_function);
  finder.find("zip_source_keep", zip.source_keep);
  finder.find("zip_source_make_command_bitmap", zip.source_make_command_bitmap);
  finder.find("zip_source_open", zip.source_open);
  finder.find("zip_source_read", zip.source_read);
  finder.find("zip_source_stat", zip.source_stat);
  finder.find("zip_stat_index", zip.stat_index);
  finder.find("zip_stat_init", zip.stat_init);
  finder.find("zip_strerror", zip.strerror);
  if (finder.all()) return zip;
  return finder.failure();
}

}  // namespace

const Result<ZipLibrary>& zip_library() {
  static const Result<ZipLibrary> library = load();
  return library;
}

}  // namespace dinhky::base
