// What yaml-cpp 0.7 accepts in silence, or rejects with a misleading message: each must give one
// finding, in the place where the mistake is.
#include <utility>

#include <doctest/doctest.h>

#include "base/limits.h"
#include "support/findings.h"
#include "yaml/parse.h"

namespace dinhky::yaml {
namespace {

using test::Strings;

struct Parsed {
  diag::Sources sources;
  diag::Findings findings;
  std::optional<Node> root;

  explicit Parsed(std::string text) {
    sources.add("plan.yaml", std::move(text));
    root = parse(sources, 0, findings);
    findings.sort();
  }
};

Strings told(std::string text) {
  const Parsed p(std::move(text));
  return test::told(p.sources, p.findings);
}

bool usable(std::string text) {
  return Parsed(std::move(text)).root.has_value();
}

TEST_CASE("duplicate keys point to both places") {
  const Parsed p("id: a\nname: b\nđịa: x\nid: c\nđịa: y\n");
  CHECK(test::told(p.sources, p.findings) ==
        Strings{"4:1-4:3 error duplicate-key", "5:1-5:4 error duplicate-key"});
  REQUIRE(p.findings.all()[0].related.size() == 1);
  CHECK(test::place(p.sources, p.findings.all()[0].related[0].span) == "1:1");
  CHECK(test::place(p.sources, p.findings.all()[1].related[0].span) == "3:1");
  CHECK(test::argument(p.findings.all()[1].message, "key") == "địa");
  REQUIRE(p.root);
  CHECK(p.root->find("id")->text == "a");  // the first counts
}

TEST_CASE("duplicate keys of a long mapping, and of inner ones") {
  std::string text = "plan:\n";
  for (int i = 0; i < 40; ++i) text += "  k" + std::to_string(i) + ": x\n";
  CHECK(told(text).empty());
  CHECK(told(text + "  k7: y\n") == Strings{"42:3-42:5 error duplicate-key"});
  CHECK(told("a: {b: 1, c: 2, b: 3}\n") == Strings{"1:17-1:18 error duplicate-key"});
  // The same word taken apart and composed is the same key.
  CHECK(told("mã: 1\nma\u0303: 2\n").front() == "2:1-2:4 error duplicate-key");
}

TEST_CASE("a quote that is never closed swallows the rest of the file") {
  CHECK(told("title: \"Kế hoạch\nyear: 2025\n") == Strings{"1:8-1:9 error yaml-syntax.quote"});
  CHECK(told("title: 'Kế hoạch\nyear: 2025\n") == Strings{"1:8-1:9 error yaml-syntax.quote"});
  CHECK_FALSE(usable("title: \"Kế hoạch\nyear: 2025\n"));
}

TEST_CASE("a quote that is never closed in a file without a last newline") {
  CHECK(told("a: b\ntitle: \"Kế hoạch") == Strings{"2:8-2:9 error yaml-syntax.quote"});
}

// The quote of a later line closes it; what follows cannot be read, and the culprit is far above.
TEST_CASE("a missing quote that a later one closes is named as a related place") {
  const Parsed p("title: \"Kế hoạch\nyear: 2025\nplace: \"Sơn Tây\"\n");
  REQUIRE(p.findings.all().size() == 1);
  const auto& finding = p.findings.all()[0];
  CHECK(finding.rule == "yaml-syntax");
  CHECK(test::place(p.sources, finding.span) == "3:9");
  REQUIRE(finding.related.size() == 1);
  CHECK(test::place(p.sources, finding.related[0].span) == "1:8");
}

TEST_CASE("a dash that touches its word joins the line to the one above") {
  CHECK(told("lead:\n  -a\n  -b\n  -c\n") ==
        Strings{"3:3-3:4 error yaml-syntax.dash", "4:3-4:4 error yaml-syntax.dash"});
  CHECK(told("lead:\n  - a\n    -b\n") == Strings{"3:5-3:6 error yaml-syntax.dash"});
  // Alone it is a scalar instead of a list, which the shape of the document tells.
  CHECK(told("lead:\n  -a\n").empty());
  CHECK(told("about: giai đoạn\n  2020 - 2030\n").empty());
  CHECK(told("about: \"giai đoạn\n  -2030\"\n").empty());  // in quotes it is the writer's choice
}

TEST_CASE("a dash that touches its word behind proper items") {
  CHECK(told("lead:\n  - a\n  -b\n") == Strings{"3:3-3:4 error yaml-syntax.dash"});
}

TEST_CASE("blanks from a word processor where YAML needs plain ones") {
  CHECK(told("a: b\n\u00A0 c: d\n").front() == "2:1-2:2 error suspicious-character.structure");
  CHECK(told("lead:\n  -\u00A0a\n").front() == "2:4-2:5 error suspicious-character.structure");
  CHECK(told("type:\u00A0Kế hoạch\n").front() == "1:6-1:7 error suspicious-character.structure");
  CHECK(told("a: b\nđ: e\nc:\u3000d\n").front() == "3:3-3:4 error suspicious-character.structure");
  const Parsed p("type:\u00A0Kế hoạch\n");
  CHECK(test::argument(p.findings.all()[0].message, "character") == "U+00A0");
}

TEST_CASE("blanks from a word processor inside a value") {
  CHECK(told("title: Kế\u00A0hoạch\n") == Strings{"1:10-1:11 warning suspicious-character.blank"});
  CHECK(told("title: \"Kế\u00A0hoạch\"\n").empty());  // in quotes it is the writer's choice
  CHECK(told("title: Kế\u200Bhoạch\n") ==
        Strings{"1:10-1:11 warning suspicious-character.invisible"});
  CHECK(told("title: \"a\u202Eb\"\n") ==
        Strings{"1:10-1:11 warning suspicious-character.invisible"});
}

TEST_CASE("curly quotes and full-width colons") {
  const Parsed quotes("title: “Kế hoạch”\n");
  CHECK(test::told(quotes.sources, quotes.findings) ==
        Strings{"1:8-1:9 warning suspicious-character.quote"});
  REQUIRE(quotes.findings.all()[0].hints.size() == 1);
  CHECK(test::argument(quotes.findings.all()[0].hints[0], "text") == "\"Kế hoạch\"");
  CHECK(told("- “a”\n") == Strings{"1:3-1:4 warning suspicious-character.quote"});
  CHECK(told("about: “A” và “B”\n").empty());  // prose
  CHECK(told("about: gọi là “Đề án”\n").empty());
  const Parsed colon("type\xEF\xBC\x9A Kế hoạch\n");
  CHECK(test::told(colon.sources, colon.findings).front() ==
        "1:5-1:6 error suspicious-character.colon");
  CHECK(test::argument(colon.findings.all()[0].hints.at(0), "text") == "type:");
}

TEST_CASE("tabs in the indentation") {
  CHECK(told("a:\n\tb: c\n") == Strings{"2:1-2:2 error suspicious-character.tab"});
  CHECK(told("a:\n  \t\tb: c\n") == Strings{"2:3-2:5 error suspicious-character.tab"});
  // A line that holds nothing else does no harm; before a comment the parser itself refuses it.
  CHECK(told("a: b\n \t\nc: d\n").empty());
  CHECK(told("a: b\n\t# a comment\nc: d\n") == Strings{"2:1-2:2 error yaml-syntax.tab"});
}

TEST_CASE("bytes that are not UTF-8") {
  CHECK(told("a: b\nc: \xFF\n") == Strings{"2:4-2:5 error not-utf8"});
  const Parsed p("đ: e\nhuy\xD6n\n");  // TCVN3
  CHECK(test::told(p.sources, p.findings) == Strings{"2:4-2:5 error not-utf8"});
  CHECK(test::argument(p.findings.all()[0].message, "byte") == "0xD6");
  CHECK_FALSE(p.root);
}

TEST_CASE("UTF-16, both ways round") {
  CHECK(told(std::string("\xFF\xFE"
                         "a\0:\0 \0b\0",
                         10)) == Strings{"1:1-1:3 error not-utf8.utf16"});
  CHECK(told(std::string("\xFE\xFF"
                         "\0a\0:\0 \0b",
                         10)) == Strings{"1:1-1:3 error not-utf8.utf16"});
}

TEST_CASE("control characters, NUL first of all") {
  const Parsed p(std::string("a: b\nc: d\0e\n", 12));
  CHECK(test::told(p.sources, p.findings) == Strings{"2:5-2:6 error yaml-syntax.control"});
  CHECK(test::argument(p.findings.all()[0].message, "character") == "U+0000");
  CHECK_FALSE(p.root);
  CHECK(told("a: \x1b[31mb\n") == Strings{"1:4-1:5 error yaml-syntax.control"});
  CHECK(told("a: b\x7F\n") == Strings{"1:5-1:6 error yaml-syntax.control"});
  // A binary file does not give thousands of findings.
  CHECK(told(std::string(5000, '\x01')).size() <= 20);
}

TEST_CASE("a second document is told, and an endless one is not followed") {
  CHECK(told("a: b\n---\nc: d\n") == Strings{"2:1-2:4 error yaml-syntax.second"});
  CHECK(usable("a: b\n---\nc: d\n"));  // the first is read all the same
  CHECK(told("a: b\n---\n") == Strings{"2:1-2:4 error yaml-syntax.second"});
  CHECK(told("---\na: b\n...\n").empty());
  // This input gives null documents for ever.
  const auto comma = told(",");
  CHECK(comma.size() == 1);
}

TEST_CASE("anchors, aliases, merges and tags are refused where they stand") {
  CHECK(told("a: b\nc: &x {d: e}\n") == Strings{"2:4-2:5 error yaml-syntax.anchor"});
  CHECK(told("a: &x b\n") == Strings{"1:4-1:5 error yaml-syntax.anchor"});
  CHECK(told("a: b\nc: !!int 3\n") == Strings{"2:4-2:5 error yaml-syntax.tag"});
  CHECK(told("a: b\nc: !x {d: e}\n") == Strings{"2:4-2:5 error yaml-syntax.tag"});
  CHECK_FALSE(usable("a: &x b\n"));
}

// Emphasis and exclamation marks at the beginning of a value, as people write them.
TEST_CASE("stars and exclamation marks that YAML takes for its own") {
  CHECK(told("about: *quý, 06 tháng*\n") == Strings{"1:8-1:9 error yaml-syntax.alias"});
  CHECK(told("d: {<<: *x}\n") == Strings{"1:9-1:10 error yaml-syntax.alias"});
  CHECK(told("note: !Lưu ý\n") == Strings{"1:7-1:8 error yaml-syntax.tag"});
  CHECK(told("note: ! gấp\nbody: gấp!\n") == Strings{"1:7-1:8 error yaml-syntax.tag"});
  CHECK(told("note: !đ\nbody: gấp!\n") == Strings{"1:7-1:8 error yaml-syntax.tag"});
}

TEST_CASE("keys that are no words") {
  CHECK(told("? [a, b]\n: c\n") == Strings{"1:3-1:9 error yaml-syntax.key"});
  CHECK(told("{a: b}: c\n") == Strings{"1:1-1:7 error yaml-syntax.key"});
}

TEST_CASE("depth and size have limits") {
  const auto nested = [](size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']') + "\n";
  };
  CHECK(told(nested(base::kMaxYamlDepth)).empty());
  const auto deep = told(nested(base::kMaxYamlDepth + 1));
  CHECK(deep == Strings{"1:65-1:66 error yaml-syntax.depth"});
  CHECK(told(nested(20'000)).size() == 1);
  // Wide instead of deep: what stands on one line is kept in memory until its end.
  CHECK(told("a: " + std::string(base::kMaxYamlBrackets + 1, '[') + "\n") ==
        Strings{"1:4-1:5 error yaml-syntax.nodes"});
  CHECK(told(std::string(base::kMaxYamlBytes + 1, ' ')) ==
        Strings{"1:1-1:1 error yaml-syntax.size"});
}

TEST_CASE("mistakes of everyday") {
  CHECK(told("lead: [a, b\nname: c\n").front().ends_with("error yaml-syntax.flow"));
  CHECK(told("lead: [a, b\n").size() == 1);
  CHECK(told("title: a: b\n") == Strings{"1:9-1:10 error yaml-syntax.colon"});
  CHECK(told("a:\n  b: c\n d: e\n") == Strings{"3:2-3:3 error yaml-syntax.indent"});
  CHECK(told("a: b\n  c: d\n").size() == 1);
  CHECK(told("a: {b: c\n").size() == 1);
}

TEST_CASE("a key has an end") {
  CHECK(told(std::string(1000, 'k') + ": x\n") == Strings{});
  CHECK(told("a: b\n" + std::string(1100, 'k') + ": x\n") ==
        Strings{"2:1101-2:1102 error yaml-syntax.key-long"});
}

}  // namespace
}  // namespace dinhky::yaml
