// A value or the reason why there is none: failures of disk and arguments.
//
// Errors in the user's documents are not failures: they are findings (diag/diagnostic.h).
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>

namespace dinhky::base {

enum class FailureKind {
  not_found,     // no such file or folder
  not_allowed,   // permissions, or a path outside the workspace
  too_large,     // over a limit of base/limits.h
  not_a_file,    // a folder or a device where a file is expected
  not_a_folder,  // a file or a device where a folder is expected
  exists,        // something stands where a new file should go
  busy,          // another run is writing there
  disk,          // any other failure of reading or writing
};

struct Failure {
  FailureKind kind = FailureKind::disk;
  std::string path;
  std::string detail;  // the system's own words, in the C locale; of too_large the limit: "16 MB"
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Failure failure) : failure_(std::move(failure)) {}

  bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  T& value() {
    assert(ok());
    return *value_;
  }
  const T& value() const {
    assert(ok());
    return *value_;
  }
  const Failure& failure() const {
    assert(!ok());
    return failure_;
  }

 private:
  std::optional<T> value_;
  Failure failure_;
};

// Success without a value.
struct Done {};
using Outcome = Result<Done>;

}  // namespace dinhky::base
