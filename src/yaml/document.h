// A YAML document in one of the program's formats: version, kind and keys checked.
#pragma once

#include <optional>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "yaml/node.h"
#include "yaml/shape.h"

namespace dinhky::yaml {

// The root mapping, checked against the shape. The key `dinhky` is read before anything else, so
// that a file of a later format gives one clear finding and not a hundred unknown keys. nullopt,
// and told, where there is nothing to go on with.
std::optional<Node> read_document(const diag::Sources& sources, uint32_t file, const Shape& shape,
                                  diag::Findings& findings);

}  // namespace dinhky::yaml
