// A table of texts as the build prepares it (src/embed): looked up where it lies, so that a run
// that says one sentence reads one sentence.
//
// Layout, numbers of four bytes with the lowest first: how many rows; for each row where its key
// and where its text begin; where the last text ends; then keys and texts, sorted by key.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/text_table.h"

namespace dinhky::base {

class PackedTable {
 public:
  PackedTable() = default;  // without rows
  // Refers to the bytes, which pack() made.
  explicit PackedTable(std::string_view packed) : bytes_(packed) {}
  // Of rows with one key the last counts.
  explicit PackedTable(TextTable rows);

  static std::string pack(TextTable rows);

  size_t size() const;
  // Row `at`, below size(), in the order of the keys. The views live as long as what was packed.
  std::string_view key(size_t at) const { return part(2 * at); }
  std::string_view text(size_t at) const { return part(2 * at + 1); }
  std::optional<std::string_view> find(std::string_view key) const;
  // The first row whose key is not less.
  size_t lower_bound(std::string_view key) const;

 private:
  size_t number(size_t at) const;
  std::string_view part(size_t at) const;

  std::shared_ptr<const std::string> kept_;  // where this table was packed in the run
  std::string_view bytes_;
};

}  // namespace dinhky::base
