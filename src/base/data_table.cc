#include "base/data_table.h"

#include "base/packed_files.h"

namespace dinhky::base {

PackedTable data_table(const DataStore& data, std::string_view name, std::string_view column) {
  if (const auto bytes = packed(data, name, column)) return PackedTable(*bytes);
  const auto bytes = data.read(name);
  if (!bytes) return {};
  return PackedTable(column.empty() ? read_text_table(*bytes) : read_table_column(*bytes, column));
}

}  // namespace dinhky::base
