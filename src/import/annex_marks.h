// Columns that are quarters or months, with a mark where a task falls in them.
#pragma once

#include <string>

namespace dinhky::imports {

struct AnnexColumns;

// "Quý I" of "Quý I", "QI"; "Tháng 3" of "T3", "Tháng 3"; below a head that says when also of "I"
// and "3". Empty for other heads.
std::string period_of(const std::string& head, bool below_time);

// Three columns of periods or more are marked, not written in: they become marks.
void find_marks(AnnexColumns& found);

}  // namespace dinhky::imports
