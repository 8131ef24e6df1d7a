// Schedules told to people and to other programs.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "diag/messages.h"
#include "schedule/schedule.h"

namespace dinhky::cli {

// "định kỳ hằng tháng, từ 01/3/2025 đến hết 30/9/2025".
std::string part_text(const diag::Messages& messages, const schedule::Part& part);

// A day as "2025-03-14", null when there is none; the word of a kind or step, null for none.
nlohmann::ordered_json day_json(const std::optional<base::Date>& day);
nlohmann::ordered_json word_json(std::string_view word);
// [{"kind","every","on","first","last","awaits"}, …]
nlohmann::ordered_json parts_json(const schedule::Schedule& schedule);

}  // namespace dinhky::cli
