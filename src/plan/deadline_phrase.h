// "ngày 20 tháng cuối quý": a deadline that comes back with every reporting period.
#pragma once

#include <optional>
#include <string_view>

#include "plan/model.h"

namespace dinhky::plan {

// Reads "ngày N tháng cuối (của) quý | kỳ", "ngày N tháng sau", "ngày N tháng đầu quý sau", with
// "chậm nhất" or "trước" in front; "trước ngày 20" ends with the 19th, as in schedules. nullopt for
// anything else.
std::optional<MonthDay> read_deadline_phrase(std::string_view phrase);

}  // namespace dinhky::plan
