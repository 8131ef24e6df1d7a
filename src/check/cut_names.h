// Names whose own commas cut them apart in a flow list: [Phòng Văn hóa, Khoa học và Thông tin].
#pragma once

#include <string>
#include <vector>

#include "plan/model.h"
#include "plan/registry.h"

namespace dinhky::check {

struct CutName {
  size_t pieces = 0;  // how many items from `first` on are one known name; 0 = none
  std::string whole;
};

CutName cut_name(const plan::Registry& registry, const std::vector<plan::Text>& names,
                 size_t first);

}  // namespace dinhky::check
