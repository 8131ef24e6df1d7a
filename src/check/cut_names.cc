#include "check/cut_names.h"

#include <algorithm>

namespace dinhky::check {
namespace {

constexpr size_t kMostPieces = 4;  // no official name holds more commas than that

bool known(const plan::Registry& registry, const std::string& name) {
  return registry.resolve(name).kind != plan::NameKind::unknown;
}

}  // namespace

CutName cut_name(const plan::Registry& registry, const std::vector<plan::Text>& names,
                 size_t first) {
  std::string joined = names[first].value;
  bool all_known = known(registry, joined);
  const size_t last = std::min(names.size(), first + kMostPieces);
  for (size_t i = first + 1; i < last; ++i) {
    joined += ", " + names[i].value;
    all_known = all_known && known(registry, names[i].value);
    if (!all_known && known(registry, joined)) return {i - first + 1, joined};
  }
  return {};
}

}  // namespace dinhky::check
