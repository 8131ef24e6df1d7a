#include "import/draft.h"

#include <algorithm>

namespace dinhky::imports {

void DraftTask::doubt(const std::string& key, const diag::Message& message) {
  const bool told = std::any_of(doubts.begin(), doubts.end(), [&](const auto& other) {
    return other.first == key && other.second.key == message.key;
  });
  if (!told) doubts.emplace_back(key, message);
}

size_t Draft::tasks() const {
  size_t count = 0;
  for (const auto& section : sections) count += section.tasks.size();
  return count;
}

}  // namespace dinhky::imports
