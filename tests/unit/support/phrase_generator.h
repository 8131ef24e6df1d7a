// Schedule phrases by chance: as officers write them, and as damaged files hold them. The sequence
// is the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dinhky::test {

class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed) {}
  size_t below(size_t n) {
    state_ = state_ * 1664525 + 1013904223;
    return (state_ >> 8) % n;
  }

 private:
  uint32_t state_;
};

// Seeds from which `mutated` begins.
const std::vector<std::string>& phrase_seeds();
// One to four statements of random hosts, days, periods and content. Mostly understood.
std::string random_phrase(Random& random);
// A seed or a random phrase with pieces cut out, put in and doubled.
std::string mutated_phrase(Random& random);

// Phrases near the greatest length, of pieces that could make a reader go back again and again.
std::vector<std::string> hostile_phrases();

}  // namespace dinhky::test
