#include "emit/csv.h"

#include <doctest/doctest.h>

namespace dinhky::emit {
namespace {

TEST_CASE("records of RFC 4180") {
  CHECK(csv_record({"a", "b, c", "d \"e\"", "f\ng", ""}) ==
        "a,\"b, c\",\"d \"\"e\"\"\",\"f\ng\",\r\n");
}

TEST_CASE("what a spreadsheet would run is shown as text") {
  CHECK(csv_record({"=1+1", "-1", "@x", "+x", "1-2"}) == "'=1+1,'-1,'@x,'+x,1-2\r\n");
  CHECK(csv_record({"\t=1", "a\u202Eb\x1b[2J"}) == " =1,a\\u{202E}b\\u{001B}[2J\r\n");
}

}  // namespace
}  // namespace dinhky::emit
