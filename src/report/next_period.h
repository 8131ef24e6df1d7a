// What a report says of the period to come, filled in from the schedules.
#pragma once

#include <optional>
#include <vector>

#include "report/paper_parts.h"

namespace dinhky::report {

// The period after the paper's: after "quý II và 6 tháng đầu năm" the third quarter. nullopt when
// the plan's year is over.
std::optional<schedule::Period> period_after(const plan::Paper& paper);

// The section's blocks for one unit; for nobody in particular (nullopt): of every task.
std::vector<Block> next_period_blocks(const PaperBasis& paper, std::optional<size_t> unit);

}  // namespace dinhky::report
