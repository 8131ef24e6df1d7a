#include "base/late_library.h"

#include <dlfcn.h>

namespace dinhky::base {

LateLibrary::LateLibrary(const char* name)
    : name_(name), library_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)), all_(library_ != nullptr) {}

void* LateLibrary::symbol(const char* name) {
  if (!all_) return nullptr;
  void* found = ::dlsym(library_, name);
  all_ = found != nullptr;
  return found;
}

Failure LateLibrary::failure() const {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps the text for each thread
  const char* why = ::dlerror();
  return {FailureKind::not_found, name_, why == nullptr ? "" : why};
}

}  // namespace dinhky::base
