// Texts by chance, of pieces as people type and paste them, and as YAML trips over them.
#pragma once

#include <string>
#include <vector>

#include "support/phrase_generator.h"

namespace dinhky::test {

const std::vector<std::string>& text_pieces();
// Up to `most` pieces, one behind the other.
std::string pasted_text(Random& random, size_t most = 9);

}  // namespace dinhky::test
