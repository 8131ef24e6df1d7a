#include "report/marked_text.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"

namespace dinhky::report {
namespace {

// "a/b/": what stands between slashes is in italics.
std::string shown(std::string_view text) {
  std::string out;
  for (const auto& run : marked_runs(text)) out += run.italic ? "/" + run.text + "/" : run.text;
  return out;
}

TEST_CASE("asterisks in pairs mark italics") {
  CHECK(shown("Báo cáo (*quý, 06 tháng và năm*).") == "Báo cáo (/quý, 06 tháng và năm/).");
  CHECK(shown("*cả câu*") == "/cả câu/");
  CHECK(shown("*một* và *hai*") == "/một/ và /hai/");
}

TEST_CASE("other asterisks mean themselves") {
  CHECK(shown("") == "");
  CHECK(shown("*") == "*");
  CHECK(shown("**") == "**");
  CHECK(shown("dấu * lẻ") == "dấu * lẻ");
  CHECK(shown("3 * 4 * 5") == "3 * 4 * 5");
  CHECK(shown("(*) Ghi chú") == "(*) Ghi chú");
  CHECK(shown("việc (*), việc (*)") == "việc (*), việc (*)");
  CHECK(shown("** hai sao **") == "** hai sao **");
  CHECK(shown("*chưa đóng") == "*chưa đóng");
}

}  // namespace
}  // namespace dinhky::report
