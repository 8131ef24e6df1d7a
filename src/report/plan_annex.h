// The annexes of a plan: its table of tasks, as the document prints it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/paper_parts.h"

namespace dinhky::report {

// The plan's number, below ten with a leading zero; `blank` where it is not issued yet.
std::string printed_plan_number(const plan::Head& head, std::string_view blank);

// Each annex on pages of its own: its head and its table. Nothing for a plan without tasks.
std::vector<Block> annex_blocks(const Basis& run, bool landscape);

}  // namespace dinhky::report
