#include "plan/words_diff.h"

#include <doctest/doctest.h>

namespace dinhky::plan {

TEST_CASE("the first and the last words of a text") {
  CHECK(first_words("một hai ba bốn", 2) == "một hai");
  CHECK(last_words("một hai ba bốn", 2) == "ba bốn");
  CHECK(first_words("một hai", 2) == "một hai");
  CHECK(last_words("một hai", 2) == "một hai");
  CHECK(first_words("một", 3) == "một");
  CHECK(last_words("một", 3) == "một");
  CHECK(first_words("", 3).empty());
  CHECK(last_words("", 3).empty());
}

}  // namespace dinhky::plan
