#include "base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <vector>

namespace dinhky::base {
namespace {

TEST_CASE("every index is worked on once, whatever the number of threads") {
  constexpr size_t kThreads[] = {0, 1, 2, 3, 7, 64, 1000};
  constexpr size_t kCounts[] = {0, 1, 15, 16, 17, 63, 64, 65, 1000, 4099};
  for (const size_t threads : kThreads) {
    for (const size_t count : kCounts) {
      CAPTURE(threads);
      CAPTURE(count);
      std::vector<std::atomic<int>> worked(count);
      for_each_index(count, threads, [&](size_t i) { ++worked[i]; });
      size_t once = 0;
      for (const auto& times : worked) once += times == 1 ? 1 : 0;
      CHECK(once == count);
    }
  }
}

TEST_CASE("as many threads as the machine has") {
  std::vector<int> squares(500);
  for_each_index(squares.size(), [&](size_t i) { squares[i] = static_cast<int>(i * i); });
  CHECK(squares.front() == 0);
  CHECK(squares[20] == 400);
  CHECK(squares.back() == 499 * 499);
}

}  // namespace
}  // namespace dinhky::base
