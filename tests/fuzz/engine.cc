// libFuzzer's entry: the target is named by the environment variable FUZZ_TARGET, so that one
// instrumented program serves all.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "target.h"

namespace {

const dinhky::fuzz::Target& chosen() {
  const char* name = std::getenv("FUZZ_TARGET");
  for (const auto& target : dinhky::fuzz::targets()) {
    if (name != nullptr && target.name == name) return target;
  }
  std::fprintf(stderr, "FUZZ_TARGET names no target\n");
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const dinhky::fuzz::Target& target = chosen();
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
