// Named parts → the bytes of a ZIP archive. Same parts, same bytes: no clock, fixed order.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace dinhky::emit {

struct ZipPart {
  std::string name;  // "word/document.xml"; unique
  std::string bytes;
};

// Parts stand in the archive in the order given, deflated, all dated 1980-01-01.
base::Result<std::string> to_zip(const std::vector<ZipPart>& parts);

}  // namespace dinhky::emit
