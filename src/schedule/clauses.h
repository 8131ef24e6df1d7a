// Clauses that are whole in themselves: "thường xuyên", "trước ngày 30/6", "từ quý I", "theo quý",
// "cuối mỗi quý".
#pragma once

#include <optional>

#include "schedule/clause.h"
#include "schedule/points.h"

namespace dinhky::schedule {

// The clause that begins at the cursor; nothing taken when none does.
std::optional<Clause> take_plain_clause(Cursor& cursor);

}  // namespace dinhky::schedule
