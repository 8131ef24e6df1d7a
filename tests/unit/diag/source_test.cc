#include "diag/source.h"

#include <doctest/doctest.h>

namespace dinhky::diag {
namespace {

// "line:column" of the n-th byte.
std::string at(const Source& source, size_t offset) {
  const auto position = source.position(offset);
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string at_text(const Source& source, std::string_view text) {
  const size_t offset = source.text().find(text);
  REQUIRE(offset != std::string_view::npos);
  return at(source, offset);
}

TEST_CASE("lines and columns count from 1, columns in code points") {
  const Source source("plan.yaml", "type: Kế hoạch\ntitle: Đề án số 06 của tỉnh\n");
  CHECK(at(source, 0) == "1:1");
  CHECK(at_text(source, "Kế") == "1:7");
  CHECK(at_text(source, "hoạch") == "1:10");  // byte 11
  CHECK(at_text(source, "Đề") == "2:8");
  CHECK(at_text(source, "tỉnh") == "2:24");
  CHECK(at_text(source, "\ntitle") == "1:15");  // the line end belongs to its line
}

TEST_CASE("the same letters taken apart have more code points") {
  const Source source("plan.yaml", "Ke\u0302\u0301 hoa\u0323ch x");
  CHECK(at_text(source, "hoa") == "1:6");
  CHECK(at_text(source, "x") == "1:13");
}

TEST_CASE("tabs and wide characters are one column") {
  const Source source("plan.yaml", "\ta: \xE4\xB8\xAD\xF0\x9F\x98\x80 z");
  CHECK(at_text(source, "a") == "1:2");
  CHECK(at_text(source, "z") == "1:8");
}

TEST_CASE("a byte order mark is not counted") {
  const Source source("plan.yaml",
                      "\xEF\xBB\xBF"
                      "a: b\nc: d\n");
  CHECK(at_text(source, "a:") == "1:1");
  CHECK(at_text(source, "b") == "1:4");
  CHECK(at_text(source, "d") == "2:4");
  CHECK(at(source, 0) == "1:1");
  CHECK(source.line_at(4) == "a: b");
}

TEST_CASE("a place far into a very long line") {
  std::string line = "a: [";
  while (line.size() < 100'000) line += "đơn vị, 𝕏, ";
  const Source source("plan.yaml", "x: y\n" + line + "]\nb: c\n");
  size_t column = 1;
  for (size_t offset = 5; offset < 5 + line.size(); ++column) {
    if (column % 997 == 0) CHECK(at(source, offset) == "2:" + std::to_string(column));
    ++offset;
    while ((static_cast<unsigned char>(source.text()[offset]) & 0xC0U) == 0x80U) ++offset;
  }
  CHECK(at_text(source, "b: c") == "3:1");
  CHECK(at_text(source, "y") == "1:4");
  CHECK(source.line_at(90'000) == line + "]");
}

TEST_CASE("line ends of both kinds") {
  const Source source("plan.yaml", "a: b\r\nđ: ê\r\n\r\nlast");
  CHECK(at_text(source, "ê") == "2:4");
  CHECK(at_text(source, "last") == "4:1");
  CHECK(source.line_at(0) == "a: b");
  CHECK(source.line_at(source.text().find("ê")) == "đ: ê");
  CHECK(source.line_at(source.text().find("\r\nlast")) == "");
  CHECK(source.line_at(source.text().find("last")) == "last");
  CHECK(source.line_begin(source.text().find("last") + 2) == source.text().find("last"));
}

TEST_CASE("offsets at the end and behind it") {
  const Source without("plan.yaml", "a: b\nc: d");
  CHECK(at(without, 9) == "2:5");
  CHECK(at(without, 1000) == "2:5");
  CHECK(without.line_at(1000) == "c: d");
  const Source with("plan.yaml", "a: b\n");
  CHECK(at(with, 5) == "2:1");
  CHECK(with.line_at(5) == "");
  const Source empty("plan.yaml", "");
  CHECK(at(empty, 0) == "1:1");
  CHECK(empty.line_at(0) == "");
}

TEST_CASE("sources keep their place while more are added") {
  Sources sources;
  const auto first = sources.add("plan.yaml", "first");
  const Source& kept = sources[first];
  for (int i = 0; i < 100; ++i) sources.add("units.yaml", "more");
  CHECK(&kept == &sources[first]);
  CHECK(kept.path() == "plan.yaml");
  CHECK(kept.text() == "first");
  CHECK(sources.size() == 101);
}

}  // namespace
}  // namespace dinhky::diag
