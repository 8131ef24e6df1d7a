// The functions of libzip that are used, found in the library when it is first needed: it brings
// libcrypto with it, whose relocations cost more at every start than a small plan's check.
#pragma once

#include <zip.h>

#include "base/result.h"

namespace dinhky::base {

struct ZipLibrary {
  decltype(&zip_close) close = nullptr;
  decltype(&zip_discard) discard = nullptr;
  decltype(&zip_error_fini) error_fini = nullptr;
  decltype(&zip_error_init) error_init = nullptr;
  decltype(&zip_error_strerror) error_strerror = nullptr;
  decltype(&zip_fclose) fclose = nullptr;
  decltype(&zip_file_add) file_add = nullptr;
  decltype(&zip_file_get_error) file_get_error = nullptr;
  decltype(&zip_file_set_dostime) file_set_dostime = nullptr;
  decltype(&zip_fopen_index) fopen_index = nullptr;
  decltype(&zip_fread) fread = nullptr;
  decltype(&zip_get_error) get_error = nullptr;
  decltype(&zip_get_name) get_name = nullptr;
  decltype(&zip_get_num_entries) get_num_entries = nullptr;
  decltype(&zip_open_from_source) open_from_source = nullptr;
  decltype(&zip_set_file_compression) set_file_compression = nullptr;
  decltype(&zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&zip_source_close) source_close = nullptr;
  decltype(&zip_source_error) source_error = nullptr;
  decltype(&zip_source_free) source_free = nullptr;
  decltype(&zip_source_function) source_function = nullptr;
  decltype(&zip_source_keep) source_keep = nullptr;
  decltype(&zip_source_make_command_bitmap) source_make_command_bitmap = nullptr;
  decltype(&zip_source_open) source_open = nullptr;
  decltype(&zip_source_read) source_read = nullptr;
  decltype(&zip_source_stat) source_stat = nullptr;
  decltype(&zip_stat_index) stat_index = nullptr;
  decltype(&zip_stat_init) stat_init = nullptr;
  decltype(&zip_strerror) strerror = nullptr;
};

// Loaded once, never closed. Fails with the loader's own words where the library, or a function in
// it, is missing.
const Result<ZipLibrary>& zip_library();

}  // namespace dinhky::base
