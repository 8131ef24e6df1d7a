// Days as papers write them, in the middle of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.h"

namespace dinhky::imports {

// "18/02/2025", "05 tháng 3 năm 2025" at the head of the text; `length` bytes of it.
struct DateInText {
  base::Date date;
  size_t length = 0;
};
std::optional<DateInText> read_date(std::string_view text);

}  // namespace dinhky::imports
