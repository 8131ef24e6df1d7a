#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace dinhky::base {
namespace {

constexpr size_t kWorthAThread =
    4;  // chunks; with fewer, starting a thread costs more than it saves
constexpr size_t kMostThreads = 64;

}  // namespace

void for_each_index(size_t count, const std::function<void(size_t)>& work, size_t chunk) {
  for_each_index(count, std::thread::hardware_concurrency(), work, chunk);
}

void for_each_index(size_t count, size_t threads, const std::function<void(size_t)>& work,
                    size_t chunk) {
  std::atomic<size_t> next{0};
  const auto run = [&] {
    for (size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk)) {
      const size_t end = std::min(begin + chunk, count);
      for (size_t i = begin; i < end; ++i) work(i);
    }
  };
  std::vector<std::thread> others;
  const size_t most = std::min(threads, kMostThreads);
  for (size_t i = 1; i < most && i * kWorthAThread * chunk <= count; ++i) {
    try {
      others.emplace_back(run);
    } catch (const std::system_error&) {
      break;  // the machine gives no more threads; those that run do all the work
    }
  }
  run();
  for (auto& thread : others) thread.join();
}

}  // namespace dinhky::base
