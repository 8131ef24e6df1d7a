// Reading one of the program's own YAML data files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "yaml/node.h"

namespace dinhky::yaml {

// The root mapping; nullopt when the file is missing or damaged.
std::optional<Node> read_data(base::DataStore& data, const std::string& name);
// The scalar under the key, or nothing.
std::string text_of(const Node& mapping, std::string_view key);

}  // namespace dinhky::yaml
