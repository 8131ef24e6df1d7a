#include "results/said.h"

#include <map>
#include <tuple>

namespace dinhky::results {

std::vector<Said> merged(const std::vector<Word>& words) {
  std::vector<Said> said;
  std::map<std::tuple<schedule::Period, std::string, std::string>, size_t> known;
  for (const auto& word : words) {
    if (word.text == nullptr || word.text->empty()) continue;
    const auto task = word.task == nullptr ? std::string() : word.task->value;
    const auto [found, added] =
        known.emplace(std::tuple(word.by.record, task, word.text->value), said.size());
    if (added) said.push_back({word.by.record, word.text->value, word.task, {}});
    said[found->second].units.push_back(word.by.unit);
  }
  return said;
}

}  // namespace dinhky::results
