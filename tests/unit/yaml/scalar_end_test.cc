#include "yaml/scalar_end.h"

#include <doctest/doctest.h>

#include <string>

namespace dinhky::yaml {
namespace {

// What lies between the begin of the scalar and its end.
std::string quoted(std::string_view text, size_t begin = 0) {
  const auto end = quoted_end(text, begin);
  return end ? std::string(text.substr(begin, *end - begin)) : "never";
}

TEST_CASE("the end of a quoted scalar") {
  CHECK(quoted("\"a\" b") == "\"a\"");
  CHECK(quoted("x: \"a\"", 3) == "\"a\"");
  CHECK(quoted(R"("a\"b" c)") == R"("a\"b")");
  CHECK(quoted(R"("a\\" c")") == R"("a\\")");
  CHECK(quoted("'it''s' x") == "'it''s'");
  CHECK(quoted("''") == "''");
  CHECK(quoted(R"('a\' b)") == R"('a\')");  // no escapes between single quotes
  CHECK(quoted("\"a\nb\"") == "\"a\nb\"");
  CHECK(quoted("\"a") == "never");
  CHECK(quoted("\"") == "never");
  CHECK(quoted("\"a\\") == "never");
  CHECK(quoted("'a''") == "never");
}

std::string block(std::string_view text, size_t begin = 0) {
  return std::string(text.substr(begin, block_end(text, begin) - begin));
}

TEST_CASE("the end of a block scalar") {
  CHECK(block("|\n  a\n  b\nc: d\n") == "|\n  a\n  b");
  CHECK(block("a: >-\n  b\n\n  c\n\nd: e\n", 3) == ">-\n  b\n\n  c");
  CHECK(block("|\n  a\n    deeper\n  b\n") == "|\n  a\n    deeper\n  b");
  CHECK(block("|\n  a") == "|\n  a");
  CHECK(block("|\r\n  a\r\nb: c\r\n") == "|\r\n  a");
  CHECK(block("|\n") == "|");
  CHECK(block("|") == "|");
}

std::string plain(std::string_view text, std::string_view value) {
  return std::string(text.substr(0, plain_end(text, 0, value)));
}

TEST_CASE("the end of a plain scalar follows its value") {
  CHECK(plain("Kế hoạch  # why", "Kế hoạch") == "Kế hoạch");
  CHECK(plain("one\n  two\nx: y", "one two") == "one\n  two");
  CHECK(plain("one\r\n  two", "one two") == "one\r\n  two");
  CHECK(plain("one\n\n  two", "one\ntwo") == "one\n\n  two");
  CHECK(plain("a", "a") == "a");
  CHECK(plain("a b", "a c") == "a ");  // where they part, the walk stops
}

}  // namespace
}  // namespace dinhky::yaml
