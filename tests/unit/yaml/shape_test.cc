#include "yaml/shape.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

#include "support/findings.h"
#include "yaml/parse.h"

namespace dinhky::yaml {
namespace {

using test::Strings;

constexpr Shape kText{.type = Type::text};
constexpr Shape kTextList{.type = Type::list, .item = &kText};
constexpr Shape kInteger{.type = Type::integer};
constexpr Shape kBoolean{.type = Type::boolean};
constexpr Shape kId{.type = Type::id};
constexpr Shape kDate{.type = Type::date};
constexpr Shape kDateOrMonth{.type = Type::date_or_month};
constexpr std::array<std::string_view, 3> kLevels{"tinh", "huyen", "xa"};
constexpr Shape kLevel{.type = Type::choice, .choices = kLevels};
constexpr Shape kTable{.type = Type::table, .item = &kInteger};
constexpr std::array kInnerFields{Field{"name", &kText, true}, Field{"title", &kText}};
constexpr Shape kInner{.type = Type::mapping, .fields = kInnerFields};
constexpr std::array<const Shape*, 2> kForms{&kTextList, &kText};
constexpr Shape kListOrText{.type = Type::any_of, .alternatives = kForms};
constexpr Shape kAnything{.type = Type::anything};
constexpr std::array kFields{
    Field{"id", &kId, true},      Field{"lead", &kTextList}, Field{"year", &kInteger},
    Field{"combine", &kBoolean},  Field{"date", &kDate},     Field{"issued", &kDateOrMonth},
    Field{"level", &kLevel},      Field{"counts", &kTable},  Field{"signer", &kInner},
    Field{"units", &kListOrText}, Field{"extra", &kAnything}};
constexpr Shape kShape{.type = Type::mapping, .fields = kFields};

struct Checked {
  diag::Sources sources;
  diag::Findings findings;

  explicit Checked(std::string text, const Shape& shape = kShape) {
    sources.add("plan.yaml", std::move(text));
    auto root = parse(sources, 0, findings);
    REQUIRE(root);
    check_shape(*root, shape, findings);
    findings.sort();
  }
  Strings told() const { return test::told(sources, findings); }
};

Strings told(std::string text) {
  return Checked(std::move(text)).told();
}

std::string hint(const Checked& checked, size_t finding, std::string_view name) {
  const auto& hints = checked.findings.all().at(finding).hints;
  return hints.empty() ? "(none)" : hints[0].key + " " + test::argument(hints[0], name);
}

TEST_CASE("what fits gives nothing, what is not given fits") {
  CHECK(told("id: van-phong\n"
             "lead: [a, \"b, c\", 01/02/2026]\n"
             "year: 2025\n"
             "combine: false\n"
             "date: 14/3/2025\n"
             "issued: 2025-03\n"
             "level: huyen\n"
             "counts: {a: 1, b: 0}\n"
             "signer: {name: x}\n"
             "units: ../units.yaml\n"
             "extra: [{a: b}]\n")
            .empty());
  CHECK(told("id: a\nlead:\nyear:\ncombine: ~\ndate:\nlevel:\ncounts:\nsigner:\nunits:\n").empty());
  CHECK(told("id: a\nunits: [a, b]\nlead: []\n").empty());
}

TEST_CASE("an unknown key, and the one that was meant") {
  const Checked near("id: a\nleed: [x]\n");
  CHECK(near.told() == Strings{"2:1-2:5 error unknown-key"});
  CHECK(hint(near, 0, "name") == "hint.meant lead");
  const Checked far("id: a\nhoàn-toàn-khác: x\n");
  CHECK(far.told() == Strings{"2:1-2:15 error unknown-key"});
  CHECK(hint(far, 0, "keys").starts_with("hint.known-keys id, lead, year"));
  // A key that stands there already is not the one that was meant.
  const Checked taken("id: a\nlead: [x]\nleed: [y]\n");
  CHECK(taken.told() == Strings{"3:1-3:5 error unknown-key"});
  CHECK(hint(taken, 0, "name").starts_with("hint.known-keys"));
}

TEST_CASE("a missing key, but not one that is merely misspelt") {
  CHECK(told("year: 2025\n") == Strings{"1:1-1:5 error missing-key"});
  CHECK(told("year: 2025\nid:\n") == Strings{"2:1-2:3 error missing-key.empty"});
  CHECK(told("idd: a\nyear: 2025\n") == Strings{"1:1-1:4 error unknown-key"});
  CHECK(told("id: a\nsigner: {title: x}\n") == Strings{"2:10-2:15 error missing-key"});
  CHECK(told("id: a\nsigner: {}\n") == Strings{"2:9-2:11 error missing-key"});
}

TEST_CASE("a misspelt key that was recognised is read under its right name") {
  diag::Sources sources;
  diag::Findings findings;
  sources.add("plan.yaml", "idd: a\nyeer: x\nkhác: y\n");
  auto root = parse(sources, 0, findings);
  REQUIRE(root);
  check_shape(*root, kShape, findings);
  findings.sort();
  // Its value is looked at too; nothing is missing.
  CHECK(test::told(sources, findings) ==
        Strings{"1:1-1:4 error unknown-key", "2:1-2:5 error unknown-key",
                "2:7-2:8 error wrong-type.integer", "3:1-3:5 error unknown-key"});
  REQUIRE(root->find("id") != nullptr);
  CHECK(root->find("id")->text == "a");
  CHECK(root->find("idd") == nullptr);
  CHECK(root->find("khác") != nullptr);
}

TEST_CASE("a scalar where a list is wanted, with what to write") {
  const Checked plain("id: a\nlead: Văn phòng\n");
  CHECK(plain.told() == Strings{"2:7-2:16 error wrong-type.list"});
  CHECK(hint(plain, 0, "text") == "hint.write [Văn phòng]");
  const Checked comma("id: a\nlead: Phòng Kinh tế, Hạ tầng\n");
  CHECK(hint(comma, 0, "text") == "hint.write [\"Phòng Kinh tế, Hạ tầng\"]");
  const Checked dash("id: a\nlead:\n  -van-phong\n");
  CHECK(dash.told() == Strings{"3:3-3:13 error wrong-type.list"});
  CHECK(hint(dash, 0, "text") == "hint.write - van-phong");
}

TEST_CASE("other kinds of node in the wrong place") {
  CHECK(told("id: [a]\n") == Strings{"1:5-1:8 error wrong-type.text"});
  CHECK(told("id: a\nlead: {b: c}\n") == Strings{"2:7-2:13 error wrong-type.list"});
  CHECK(told("id: a\nsigner: Chủ tịch\n") == Strings{"2:9-2:17 error wrong-type.mapping"});
  CHECK(told("id: a\ncounts: [1]\n") == Strings{"2:9-2:12 error wrong-type.mapping"});
  CHECK(told("id: a\nlead: [b, {c: d}]\n") == Strings{"2:11-2:17 error wrong-type.text"});
  CHECK(told("id: a\nlead:\n  - b\n  -\n  - c\n").size() == 1);
  CHECK(told("id: a\nunits: {b: c}\n") == Strings{"2:8-2:14 error wrong-type.list"});
}

TEST_CASE("values that do not fit their type") {
  CHECK(told("id: Văn-phòng\n") == Strings{"1:5-1:14 error wrong-type.id"});
  CHECK(told("id: a\nyear: 2025.5\n") == Strings{"2:7-2:13 error wrong-type.integer"});
  CHECK(told("id: a\nyear: -1\n") == Strings{"2:7-2:9 error wrong-type.integer"});
  CHECK(told("id: a\ncombine: yes\n") == Strings{"2:10-2:13 error wrong-type.boolean"});
  CHECK(told("id: a\ndate: 31/4/2025\n") == Strings{"2:7-2:16 error date-form"});
  CHECK(told("id: a\ndate: 2025-03\n") == Strings{"2:7-2:14 error date-form"});
  CHECK(told("id: a\nissued: tháng 3\n") == Strings{"2:9-2:16 error date-form.or-month"});
  CHECK(told("id: a\ncounts: {b: x}\n") == Strings{"2:13-2:14 error wrong-type.integer"});
  const Checked choice("id: a\nlevel: huyện\n");
  CHECK(choice.told() == Strings{"2:8-2:13 error wrong-type.choice"});
  CHECK(hint(choice, 0, "name") == "hint.meant huyen");
  CHECK(test::argument(choice.findings.all()[0].message, "choices") == "tinh, huyen, xa");
}

TEST_CASE("a message repeats at most sixty characters of a value") {
  std::string value;
  for (int i = 0; i < 61; ++i) value += "đ";
  const Checked checked("id: " + value + "\n");
  const auto shown = test::argument(checked.findings.all().at(0).message, "value");
  CHECK(shown == value.substr(0, 120) + "…");
}

TEST_CASE("unknown keys without end are counted, not told one by one") {
  std::string text;
  for (int i = 0; i < 103; ++i) text += "zzz" + std::to_string(i) + ": x\n";
  const Checked checked(text);
  size_t told = 0;
  for (const auto& finding : checked.findings.all()) {
    if (finding.rule != "unknown-key") continue;
    if (++told == 101) CHECK(test::argument(finding.message, "count") == "3");
  }
  CHECK(told == 101);
}

TEST_CASE("ids, tokens, numbers") {
  for (const std::string text : {"a", "van-phong", "ubnd-xa-son-dung", "2025", "a1-b2"}) {
    CAPTURE(text);
    CHECK(is_id(text));
  }
  for (const std::string text :
       {"", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "xã", "a.b", "a\n"}) {
    CAPTURE(text);
    CHECK_FALSE(is_id(text));
  }
  CHECK(is_id(std::string(100, 'a')));
  CHECK_FALSE(is_id(std::string(101, 'a')));
  for (const std::string text : {"I.01", "II.02", "việc-1", "a_b", "1"}) {
    CAPTURE(text);
    CHECK(is_token(text));
  }
  for (const std::string text : {"", ".", "..", ".a", "a b", "a/b", "a&b", "a\x01"}) {
    CAPTURE(text);
    CHECK_FALSE(is_token(text));
  }
  CHECK(is_token(std::string(40, 'a')));
  CHECK_FALSE(is_token(std::string(41, 'a')));
  CHECK(read_integer("0") == 0);
  CHECK(read_integer("012") == 12);
  CHECK(read_integer("999999999") == 999999999);
  for (const std::string text : {"", "1000000000", "-1", "+1", "1.0", "1e3", " 1", "0x1"}) {
    CAPTURE(text);
    CHECK_FALSE(read_integer(text));
  }
}

TEST_CASE("years") {
  CHECK(read_year("2025") == 2025);
  CHECK(read_year("1900") == 1900);
  for (const std::string text : {"", "25", "1899", "2201", "hai nghìn", "2025-03", "-2025"}) {
    CAPTURE(text);
    CHECK_FALSE(read_year(text));
  }
}

TEST_CASE("dates, and months while the day is open") {
  CHECK(base::to_iso(read_date("2025-03-14").value()) == "2025-03-14");
  CHECK(base::to_iso(read_date("14/3/2025").value()) == "2025-03-14");
  CHECK_FALSE(read_date("2025-03"));
  const auto day = read_date_or_month("14/3/2025");
  REQUIRE(day);
  CHECK(day->month == 3);
  CHECK(day->day.has_value());
  for (const std::string text : {"2025-03", "2025-3", "3/2025", "03/2025"}) {
    CAPTURE(text);
    const auto month = read_date_or_month(text);
    REQUIRE(month);
    CHECK(month->year == 2025);
    CHECK(month->month == 3);
    CHECK_FALSE(month->day);
  }
  for (const std::string text : {"", "2025", "2025-13", "13/2025", "2025/03", "03-2025", "2025-",
                                 "/2025", "2025-003", "25-03", "2025-02-30", "2025-03-", "-03"}) {
    CAPTURE(text);
    CHECK_FALSE(read_date_or_month(text));
  }
}

}  // namespace
}  // namespace dinhky::yaml
