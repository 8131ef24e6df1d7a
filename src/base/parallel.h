// The same work on many things at once, on all processors.
#pragma once

#include <cstddef>
#include <functional>

namespace dinhky::base {

// Calls work(0) … work(count - 1), each once, in no particular order, on as many threads as the
// machine has processors, and returns when all are done. `work` must not throw and must not touch
// what another call writes. What comes out must not depend on the order of the calls.
//
// `chunk` is how many indices are taken at once: many of small work, one of large.
void for_each_index(size_t count, const std::function<void(size_t)>& work, size_t chunk = 16);
// The same on at most so many threads (0 counts as 1); fewer where there is little to do.
void for_each_index(size_t count, size_t threads, const std::function<void(size_t)>& work,
                    size_t chunk = 16);

}  // namespace dinhky::base
