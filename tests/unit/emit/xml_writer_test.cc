#include "emit/xml_writer.h"

#include <doctest/doctest.h>

#include <pugixml.hpp>

namespace dinhky::emit {
namespace {

constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// The document without its declaration.
std::string body_of(XmlWriter& xml) {
  auto text = xml.take();
  REQUIRE(text.starts_with(kDeclaration));
  return text.substr(kDeclaration.size());
}

std::string text_of(std::string_view value) {
  XmlWriter xml;
  xml.open("t").text(value).close();
  const auto body = body_of(xml);
  return body.substr(3, body.size() - 7);
}

}  // namespace

TEST_CASE("elements close in the order in which they were opened") {
  XmlWriter xml;
  xml.open("a").attribute("n", 1).open("b").text("x").close();
  xml.empty("c").empty("d", "v", "w").close();
  CHECK(body_of(xml) == "<a n=\"1\"><b>x</b><c/><d v=\"w\"/></a>");
}

TEST_CASE("what stands before the root may be another line than XML's own") {
  XmlWriter xml(16, "<!DOCTYPE html>\n");
  CHECK(xml.open("html").text("").close().take() == "<!DOCTYPE html>\n<html></html>");
}

TEST_CASE("text and values are escaped") {
  CHECK(text_of("a < b && c > \"d\"") == "a &lt; b &amp;&amp; c &gt; &quot;d&quot;");
  CHECK(text_of("HĐND&UBND") == "HĐND&amp;UBND");
  CHECK(text_of("]]>") == "]]&gt;");
  XmlWriter xml;
  xml.open("a").attribute("v", "\"<&>").close();
  CHECK(body_of(xml) == "<a v=\"&quot;&lt;&amp;&gt;\"/>");
}

TEST_CASE("what XML 1.0 cannot hold is dropped") {
  CHECK(text_of(std::string_view("a\0b", 3)) == "ab");
  CHECK(text_of("a\x01\x1F\x0B"
                "b") == "ab");
  CHECK(text_of("a\tb\nc") == "a\tb\nc");
  CHECK(text_of("a\xEF\xBF\xBE"
                "b\xEF\xBF\xBF") == "ab");
  CHECK(text_of("a\xEF\xBF\xBD\xEF\xBC\x81") == "a\xEF\xBF\xBD\xEF\xBC\x81");
  CHECK(text_of("\xEF") == "\xEF");  // cut short: nothing is read beyond the end
}

TEST_CASE("every byte below 128 gives XML that parses back to itself or to nothing") {
  for (int c = 0; c < 128; ++c) {
    CAPTURE(c);
    XmlWriter xml;
    const std::string value = std::string("a") + static_cast<char>(c) + "b";
    xml.open("t").text(value).close();
    const auto text = xml.take();
    pugi::xml_document document;
    REQUIRE(document.load_buffer(text.data(), text.size(), pugi::parse_escapes));
    const bool kept = c >= 0x20 || c == '\t' || c == '\n' || c == '\r';
    CHECK(std::string(document.child("t").child_value()) == (kept ? value : "ab"));
  }
}

}  // namespace dinhky::emit
