#include <utility>

#include "yaml/parse.h"

#include <doctest/doctest.h>

#include "support/findings.h"

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
  }
  Strings told() const { return test::told(sources, findings); }
  // "1:4-1:9" and the bytes there.
  std::string where(const Node& node) const {
    const auto end = sources[0].position(node.span.end);
    return test::place(sources, node.span) + "-" + std::to_string(end.line) + ":" +
           std::to_string(end.column);
  }
  std::string bytes(const Node& node) const {
    return std::string(sources[0].text().substr(node.span.begin, node.span.end - node.span.begin));
  }
};

TEST_CASE("a tree of every kind, each node with its place") {
  const Parsed p(
      "title: Kế hoạch năm 2025\n"
      "lead: [van-phong, \"Phòng Nội vụ\"]\n"
      "signer: {title: Chủ tịch}\n"
      "tasks:\n"
      "  - id: I.01\n"
      "    content: Tập huấn\n");
  REQUIRE(p.root);
  CHECK(p.told().empty());
  CHECK(p.root->kind == Kind::mapping);
  CHECK_FALSE(p.root->flow);
  const auto& title = *p.root->find("title");
  CHECK(title.kind == Kind::scalar);
  CHECK(title.text == "Kế hoạch năm 2025");
  CHECK_FALSE(title.quoted);
  CHECK(p.where(title) == "1:8-1:25");
  const auto& lead = *p.root->find("lead");
  CHECK(lead.flow);
  CHECK(p.bytes(lead) == "[van-phong, \"Phòng Nội vụ\"]");
  REQUIRE(lead.items.size() == 2);
  CHECK(lead.items[1].quoted);
  CHECK(lead.items[1].text == "Phòng Nội vụ");
  CHECK(p.where(lead.items[1]) == "2:19-2:33");  // with its quotes
  CHECK(p.bytes(*p.root->find("signer")) == "{title: Chủ tịch}");
  const auto& tasks = *p.root->find("tasks");
  CHECK(tasks.kind == Kind::sequence);
  CHECK(p.where(tasks.items[0]) == "5:5-6:22");
  CHECK(p.where(p.root->entries[3].key) == "4:1-4:6");
  CHECK(p.root->find("no-such-key") == nullptr);
}

TEST_CASE("scalars stay as written") {
  const Parsed p("a: 012\nb: NO\nc: 01/02/2026\nd: 1e3\ne: true\nf: 2025-03-14\ng: 0x10\n");
  REQUIRE(p.root);
  Strings texts;
  for (const auto& entry : p.root->entries) texts.push_back(entry.value.text);
  CHECK(texts == Strings{"012", "NO", "01/02/2026", "1e3", "true", "2025-03-14", "0x10"});
}

TEST_CASE("escapes of one Latin-1 character are characters, and the text around them is in form C") {
  const Parsed p("a: \"tie\u0302\u0301n \\N\\_ \\u00e9\"\n");
  REQUIRE(p.root);
  CHECK(p.root->entries.at(0).value.text == "tiến \u0085\u00a0 é");
}

TEST_CASE("an empty value points at its key, not at what comes next") {
  const Parsed p("plan:\n  number:\n  symbol: KH-UBND\n  last:\n");
  REQUIRE(p.root);
  const auto& plan = *p.root->find("plan");
  const auto& number = *plan.find("number");
  CHECK(number.kind == Kind::null);
  CHECK(p.where(number) == "2:3-2:9");
  CHECK(p.where(*plan.find("last")) == "4:3-4:7");
  CHECK(p.told().empty());
}

TEST_CASE("empty values inside braces and lists") {
  const Parsed p("a: {b: , c: x}\nd: [, y]\n");
  if (p.root) {
    CHECK(p.root->find("a")->find("b")->kind == Kind::null);
    CHECK(p.where(*p.root->find("a")->find("b")) == "1:5-1:6");
  }
  const Parsed tilde("a: ~\nb: null\nc: Null\n");
  REQUIRE(tilde.root);
  for (const auto& entry : tilde.root->entries) CHECK(entry.value.kind == Kind::null);
  CHECK(tilde.where(*tilde.root->find("b")) == "2:4-2:8");
}

TEST_CASE("a word that only begins like null is not taken for a null that is written") {
  const std::string text = "plan:\n  symbol: |-\n  n \n";
  const Parsed p(text);
  REQUIRE(p.root);
  CHECK(p.root->span.end <= text.size());
  const Parsed key("plan:\n  symbol:\n  nullable: x\n  last: null\n");
  REQUIRE(key.root);
  CHECK(key.where(*key.root->find("plan")->find("symbol")) == "2:3-2:9");
  CHECK(key.where(*key.root->find("plan")->find("last")) == "4:9-4:13");
}

TEST_CASE("empty files give a null node") {
  for (const std::string text : {"", "\n\n", "# only a comment\n", "\xEF\xBB\xBF", "---\n"}) {
    CAPTURE(text);
    const Parsed p(text);
    REQUIRE(p.root);
    CHECK(p.root->kind == Kind::null);
    CHECK(p.told().empty());
  }
}

TEST_CASE("block scalars and folded plain scalars") {
  const Parsed p(
      "a: |\n  one\n  two\n"
      "b: >-\n  three\n  four\n\n"
      "c: five\n  six\n"
      "d: 'it''s'\n"
      "e: \"x\\\"y\"\n");
  REQUIRE(p.root);
  CHECK(p.told().empty());
  CHECK(p.root->find("a")->text == "one\ntwo\n");
  CHECK(p.root->find("a")->quoted);
  CHECK(p.where(*p.root->find("a")) == "1:4-3:6");
  CHECK(p.root->find("b")->text == "three four");
  CHECK(p.where(*p.root->find("b")) == "4:4-6:7");
  CHECK(p.root->find("c")->text == "five six");
  CHECK(p.where(*p.root->find("c")) == "8:4-9:6");
  CHECK(p.root->find("d")->text == "it's");
  CHECK(p.where(*p.root->find("d")) == "10:4-10:11");
  CHECK(p.root->find("e")->text == "x\"y");
  CHECK(p.where(*p.root->find("e")) == "11:4-11:10");
}

TEST_CASE("places do not shift under a byte order mark, CRLF, or a missing last newline") {
  const Parsed bom(
      "\xEF\xBB\xBF"
      "đơn: vị\nmã: a\n");
  REQUIRE(bom.root);
  CHECK(bom.where(*bom.root->find("đơn")) == "1:6-1:8");
  CHECK(bom.where(*bom.root->find("mã")) == "2:5-2:6");
  const Parsed crlf("a: b\r\nc: đ e\r\nd: [x,\r\n  y]\r\n");
  REQUIRE(crlf.root);
  CHECK(crlf.root->find("c")->text == "đ e");
  CHECK(crlf.where(*crlf.root->find("c")) == "2:4-2:7");
  CHECK(crlf.where(*crlf.root->find("d")) == "3:4-4:5");
  const Parsed cut("a: b\nc: d");
  REQUIRE(cut.root);
  CHECK(cut.where(*cut.root->find("c")) == "2:4-2:5");
}

TEST_CASE("comments and blanks are no part of a value") {
  const Parsed p("a: b  # why\nc: [d, # why ]\n  e ]  # end\nf: g   \n");
  REQUIRE(p.root);
  CHECK(p.where(*p.root->find("a")) == "1:4-1:5");
  CHECK(p.where(*p.root->find("c")) == "2:4-3:6");
  CHECK(p.where(*p.root->find("f")) == "4:4-4:5");
}

TEST_CASE("text is normal form C, the file is told once as a note") {
  const Parsed p("a: Ke\u0302\u0301\nb: hoa\u0323ch\n");
  REQUIRE(p.root);
  CHECK(p.root->find("a")->text == "Kế");
  CHECK(p.root->find("b")->text == "hoạch");
  CHECK(p.told() == Strings{"1:1-1:8 note suspicious-character.nfd"});
}

}  // namespace
}  // namespace dinhky::yaml
