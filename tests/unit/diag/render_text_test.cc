#include <doctest/doctest.h>

#include "base/data_store.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "diag/render.h"
#include "support/findings.h"
#include "support/memory_file_system.h"

namespace dinhky::diag {
namespace {

using test::span_of;

// One source, messages of our own, so that no rewording of data/messages breaks a renderer's test.
struct Fixture {
  Sources sources;
  Findings findings;
  test::MemoryFileSystem disk;
  base::DataStore data{&disk, "/office/data"};
  Messages messages{data, Language::vi};

  explicit Fixture(std::string text) {
    disk.put("/office/data/messages/zz-test.json", R"({
      "unit-unknown": {"vi": "không có đơn vị \"{name}\"", "en": "no unit \"{name}\""},
      "related.first": {"vi": "khai báo lần đầu ở đây", "en": "first declared here"},
      "hint.meant": {"vi": "có phải \"{name}\"?", "en": "did you mean \"{name}\"?"}})");
    sources.add("plan.yaml", std::move(text));
  }

  Diagnostic& add(std::string_view piece, int n = 1) {
    return findings.add(rules::unit_unknown, span_of(sources, piece, n)).with("name", "x");
  }
  std::string text(bool colour = false) const {
    return render_text(sources, findings, messages, colour);
  }
};

TEST_CASE("nothing to say") {
  const Fixture f("a: b\n");
  CHECK(f.text() == "");
}

TEST_CASE("the form of the design") {
  Fixture f("units: []\nlead: [ubnd-xa-son-dumg]\n");
  f.findings.add(rules::unit_unknown, span_of(f.sources, "ubnd-xa-son-dumg"))
      .with("name", "ubnd-xa-son-dumg")
      .hint({"hint.meant", {{"name", "ubnd-xa-son-dung"}}});
  CHECK(f.text() ==
        "plan.yaml:2:8: lỗi: không có đơn vị \"ubnd-xa-son-dumg\" [unit-unknown]\n"
        "    2 | lead: [ubnd-xa-son-dumg]\n"
        "      |        ~~~~~~~~~~~~~~~~\n"
        "   gợi ý: có phải \"ubnd-xa-son-dung\"?\n");
}

TEST_CASE("a Vietnamese line is underlined by cells, not by bytes") {
  Fixture f("lead: [Ủy ban nhân dân xã Sơn Dung, Văn phòng]\n");
  f.add("Văn phòng");
  CHECK(f.text() ==
        "plan.yaml:1:37: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | lead: [Ủy ban nhân dân xã Sơn Dung, Văn phòng]\n"
        "      |                                     ~~~~~~~~~\n");
}

TEST_CASE("letters taken apart are underlined as they are drawn") {
  Fixture f("a: [" + base::to_nfd("Kế hoạch") + ", " + base::to_nfd("Đề án") + "]\n");
  f.add(base::to_nfd("Đề án"));
  // 4 + 8 + 2 cells before; the column counts code points: 8 letters, 3 marks.
  CHECK(f.text() ==
        "plan.yaml:1:18: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | a: [" +
            base::to_nfd("Kế hoạch, Đề án") +
            "]\n"
            "      |               ~~~~~\n");
}

TEST_CASE("wide characters take two cells") {
  Fixture f("a: [\xE4\xB8\xAD\xE6\x96\x87, \xE4\xB8\xAD b]\n");
  f.add("\xE4\xB8\xAD b");
  CHECK(f.text() ==
        "plan.yaml:1:9: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | a: [\xE4\xB8\xAD\xE6\x96\x87, \xE4\xB8\xAD b]\n"
        "      |           ~~~~\n");
}

TEST_CASE("a tab is drawn as the one blank that it is counted as") {
  Fixture f("a:\t[b,\tc]\n");
  f.add("c");
  CHECK(f.text() ==
        "plan.yaml:1:8: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | a: [b, c]\n"
        "      |        ~\n");
}

TEST_CASE("a place without length still shows") {
  Fixture f("a: b\n");
  f.findings.add(rules::unit_unknown, {0, 4, 4}).with("name", "x");
  CHECK(f.text() ==
        "plan.yaml:1:5: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | a: b\n"
        "      |     ~\n");
}

TEST_CASE("of a place over several lines the first is shown") {
  Fixture f("a: one\n  two\nb: three\n");
  f.findings.add(rules::unit_unknown, {0, 3, 12}).with("name", "x");
  CHECK(f.text() ==
        "plan.yaml:1:4: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | a: one\n"
        "      |    ~~~\n");
}

TEST_CASE("a place in an empty file and behind the last line") {
  Fixture f("");
  f.findings.add(rules::unit_unknown, {0, 0, 0}).with("name", "x");
  CHECK(f.text() ==
        "plan.yaml:1:1: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | \n"
        "      | ~\n");
}

// 100 cells at most; the place with 24 cells before it; "…" where something is left out.
TEST_CASE("of a long line the stretch around the place is shown") {
  const std::string filler = "đ";
  std::string before, after;
  for (int i = 0; i < 200; ++i) before += filler;
  for (int i = 0; i < 200; ++i) after += "ê";
  Fixture f(before + "HERE" + after + "\n");
  f.add("HERE");
  std::string shown_before, shown_after;
  for (int i = 0; i < 24; ++i) shown_before += filler;
  for (int i = 0; i < 100 - 24 - 4; ++i) shown_after += "ê";
  CHECK(f.text() ==
        "plan.yaml:1:201: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | …" +
            shown_before + "HERE" + shown_after +
            "…\n"
            "      | " +
            std::string(25, ' ') + "~~~~\n");
}

TEST_CASE("a long place is cut on the right") {
  Fixture f("a: " + std::string(300, 'x') + "\n");
  f.add(std::string(300, 'x'));
  CHECK(f.text() ==
        "plan.yaml:1:4: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | a: " +
            std::string(97, 'x') +
            "…\n"
            "      |    " +
            std::string(97, '~') + "\n");
}

TEST_CASE("related places have their own excerpt") {
  Fixture f("id: đỏ\nid: xanh\n");
  f.add("xanh").also(span_of(f.sources, "đỏ"), {"related.first", {}});
  CHECK(f.text() ==
        "plan.yaml:2:5: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    2 | id: xanh\n"
        "      |     ~~~~\n"
        "   plan.yaml:1:5: khai báo lần đầu ở đây\n"
        "    1 | id: đỏ\n"
        "      |     ~~\n");
}

TEST_CASE("more than two related places are listed without their lines") {
  Fixture f("one: b\ntwo: c\nthree: d\nfour: e\n");
  f.add("b")
      .also(span_of(f.sources, "c"), {"related.first", {}})
      .also(span_of(f.sources, "d"), {"related.first", {}})
      .also(span_of(f.sources, "e", 4), {"related.first", {}});
  CHECK(f.text() ==
        "plan.yaml:1:6: lỗi: không có đơn vị \"x\" [unit-unknown]\n"
        "    1 | one: b\n"
        "      |      ~\n"
        "   plan.yaml:2:6: khai báo lần đầu ở đây\n"
        "   plan.yaml:3:8: khai báo lần đầu ở đây\n"
        "   plan.yaml:4:7: khai báo lần đầu ở đây\n");
}

TEST_CASE("control characters do not reach the terminal") {
  Fixture f("a: [\x1b[31mred, \u202Ebidi]\n");
  f.findings.add(rules::unit_unknown, span_of(f.sources, "red")).with("name", "\x1b]0;title\x07");
  const auto text = f.text();
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(text ==
        "plan.yaml:1:10: lỗi: không có đơn vị \"\\u{001B}]0;title\\u{0007}\" [unit-unknown]\n"
        "    1 | a: [\\u{001B}[31mred, \\u{202E}bidi]\n"
        "      |                 ~~~\n");
}

TEST_CASE("colour marks, and only when asked for") {
  Fixture f("a: b\n");
  f.add("b").hint({"hint.meant", {{"name", "y"}}});
  CHECK(f.text(false).find('\x1b') == std::string::npos);
  const auto coloured = f.text(true);
  CHECK(coloured.find("\x1b[1;31mlỗi:\x1b[0m") != std::string::npos);
  // Without its marks the text is the same.
  std::string plain;
  for (size_t at = 0; at < coloured.size(); ++at) {
    if (coloured[at] == '\x1b') {
      at = coloured.find('m', at);
    } else {
      plain += coloured[at];
    }
  }
  CHECK(plain == f.text(false));
}

TEST_CASE("every line but a finding's first begins with a blank") {
  Fixture f("a: b\nc: d\n");
  f.add("b").also(span_of(f.sources, "d"), {"related.first", {}}).hint({"hint.meant", {}});
  f.add("d");
  int heads = 0;
  const auto text = f.text();
  for (const auto line : base::split(text, '\n')) {
    if (!line.empty() && line[0] != ' ') ++heads;
  }
  CHECK(heads == 2);
}

TEST_CASE("characters without width do not make an excerpt long") {
  for (const char* odd : {"\u0301", "\u200B", "\u202E", "\x01"}) {
    std::string line = "a: ";
    for (int i = 0; i < 5000; ++i) line += odd;
    Fixture f(line + "b\n");
    f.add("b");
    f.add("a");
    CHECK(f.text().size() < 4000);
  }
  // A line of letters taken apart is still shown whole: it is as wide as the same put together.
  std::string apart = "a: ";
  for (int i = 0; i < 60; ++i) apart += "e\u0302\u0301";
  Fixture f(apart + "\n");
  f.add("a");
  CHECK(f.text().find(apart) != std::string::npos);
}

}  // namespace
}  // namespace dinhky::diag
