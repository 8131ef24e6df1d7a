#include "base/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace dinhky::base {
namespace {

using Json = nlohmann::ordered_json;

TEST_CASE("what acts on a terminal is escaped, and read again as it was") {
  const Json document = {{"tên", "Xã A\u202Eđảo\x1b[2J\x7F\u009B2J\uFEFF\u2028"}};
  const auto text = json_text(document, -1);
  CHECK(text == "{\"tên\":\"Xã A\\u202eđảo\\u001b[2J\\u007f\\u009b2J\\ufeff\\u2028\"}\n");
  CHECK(Json::parse(text) == document);
}

TEST_CASE("layout and harmless text stay as they are") {
  CHECK(json_text(Json{{"a", {1, "Kế hoạch"}}}, 2) ==
        "{\n  \"a\": [\n    1,\n    \"Kế hoạch\"\n  ]\n}\n");
}

TEST_CASE("ill-formed bytes become the replacement character") {
  CHECK(json_text(Json("a\xFFz"), -1) == "\"a\uFFFDz\"\n");
}

}  // namespace
}  // namespace dinhky::base
