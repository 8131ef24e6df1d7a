// What the build packs of the program's data (src/embed): the files that nearly every run reads, in
// a form that needs no parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/data_store.h"

namespace dinhky::base {

// Defined in the source that the build generates from data/; sorted by name, the file's and that of
// the part: "messages/cli.json#vi".
extern const EmbeddedFile kPackedFiles[];
extern const size_t kPackedFileCount;

// All of the file or a part of it (base/packed_table.h, yaml/packed_tree.h); nullopt where nothing
// was packed, and where the store has another file of that name: then its bytes are to be read.
std::optional<std::string_view> packed(const DataStore& data, std::string_view name,
                                       std::string_view part = {});

}  // namespace dinhky::base
