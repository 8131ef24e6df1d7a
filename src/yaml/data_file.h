// Reading one of the program's own YAML data files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "yaml/node.h"

namespace dinhky::yaml {

// The root mapping; nullopt when the file is missing or damaged. Its nodes have no places: what is
// built in was parsed when the program was built.
std::optional<Node> read_data(base::DataStore& data, const std::string& name);
// The same of bytes.
std::optional<Node> read_data_bytes(const std::string& name, std::string_view bytes);
// The scalar under the key, or nothing.
std::string text_of(const Node& mapping, std::string_view key);

}  // namespace dinhky::yaml
