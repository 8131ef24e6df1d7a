// Tables of texts among the program's own data.
#pragma once

#include <string_view>

#include "base/data_store.h"
#include "base/packed_table.h"

namespace dinhky::base {

// The texts of a JSON file, or of one column of them (base/text_table.h): as the build packed them,
// or read where the file is overridden. Without rows when there is no such file. Must not outlive
// the store.
PackedTable data_table(const DataStore& data, std::string_view name, std::string_view column = {});

}  // namespace dinhky::base
