#include "diag/messages.h"

#include <doctest/doctest.h>

#include "diag/number_forms.h"
#include "support/memory_file_system.h"

namespace dinhky::diag {
namespace {

TEST_CASE("sentences in both languages, with their places filled") {
  base::DataStore data;
  const Messages vi(data, Language::vi);
  const Messages en(data, Language::en);
  CHECK(vi.severity(Severity::error) == "lỗi");
  CHECK(vi.severity(Severity::warning) == "cảnh báo");
  CHECK(vi.severity(Severity::note) == "ghi chú");
  CHECK(en.severity(Severity::warning) == "warning");
  CHECK(vi.text("hint.meant", {{"name", "van-phong"}}) == "có phải \"van-phong\"?");
  CHECK(vi.text(Message{"hint.meant", {{"name", "a"}}}) == "có phải \"a\"?");
  CHECK(en.text("hint.meant", {{"name", "van-phong"}}) == "did you mean \"van-phong\"?");
}

TEST_CASE("forms of number go by the count that the sentence is given") {
  const auto days = [](const char* count) {
    return with_number_forms("{days} working {days?day|days} left", {{"days", count}});
  };
  CHECK(days("1") == "{days} working day left");
  CHECK(days("0") == "{days} working days left");
  CHECK(days("11") == "{days} working days left");
  CHECK(days("-1") == "{days} working days left");
  // A count that was not given, and braces of other kinds.
  CHECK(with_number_forms("{days?day|days}", {}) == "days");
  for (const char* plain : {"{days}", "{days?day}", "{days?day|days", "{?a|b}", "{A?a|b}", "{",
                            "schedule: {phrase: {phrase}, calendar: id}"}) {
    CHECK(with_number_forms(plain, {{"days", "1"}}) == plain);
  }
  base::DataStore data;
  const Messages en(data, Language::en);
  const auto totals = [&](const char* errors, const char* notes) {
    return en.text("check.totals", {{"errors", errors}, {"warnings", "0"}, {"notes", notes}});
  };
  CHECK(totals("1", "2") == "1 error, 0 warnings, 2 notes");
  CHECK(totals("2", "1") == "2 errors, 0 warnings, 1 note");
  // What is put into a place is never read as a form.
  CHECK(en.text("hint.meant", {{"name", "{name?a|b}"}}) == "did you mean \"{name?a|b}\"?");
}

TEST_CASE("a missing key shows itself") {
  base::DataStore data;
  CHECK(Messages(data, Language::vi).text("no.such-key") == "«no.such-key»");
}

TEST_CASE("damaged and odd tables are passed over") {
  test::MemoryFileSystem disk;
  disk.put("/office/data/messages/a-broken.json", "{\"hint.meant\": ");
  disk.put("/office/data/messages/b-list.json", "[1, 2]");
  disk.put("/office/data/messages/c-odd.json",
           R"({"odd": 1, "half": {"en": "half"}, "number": {"vi": 7}, "good": {"vi": "tốt"}})");
  base::DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  const Messages vi(data, Language::vi);
  CHECK(vi.text("odd") == "«odd»");
  CHECK(vi.text("half") == "«half»");
  CHECK(vi.text("number") == "«number»");
  CHECK(vi.text("good") == "tốt");
  CHECK(vi.severity(Severity::error) == "lỗi");  // the compiled-in ones are still there
}

TEST_CASE("the words of machine formats") {
  CHECK(severity_word(Severity::error) == "error");
  CHECK(severity_word(Severity::warning) == "warning");
  CHECK(severity_word(Severity::note) == "note");
}

}  // namespace
}  // namespace dinhky::diag
