// A tree of the program's own data as the build prepares it (src/embed): read without a parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "yaml/node.h"

namespace dinhky::yaml {

// All but the places, which only findings need.
std::string pack_tree(const Node& root);
// nullopt for bytes that pack_tree did not make.
std::optional<Node> unpack_tree(std::string_view packed);

}  // namespace dinhky::yaml
