// What a rule is called, from the head of its page.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace dinhky::cli {

// "# unit-unknown: Đơn vị chưa khai báo" → "Đơn vị chưa khai báo"; empty where there is no page.
std::string rule_title(const Session& session, std::string_view rule);

}  // namespace dinhky::cli
