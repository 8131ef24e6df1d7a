// A ZIP in memory, read under the limits of base/limits.h.
//
// What the archive says of itself (sizes, names, number of entries) may be a lie: an entry is
// expanded only as far as its limit, whatever size it declares, and all reads of one archive
// together as far as kMaxArchiveExpandedBytes. Names are keys to look entries up by and never
// become paths.
//
// Failures: not_a_file = no ZIP, or one cut short; too_large = over a limit; not_allowed =
// encrypted; not_found = no such entry, or libzip is missing; disk = a damaged entry, or one packed
// by an unknown method. The failure's path is the entry's name.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace dinhky::base {

class ZipReader {
 public:
  static Result<ZipReader> open(std::string bytes);
  ZipReader(ZipReader&&) noexcept;
  ZipReader& operator=(ZipReader&&) noexcept;
  ~ZipReader();

  // In the archive's order, folders ("word/") included; UTF-8. A name may stand there twice.
  const std::vector<std::string>& names() const;
  // At most `limit` bytes and kMaxArchiveEntryBytes.
  Result<std::string> read(size_t index, size_t limit);
  // The first entry of that name.
  Result<std::string> read(std::string_view name, size_t limit);

 private:
  struct State;
  explicit ZipReader(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace dinhky::base
