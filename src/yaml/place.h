// Where in a document something stands, in words that outlast edits elsewhere: keys, ids and names
// instead of line numbers and positions in a list.
#pragma once

#include <cstdint>
#include <string>

#include "yaml/node.h"

namespace dinhky::yaml {

// What stands at the byte offset: "plan.issuer.name", "tasks[II.02].lead[van-phong]". What has an
// id (`id`, `task`) begins the words anew: a task stays itself when it moves to another section.
// The document's own names (of the plan, the unit, the period) come first and are told even where
// the offset lies outside of everything.
std::string place_of(const Node& root, uint32_t offset);

}  // namespace dinhky::yaml
