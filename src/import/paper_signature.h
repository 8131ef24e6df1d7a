// The end of a paper: recipients and who signs (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7,
// II.9).
#pragma once

#include <cstddef>
#include <vector>

#include "import/paper.h"
#include "import/source_document.h"

namespace dinhky::imports {

// Reads the lines from `begin` to `end` into the paper; gives where it is over, before `end` where
// something else follows.
size_t read_signature(const std::vector<Line>& lines, size_t begin, size_t end, Paper& paper);

}  // namespace dinhky::imports
