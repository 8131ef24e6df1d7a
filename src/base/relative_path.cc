#include "base/relative_path.h"

#include <vector>

#include "base/text.h"

namespace dinhky::base {
namespace {

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (const auto part : split(path, '/')) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace

std::string relative_path(std::string_view from_folder, std::string_view to) {
  const auto from = parts_of(from_folder);
  const auto target = parts_of(to);
  size_t shared = 0;
  while (shared < from.size() && shared + 1 < target.size() && from[shared] == target[shared]) {
    ++shared;
  }
  std::vector<std::string> parts(from.size() - shared, "..");
  parts.insert(parts.end(), target.begin() + static_cast<long>(shared), target.end());
  return joined(parts, "/");
}

}  // namespace dinhky::base
