// Schedules back into words.
#pragma once

#include <string>

#include "schedule/schedule.h"

namespace dinhky::schedule {

// The parts as one Vietnamese phrase, the same for every spelling: "hằng quý, ngày 14 của tháng
// cuối quý; chậm nhất ngày 15/12/2025". Read under the head "Thời gian thực hiện" it gives the same
// parts again. Empty when nothing was understood, or when no phrase says it (a day of each
// half-year, deadlines of other work behind "từ tháng 4").
//
// What is waited for stands behind "chờ", since "theo" and "sau khi" do not both go with every
// name.
std::string to_phrase(const Schedule& schedule);

}  // namespace dinhky::schedule
