#include "results/unit_report.h"

#include <algorithm>
#include <iterator>

namespace dinhky::results {
namespace {

constexpr std::string_view kKeys[] = {"done", "ongoing", "not-due", "not-met", "overdue"};

}  // namespace

std::string_view key_of(Status status) {
  return kKeys[static_cast<size_t>(status)];
}

std::optional<Status> status_of(std::string_view key) {
  const auto* found = std::find(std::begin(kKeys), std::end(kKeys), key);
  if (found == std::end(kKeys)) return std::nullopt;
  return static_cast<Status>(found - std::begin(kKeys));
}

const TaskResult* UnitReport::find(std::string_view task) const {
  size_t from = 0;
  return find(task, from);
}

const TaskResult* UnitReport::find(std::string_view task, size_t& from) const {
  for (size_t n = 0; n < results.size(); ++n) {
    const size_t at = (from + n) % results.size();
    if (results[at].task.value != task) continue;
    from = at + 1;
    return &results[at];
  }
  return nullptr;
}

}  // namespace dinhky::results
