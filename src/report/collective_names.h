// Many units by name, where a group of the plan says it shorter.
#pragma once

#include <string>
#include <vector>

#include "report/consolidated.h"

namespace dinhky::report {

// "Phòng Nội vụ; Phòng Tư pháp"; where nearly all of a group are among them: "UBND các xã",
// "UBND các xã (trừ UBND xã Số 12; UBND xã Số 24)". Groups as they stand on the record's reference
// day; nobody is named who is not among the units, and nobody is left out.
std::string collective_names(const Consolidation& all, const std::vector<size_t>& units,
                             const schedule::Period& record);

}  // namespace dinhky::report
