// Where in a document something stands, in words that outlast edits elsewhere: keys, ids and names
// instead of line numbers and positions in a list.
#pragma once

#include <string>

#include "yaml/node.h"

namespace dinhky::yaml {

// The least thing that holds the whole span: "plan.issuer.name", "tasks[II.02].lead[van-phong]".
// What has an id (`id`, `task`) begins the words anew: a task stays itself when it moves to another
// section. The document's own names (of the plan, the unit, the period) come first, and are all
// there is of a span outside of everything.
std::string place_of(const Node& root, const diag::Span& span);

}  // namespace dinhky::yaml
