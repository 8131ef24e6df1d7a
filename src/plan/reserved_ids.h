// Ids that no unit can have, since files are named after units.
#pragma once

#include <string_view>

namespace dinhky::plan {

// The program's own files (tong-hop, don-doc), and what Windows takes for a device whatever stands
// behind the dot (con, nul, com1, …): offices open their folders there.
// Source: "Naming Files, Paths, and Namespaces", Microsoft's documentation of Windows.
bool is_reserved_id(std::string_view id);

}  // namespace dinhky::plan
