// A shared library that is loaded when it is first needed, since each one costs start-up time.
#pragma once

#include "base/result.h"

namespace dinhky::base {

// Loaded by the constructor and never closed: it would only have to be loaded again.
class LateLibrary {
 public:
  // `name` as the loader knows it ("libzip.so.4"); it must outlive this.
  explicit LateLibrary(const char* name);

  // Leaves `function` alone once anything was missing.
  template <class Function>
  void find(const char* name, Function& function) {
    if (void* found = symbol(name)) function = reinterpret_cast<Function>(found);
  }

  // The library and all that was looked for in it are there.
  bool all() const { return all_; }
  // The loader's own words, right after all() was found false.
  Failure failure() const;

 private:
  void* symbol(const char* name);

  const char* name_;
  void* library_;
  bool all_;
};

}  // namespace dinhky::base
