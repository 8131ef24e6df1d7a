// Whatever text is written as YAML, yaml-cpp reads the same text back, and the scan before it finds
// nothing.
#include <doctest/doctest.h>

#include "base/text.h"
#include "support/findings.h"
#include "support/text_pieces.h"
#include "yaml/parse.h"
#include "yaml/scalar.h"
#include "yaml/writer.h"

namespace dinhky::yaml {
namespace {

using test::Strings;

constexpr Style kStyles[] = {Style::readable, Style::quoted};

// As the reader gives every text. What is not in this form is written as it is, and told of.
std::string nfc(const std::string& text) {
  return base::to_nfc(text);
}

Node read(const std::string& yaml) {
  diag::Sources sources;
  diag::Findings findings;
  auto root = parse(sources, sources.add("a.yaml", yaml), findings);
  REQUIRE(root.has_value());
  if (base::is_nfc(yaml)) REQUIRE(test::told(sources, findings) == Strings());
  return *root;
}

Strings texts(const Node& node) {
  Strings list;
  for (const auto& item : node.items) {
    list.push_back(item.kind == Kind::scalar ? item.text : "(no text)");
  }
  return list;
}

// The text in every place that a writer has: as a key, below a key, in lists of both kinds, deep
// and not.
std::string everywhere(const std::string& text, Style style) {
  Writer out(style, 40);
  out.comment(text);
  out.raw("first", quoted(text));
  out.raw("flow", "{word: " + word(text) + ", flow: " + scalar_in_flow(text) + "}");
  out.open_pair("text", text);
  out.list("short", {text});
  out.list("long", {text, "một văn bản dài đến mức không còn đứng được trên một dòng", text});
  out.begin("deep");
  out.item();
  out.comment(text);
  out.pair("a", "1");
  out.open_pair("text", text);
  out.begin("list");
  out.item_text(text);
  out.end();
  out.begin("table");
  out.open_pair("k" + text, "x");
  out.end();
  out.end_item();
  out.end();
  return out.take();
}

void check_everywhere(const std::string& text) {
  const auto wanted = nfc(text);
  for (const auto style : kStyles) {
    const auto yaml = everywhere(text, style);
    CAPTURE(text);
    CAPTURE(yaml);
    const auto root = read(yaml);
    REQUIRE(root.entries.size() == 6);
    REQUIRE(root.find("first")->text == wanted);
    REQUIRE(root.find("flow")->find("word")->text == wanted);
    REQUIRE(root.find("flow")->find("flow")->text == wanted);
    REQUIRE(root.find("flow")->entries.size() == 2);
    REQUIRE(root.find("text")->text == wanted);
    REQUIRE((text.empty() || root.find("text")->kind == Kind::scalar));
    REQUIRE(texts(*root.find("short")) == Strings{wanted});
    REQUIRE(texts(*root.find("long")).size() == 3);
    REQUIRE(texts(*root.find("long")).back() == wanted);
    REQUIRE(root.find("deep")->items.size() == 1);
    const auto& deep = root.find("deep")->items[0];
    REQUIRE(deep.entries.size() == 4);
    REQUIRE(deep.find("text")->text == wanted);
    REQUIRE(texts(*deep.find("list")) == Strings{wanted});
    REQUIRE(deep.find("table")->entries[0].key.text == nfc("k" + text));
  }
}

TEST_CASE("texts of pieces come back as they were") {
  test::Random random(20250314);
  for (int round = 0; round < 6000; ++round) check_everywhere(test::pasted_text(random));
}

TEST_CASE("long texts come back as they were, folded or not") {
  test::Random random(20250315);
  for (int round = 0; round < 1500; ++round) check_everywhere(test::pasted_text(random, 40));
}

TEST_CASE("any characters come back as they were") {
  test::Random random(20250316);
  constexpr size_t kEnds[] = {0x80, 0x80, 0x250, 0x1F00, 0x2100, 0x3100, 0x10000, 0x110000};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t n = random.below(12); n > 0; --n) {
      const auto c = static_cast<char32_t>(random.below(kEnds[random.below(std::size(kEnds))]));
      if (c < 0xD800 || c > 0xDFFF) base::append_utf8(text, c);
    }
    check_everywhere(text);
  }
}

TEST_CASE("what another reader of YAML would take for no text stands in quotes") {
  for (const std::string text : {"",
                                 "~",
                                 "null",
                                 "NULL",
                                 "yes",
                                 "No",
                                 "on",
                                 "off",
                                 "y",
                                 "N",
                                 "true",
                                 "False",
                                 "12",
                                 "-1",
                                 "1e3",
                                 "1.5E+3",
                                 "0x1F",
                                 "0o17",
                                 "0b01",
                                 "1_000",
                                 ".inf",
                                 "-.INF",
                                 ".NaN",
                                 "12:30",
                                 "3/4",
                                 "12,5",
                                 "2025-01-01",
                                 "2025-01-01T10:00:00Z",
                                 "2025-01-01 10:00:00 +7",
                                 "=",
                                 "<<",
                                 "...",
                                 "---"}) {
    CAPTURE(text);
    for (const auto& yaml : {scalar(text), scalar_in_flow(text), word(text)}) {
      CHECK(yaml == "\"" + text + "\"");
    }
    check_everywhere(text);
  }
}

TEST_CASE("what cannot be seen stands as an escape") {
  CHECK(scalar("a\xC2\x85") == "\"a\\u0085\"");
  CHECK(scalar("a\u2028b\u2029") == "\"a\\u2028b\\u2029\"");
  CHECK(scalar("\uFEFFa") == "\"\\uFEFFa\"");
  CHECK(scalar("a\u00A0b") == "\"a\\u00A0b\"");
  CHECK(scalar("a\tb\x1b") == "\"a\\tb\\u001B\"");
  CHECK(quoted("a\nb") == "\"a\\nb\"");
  CHECK(quoted("\xFF") == "\"\\uFFFD\"");
}

}  // namespace
}  // namespace dinhky::yaml
