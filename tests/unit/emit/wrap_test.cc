#include "base/wrap.h"

#include <doctest/doctest.h>

#include "emit/sample_report.h"
#include "emit/text_layout.h"
#include "emit/text_width.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using base::balanced;
using base::cells;
using base::wrapped;

}  // namespace

TEST_CASE("lines break at spaces and newlines only") {
  CHECK(wrapped("một hai ba", 7, cells) == Lines{"một hai", "ba"});
  CHECK(wrapped("một hai ba", 6, cells) == Lines{"một", "hai ba"});
  CHECK(wrapped("một\nhai ba", 80, cells) == Lines{"một", "hai ba"});
  CHECK(wrapped("một\u00A0hai ba", 4, cells) == Lines{"một\u00A0hai", "ba"});
  CHECK(wrapped("rấtdài ngắn", 3, cells) == Lines{"rấtdài", "ngắn"});
  CHECK(wrapped("", 3, cells) == Lines{""});
  CHECK(wrapped("a\n\nb", 3, cells) == Lines{"a", "", "b"});
}

TEST_CASE("blanks inside a line stay") {
  CHECK(wrapped("Số:        /BC-VP", 40, cells) == Lines{"Số:        /BC-VP"});
}

TEST_CASE("names break into even lines") {
  CHECK(balanced("ỦY BAN NHÂN DÂN HUYỆN SƠN TÂY", 25, cells) ==
        Lines{"ỦY BAN NHÂN DÂN", "HUYỆN SƠN TÂY"});
  CHECK(balanced("SỞ TƯ PHÁP", 25, cells) == Lines{"SỞ TƯ PHÁP"});
  CHECK(balanced("a b c d e f", 5, cells) == Lines{"a b c", "d e f"});
}

TEST_CASE("indented text begins and goes on where it should") {
  CHECK(indented("một hai ba bốn", 4, 0, 11) == Lines{"    một hai", "ba bốn"});
  CHECK(indented("một hai ba bốn", 0, 2, 9) == Lines{"một hai", "  ba bốn"});
  CHECK(indented("0123456789", 1, 1, 5) == Lines{" 0123", " 4567", " 89"});
}

TEST_CASE("things side by side") {
  CHECK(beside({"a", "b", "c"}, 3, {"x"}) == Lines{"a  x", "b  ", "c  "});
  CHECK(centred("ab", 6) == Lines{"  ab"});
}

TEST_CASE("text widths follow the font") {
  const auto& format = test::paper();
  // 12 pt bold, by the widths of the letters themselves: 250.3 pt.
  const auto title = text_width_pt(format, Part::national_title, format.texts.national_title);
  CHECK(title == doctest::Approx(250.3).epsilon(0.01));
  // Marks take no room, decomposed or not.
  CHECK(text_width_pt(format, Part::body, "ế") == text_width_pt(format, Part::body, "e"));
  CHECK(text_width_pt(format, Part::body, "e\u0302\u0301") ==
        text_width_pt(format, Part::body, "e"));
  CHECK(text_width_pt(format, Part::body, "") == 0);
}

TEST_CASE("the national title stands on one line beside the issuing body") {
  const auto& format = test::paper();
  const int text_mm = format.page.width_mm - format.page.left_mm - format.page.right_mm;
  const double room_pt = text_mm * (100 - format.letterhead_left_percent) / 100.0 * 72 / 25.4;
  CHECK(text_width_pt(format, Part::national_title, format.texts.national_title) < room_pt);
}

}  // namespace dinhky::emit
