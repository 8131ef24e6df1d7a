#include "plan/reserved_ids.h"

#include <algorithm>
#include <iterator>

namespace dinhky::plan {
namespace {

constexpr std::string_view kNames[] = {"tong-hop", "don-doc", "con", "prn", "aux", "nul"};
constexpr std::string_view kNumbered[] = {"com", "lpt"};

}  // namespace

bool is_reserved_id(std::string_view id) {
  if (std::find(std::begin(kNames), std::end(kNames), id) != std::end(kNames)) return true;
  return id.size() == 4 && id[3] >= '0' && id[3] <= '9' &&
         std::find(std::begin(kNumbered), std::end(kNumbered), id.substr(0, 3)) !=
             std::end(kNumbered);
}

}  // namespace dinhky::plan
