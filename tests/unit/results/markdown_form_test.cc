#include "results/markdown_form.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "emit/markdown.h"
#include "report/form_of.h"
#include "support/doctest_strings.h"
#include "support/paper_desk.h"
#include "support/returned_forms.h"

namespace dinhky::results {
namespace {

using Strings = std::vector<std::string>;
using test::replaced;

// The form of the office for the first quarter, as a person may send it back.
struct Sent {
  Form form;
  std::string text;
};

const Sent& sent() {
  static const Sent the_form = [] {
    test::PaperDesk desk("examples/son-tay-2025/plan.yaml");
    const auto document = desk.unit_stub("2025-Q1", "van-phong");
    Sent made{report::form_of(document), emit::to_markdown(document, desk.maker().format())};
    made.form.printed = markdown_printed(made.text);
    return made;
  }();
  return the_form;
}

std::string mark(const std::string& id) {
  return "<!-- dinhky:" + id + " -->\n";
}

std::string filled(const std::string& text, const std::string& id, const std::string& answer) {
  return test::filled_markdown(text, {{id, answer}});
}

ReturnedForm read(const std::string& text) {
  auto reading = read_markdown_form(text, sent().form);
  REQUIRE(reading.form.has_value());
  return *reading.form;
}

std::string answer(const ReturnedForm& form, const std::string& id) {
  for (const auto& answer : form.answers) {
    if (answer.slot == id) return answer.text;
  }
  return "(none)";
}

std::string refusal(const std::string& text) {
  const auto reading = read_markdown_form(text, sent().form);
  CHECK_FALSE(reading.form.has_value());
  return reading.refusal ? reading.refusal->key : "(none)";
}

}  // namespace

TEST_CASE("a form that nobody touched has every place, blank, and nothing typed") {
  const auto form = read(sent().text);
  CHECK(form.identity == sent().form.identity);
  CHECK(form.answers.size() == sent().form.slots.size());
  for (const auto& place : form.answers) {
    CAPTURE(place.slot);
    CHECK(place.text.empty());
  }
  CHECK(form.stray == Strings());
  CHECK(form.added.empty());
}

TEST_CASE("answers come back as they were typed") {
  auto text =
      filled(sent().text, "I.01/result", "- Đã in 500 tờ rơi\n- Phát 3 tin bài  \n\n1\\. Khác");
  text = filled(text, "I.01/status", "Hoàn thành");
  text = filled(text, "I.01/evidence", "5 \\* 3\\\nhai \\<!-- /dinhky --\\>");
  const auto form = read(text);
  CHECK(answer(form, "I.01/result") == "- Đã in 500 tờ rơi\n- Phát 3 tin bài\n\n1. Khác");
  CHECK(answer(form, "I.01/status") == "Hoàn thành");
  CHECK(answer(form, "I.01/evidence") == "5 * 3\nhai <!-- /dinhky -->");
  CHECK(answer(form, "I.03/result").empty());
  CHECK(form.stray == Strings());
}

TEST_CASE("what is typed beside the placeholder, or in its brackets, is the answer") {
  CHECK(answer(read(filled(sent().text, "I.01/result", "[Nhập kết quả] Đã xong")), "I.01/result") ==
        "Đã xong");
  CHECK(answer(read(filled(sent().text, "I.01/result", "Đã xong [Nhập kết quả]")), "I.01/result") ==
        "Đã xong");
  CHECK(answer(read(filled(sent().text, "I.01/status", "[Quá hạn]")), "I.01/status") == "Quá hạn");
  CHECK(answer(read(filled(sent().text, "I.01/result", "[1] và [2]")), "I.01/result") ==
        "[1] và [2]");
}

TEST_CASE("editors change line ends, marks of byte order, normal form and blanks") {
  const auto text = filled(sent().text, "I.01/result", "Đã tổ chức\tở 5 xã");
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : base::to_nfd(text)) windows += c == '\n' ? "\r\n" : std::string(1, c);
  const auto form = read(windows);
  CHECK(form.identity == sent().form.identity);
  CHECK(answer(form, "I.01/result") == "Đã tổ chức\tở 5 xã");
  CHECK(form.stray == Strings());
  const auto tight = replaced(text, "<!-- dinhky:I.01/result -->\n", "<!--dinhky:I.01/result-->");
  CHECK(answer(read(tight), "I.01/result") == "Đã tổ chức\tở 5 xã");
}

TEST_CASE("text outside the places is kept, printed text is not") {
  auto text = replaced(sent().text, "**Kết quả thực hiện:**\n", "**Kết quả thực hiện:** rất tốt\n");
  text = replaced(text, "\n## III.", "\nGhi chú của đơn vị\ngồm hai dòng\n\n## III.");
  CHECK(read(text).stray ==
        Strings{"**Kết quả thực hiện:** rất tốt", "Ghi chú của đơn vị\ngồm hai dòng"});
  // So is a line of the unit's own that ends in a colon, however short.
  const auto labelled = replaced(sent().text, "\n## III.", "\nĐã làm thêm:\n\n## III.");
  CHECK(read(labelled).stray == Strings{"Đã làm thêm:"});
  // Emphasis and bullets of another kind, and a paragraph wrapped anew, are no new text.
  auto restyled = replaced(sent().text, "- Đơn vị phối hợp:", "* Đơn vị phối hợp:");
  restyled = replaced(restyled, "**Kết quả thực hiện:**", "__Kết quả thực hiện:__");
  restyled = replaced(restyled, "Trên đây là báo cáo ", "Trên đây là báo cáo\n");
  CHECK(read(restyled).stray == Strings());
}

TEST_CASE("number and date filled in by hand are no text of the answers") {
  auto text = replaced(sent().text, "Số:         /BC-VP", "Số: 12/BC-VP");
  text = replaced(text, "ngày       tháng       năm 2025", "ngày 17 tháng 3 năm 2025");
  CHECK(read(text).stray == Strings());
  // Other words in a gap say something.
  text = replaced(text, "ngày 17 tháng 3 năm 2025", "ngày cuối tháng 3 năm 2025");
  CHECK(read(text).stray == Strings{"*Sơn Tây, ngày cuối tháng 3 năm 2025*"});
}

TEST_CASE("more work outside the plan than the form has room for") {
  const auto block = [](const std::string& n, const std::string& content,
                        const std::string& result) {
    return mark("extra-" + n + "/content") + content + "\n<!-- /dinhky -->\n" +
           mark("extra-" + n + "/result") + result + "\n<!-- /dinhky -->\n\n";
  };
  const auto text =
      replaced(sent().text, "\n## II. ",
               "\n" + block("2", "Việc ba", "Xong") + block("7", "Việc bốn", "[Nhập kết quả]") +
                   block("8", "[Nhập nội dung]", "[Nhập kết quả]") + "## II. ");
  const auto form = read(text);
  REQUIRE(form.added.size() == 2);
  CHECK(form.added[0].content == "Việc ba");
  CHECK(form.added[0].result == "Xong");
  CHECK(form.added[1].content == "Việc bốn");
  CHECK(form.added[1].result.empty());
  CHECK(answer(form, "extra-2/content").empty());
}

TEST_CASE("marks that do not fit refuse the file as a whole") {
  CHECK(refusal(replaced(sent().text, "<!-- /dinhky -->\n", "")) == "returned.mark-unclosed");
  CHECK(refusal(replaced(sent().text, mark("I.01/status"), "")) == "returned.mark-alone");
  CHECK(refusal(sent().text + mark("I.01/result") + "Khác\n") == "returned.mark-unclosed");
  const auto twice =
      filled(sent().text, "I.01/result", "Một") + mark("I.01/result") + "Hai\n<!-- /dinhky -->\n";
  CHECK(refusal(twice) == "returned.mark-twice");
  CHECK(refusal(sent().text + mark("la/gi") + "Hai\n<!-- /dinhky -->\n") ==
        "returned.mark-unknown");
  CHECK(refusal(sent().text.substr(sent().text.find("<div"))) == "returned.no-identity");
  CHECK(refusal(sent().text + "\xFF") == "returned.not-utf8");
}

TEST_CASE("a place that stands there twice with one answer is taken once") {
  const auto text = sent().text + mark("I.01/result") + "Hai\n<!-- /dinhky -->\n";
  CHECK(answer(read(text), "I.01/result") == "Hai");
  CHECK(read(text).answers.size() == sent().form.slots.size());
}

TEST_CASE("a place whose block was deleted is not among the answers") {
  const auto begin = sent().text.find(mark("I.01/evidence"));
  const auto end = sent().text.find("<!-- /dinhky -->\n", begin);
  auto text = sent().text;
  text.erase(begin, end + 17 - begin);
  CHECK(answer(read(text), "I.01/evidence") == "(none)");
}

TEST_CASE("an answer for a task of another unit is kept under its id") {
  const auto text = sent().text + mark("IX.09/result") + "Đã làm\n<!-- /dinhky -->\n";
  CHECK(answer(read(text), "IX.09/result") == "Đã làm");
}

TEST_CASE("front matter as other programs write it again") {
  const auto identity = markdown_identity(
      "\n---\ndinhky-plan: p\ndinhky-unit: 'u'\n dinhky-period: \"2025-Q1\" \nother: x\n---\n");
  REQUIRE(identity.has_value());
  CHECK(*identity == Identity{"p", "u", "2025-Q1", ""});
  CHECK_FALSE(markdown_identity("---\ndinhky-plan: p\n").has_value());
  CHECK_FALSE(markdown_identity("dinhky-plan: p\n").has_value());
}

}  // namespace dinhky::results
