#include <cstdint>

#include "base/text.h"

#include <doctest/doctest.h>

namespace dinhky::base {
namespace {

using namespace std::string_view_literals;

// "ế" and "ệ" taken apart, the marks in canonical order.
const std::string kNfdKe = "Ke\u0302\u0301";       // Kế
const std::string kNfdHe = "He\u0323\u0302";       // Hệ
const std::string kNfdHeOther = "He\u0302\u0323";  // the same, typed the other way round

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("plan"));
  CHECK_FALSE(find_invalid_utf8("Kế hoạch số 34/KH-UBND"));
  CHECK_FALSE(find_invalid_utf8(std::string_view("a\0b", 3)));
  CHECK_FALSE(find_invalid_utf8("\xF4\x8F\xBF\xBF"));  // U+10FFFF
  CHECK(find_invalid_utf8("ab\xFF") == 2u);            // no such byte
  CHECK(find_invalid_utf8("a\x80") == 1u);             // continuation alone
  CHECK(find_invalid_utf8("a\xE1\xBA") == 1u);         // cut off
  CHECK(find_invalid_utf8("a\xE1\xBA b") == 1u);       // cut off before a blank
  CHECK(find_invalid_utf8("\xC0\xAF") == 0u);          // overlong "/"
  CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0u);      // overlong "/"
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0u);      // a surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // above U+10FFFF
  CHECK(find_invalid_utf8("Kế ho\xA1"
                          "ch") == 7u);  // TCVN3 in a UTF-8 text
}

TEST_CASE("decoding always moves on") {
  size_t at = 0;
  CHECK(decode("ế", at) == 0x1EBF);
  CHECK(at == 3);
  at = 0;
  CHECK(decode("\xE1\xBA", at) == 0xFFFD);
  CHECK(at == 1);
  CHECK(decode("\xE1\xBA", at) == 0xFFFD);
  CHECK(at == 2);
  at = 0;
  CHECK(decode("\xF0\x9F\x98\x80", at) == 0x1F600);
  CHECK(at == 4);
}

TEST_CASE("code points are encoded") {
  std::string out;
  for (const char32_t c : {U'a', U'đ', U'ế', U'\x1F600'}) append_utf8(out, c);
  CHECK(out == "a\xC4\x91\xE1\xBA\xBF\xF0\x9F\x98\x80");
}

TEST_CASE("code points and cells are different units") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("Kế hoạch") == 8);
  CHECK(count_code_points(kNfdKe) == 4);
  CHECK(count_code_points("a\xFF\xFE"
                          "b") == 4);
  CHECK(count_cells("Kế hoạch") == 8);
  CHECK(count_cells(kNfdKe) == 2);
  CHECK(count_cells("\xE4\xB8\xAD\xE6\x96\x87") == 4);  // two Chinese characters
  CHECK(count_cells("\xEF\xBC\x9A") == 2);              // a full-width colon
  CHECK(count_cells("\x1b") == 0);
  CHECK(count_cells("\xE2\x80\x8B") == 0);  // zero width space
}

TEST_CASE("normal forms") {
  CHECK(is_nfc("Kế hoạch, Đề án, “trích” – số 06…"));
  CHECK_FALSE(is_nfc(kNfdKe));
  CHECK_FALSE(is_nfc("\xE2\x84\xAA"));  // the Kelvin sign is a K
  CHECK(to_nfc(kNfdKe) == "Kế");
  CHECK(to_nfc(kNfdHe) == "Hệ");
  CHECK(to_nfc(kNfdHeOther) == "Hệ");
  CHECK(to_nfc("u\u031B\u0323") == "ự");
  CHECK(to_nfc("Kế hoạch") == "Kế hoạch");
  CHECK(to_nfd("Kế") == kNfdKe);
  CHECK(to_nfd("Hệ") == kNfdHe);
  CHECK(to_nfd("đ") == "đ");
  CHECK(to_nfd("") == "");
  // Half composed: the circumflex sits on the letter, the tone follows.
  CHECK(to_nfc("\u00EA\u0301") == "ế");
  // A NUL does not end the text, ill-formed bytes are kept.
  CHECK(to_nfc(std::string_view("e\0\u0301", 4)) == std::string("e\0\u0301", 4));
  CHECK(to_nfc("a\xFF\xCC") == "a\xFF\xCC");
}

TEST_CASE("case") {
  CHECK(to_upper("Ủy ban nhân dân xã Sơn Dung, đường") == "ỦY BAN NHÂN DÂN XÃ SƠN DUNG, ĐƯỜNG");
  CHECK(to_lower("ỦY BAN NHÂN DÂN XÃ SƠN DUNG, ĐƯỜNG") == "ủy ban nhân dân xã sơn dung, đường");
  CHECK(capitalised("ủy ban") == "Ủy ban");
  CHECK(capitalised("đề án 06") == "Đề án 06");
  CHECK(capitalised("") == "");
  CHECK(capitalised("06 tháng") == "06 tháng");
  CHECK(uncapitalised("Ủy ban nhân dân") == "ủy ban nhân dân");
  CHECK(uncapitalised("Đề án") == "đề án");
  CHECK(uncapitalised("UBND huyện") == "UBND huyện");
  CHECK(uncapitalised("ĐƯỜNG") == "ĐƯỜNG");
  CHECK(uncapitalised("A") == "a");
  CHECK(uncapitalised("") == "");
}

TEST_CASE("characters that must not reach a terminal") {
  for (const char32_t c :
       {char32_t(0), char32_t(7), char32_t(0x1B), char32_t(0x7F), char32_t(0x9B), char32_t(0x200E),
        char32_t(0x2028), char32_t(0x202E), char32_t(0x2066), char32_t(0xFEFF), char32_t(0x061C)}) {
    CAPTURE(static_cast<uint32_t>(c));
    CHECK(is_unsafe(c));
  }
  for (const char32_t c : {U'a', U' ', U'~', char32_t(0xA0), U'ế', char32_t(0x2013)}) {
    CAPTURE(static_cast<uint32_t>(c));
    CHECK_FALSE(is_unsafe(c));
  }
}

TEST_CASE("made safe") {
  CHECK(made_safe("Kế hoạch “số” 34") == "Kế hoạch “số” 34");
  CHECK(made_safe("a\x1b[31mb") == "a\\u{001B}[31mb");
  CHECK(made_safe("a\nb\tc\r\nd") == "a b c  d");
  CHECK(made_safe("\u202Egnp.exe") == "\\u{202E}gnp.exe");
  CHECK(made_safe("\xC2\x9B"
                  "31m") == "\\u{009B}31m");
  CHECK(made_safe("a\xFF") == "a\uFFFD");
  CHECK(made_safe(std::string_view("\0", 1)) == "\\u{0000}");
}

TEST_CASE("a text is cut between characters") {
  constexpr std::string_view kWord = "kế";  // k at 0, ế at 1 to 3
  const std::vector<std::pair<size_t, size_t>> around = {{0, 0}, {1, 1}, {1, 4},
                                                         {1, 4}, {4, 4}, {9, 9}};
  const std::vector<size_t> places = {0, 1, 2, 3, 4, 9};
  for (size_t i = 0; i < places.size(); ++i) {
    CAPTURE(places[i]);
    CHECK(boundary_before(kWord, places[i]) == around[i].first);
    CHECK(boundary_behind(kWord, places[i]) == around[i].second);
  }
  CHECK(boundary_before("\x80\x80", 1) == 0);
}

TEST_CASE("a character by its code point") {
  CHECK(code_point_name(0xA0) == "U+00A0");
  CHECK(code_point_name(0x1F600) == "U+1F600");
}

TEST_CASE("letters and digits") {
  for (const char32_t c : {U'a', U'Z', U'0', U'ế', U'đ', U'Đ'}) CHECK(is_letter_or_digit(c));
  for (const char32_t c :
       {U' ', U'-', U'&', U'.', char32_t(0xA0), char32_t(0x2013), char32_t(0x301)}) {
    CHECK_FALSE(is_letter_or_digit(c));
  }
}

TEST_CASE("blanks at the ends and in the middle") {
  CHECK(trimmed(" \t\u00A0Kế hoạch\u3000\r\n"sv) == "Kế hoạch");
  CHECK(trimmed("a b"sv) == "a b");
  CHECK(trimmed(" \u2003 "sv) == "");
  CHECK(trimmed(""sv) == "");
  CHECK(trimmed("a\xA0"sv) == "a\xA0");  // half a no-break space is no blank
  CHECK(collapsed("  Văn phòng\u00A0 HĐND \n\n và\tUBND ") == "Văn phòng HĐND và UBND");
  CHECK(collapsed(" \n ") == "");
}

TEST_CASE("splitting and joining") {
  const auto parts = split("a,b,,c"sv, ',');
  REQUIRE(parts.size() == 4);
  CHECK(parts[0] == "a");
  CHECK(parts[2] == "");
  CHECK(parts[3] == "c");
  CHECK(split(""sv, ',').size() == 1);
  CHECK(split("a,"sv, ',').size() == 2);
  CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
  CHECK(joined({"a", "a"}, "-") == "a-a");
  CHECK(joined({}, ", ") == "");
}

TEST_CASE("places in a sentence are filled") {
  CHECK(filled("việc {task} của {unit}", {{"task", "I.01"}, {"unit", "VP"}}) == "việc I.01 của VP");
  CHECK(filled("{a}{a}", {{"a", "x"}}) == "xx");
  CHECK(filled("{unknown}", {{"a", "x"}}) == "{unknown}");
  CHECK(filled("{end_line}", {{"end_line", "3"}}) == "3");
  // Braces around anything else stay, and what is filled in is not looked at again.
  CHECK(filled("{ a} {} {A} {a", {{"a", "x"}}) == "{ a} {} {A} {a");
  CHECK(filled("{schedule: {phrase}}", {{"phrase", "p"}}) == "{schedule: p}");
  CHECK(filled("{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}");
}

}  // namespace
}  // namespace dinhky::base
