// How one file is named from another's folder.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::base {

// "/w/a", "/w/b/plan.yaml" → "../b/plan.yaml". Both are absolute, as FileSystem::canonical gives
// them; nothing is looked up on a disk.
std::string relative_path(std::string_view from_folder, std::string_view to);

}  // namespace dinhky::base
