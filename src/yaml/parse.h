// Bytes → tree of nodes with places. The only room of the program that knows yaml-cpp.
#pragma once

#include <optional>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "yaml/node.h"

namespace dinhky::yaml {

// Reads the one document of a source. Adds yaml-syntax, not-utf8, suspicious-character and
// duplicate-key findings. nullopt when the tree is unusable; a document that is empty gives a null
// node. Never throws, whatever the bytes.
std::optional<Node> parse(const diag::Sources& sources, uint32_t file, diag::Findings& findings);

}  // namespace dinhky::yaml
