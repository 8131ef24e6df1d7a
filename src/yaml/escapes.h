// Characters that a document writes as escapes: "\u202E" is plain in the file and not on a screen.
#pragma once

#include <string_view>

#include "diag/diagnostic.h"
#include "yaml/node.h"

namespace dinhky::yaml {

// Tells each value below the node that stands for a control character or one that turns the
// direction of writing. For documents that people write; in records the program writes such escapes
// itself.
void check_escapes(const Node& node, std::string_view text, diag::Findings& findings);

}  // namespace dinhky::yaml
