#include "base/relative_path.h"

#include <doctest/doctest.h>

namespace dinhky::base {
namespace {

TEST_CASE("a file is named from a folder") {
  CHECK(relative_path("/w/a", "/w/a/plan.yaml") == "plan.yaml");
  CHECK(relative_path("/w/a", "/w/b/plan.yaml") == "../b/plan.yaml");
  CHECK(relative_path("/w", "/w/b/plan.yaml") == "b/plan.yaml");
  CHECK(relative_path("/", "/plan.yaml") == "plan.yaml");
  CHECK(relative_path("/w/a/x", "/v/plan.yaml") == "../../../v/plan.yaml");
}

TEST_CASE("a folder of the file's own name, or of a name that begins alike, is another") {
  CHECK(relative_path("/w/plan.yaml", "/w/plan.yaml") == "../plan.yaml");
  CHECK(relative_path("/w/a", "/w/ab/plan.yaml") == "../ab/plan.yaml");
}

}  // namespace
}  // namespace dinhky::base
