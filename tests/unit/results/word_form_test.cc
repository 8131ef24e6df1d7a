#include "results/word_form.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "results/form_marks.h"
#include "support/asked_form.h"
#include "support/doctest_strings.h"
#include "support/docx_maker.h"

namespace dinhky::results {
namespace {

using test::answer_to;
using test::paragraph;
using Texts = std::vector<std::string>;

constexpr char kListing[] =
    "I|p|u|2025-Q1|t/1\n"
    "S|section/a|[Nêu]||1. Mục A\n"
    "S|T1/status|[Chọn]|T1|Tình trạng|Hoàn thành;Quá hạn\n"
    "S|T1/result|[Nhập kết quả]|T1|Kết quả\n"
    "S|T1/indicators.tin|[Nhập số]|T1|Số tin (tin)\n"
    "S|T2/status|[Chọn]|T2|Tình trạng|Hoàn thành;Quá hạn\n"
    "S|T2/result|[Nhập kết quả]|T2|Kết quả\n"
    "S|extra-1/content|[Nhập nội dung]|1|Nội dung\n"
    "S|extra-1/result|[Nhập kết quả]|1|Kết quả\n"
    "P|BÁO CÁO\nP|Kính gửi:\nP|Chủ tịch UBND huyện\nP|Thực hiện Kế hoạch số …/KH-UBND ngày …/3/2025 như sau:\n"
    "P|1. Mục A\nP|TT\nP|Nội dung\nP|Tình trạng\nP|Kết quả\nP|I\nP|Nhóm một\nP|T1\nP|Việc một\n"
    "P|Số tin (tin)\nP|T2\nP|Việc hai\nP|1\nP|Trên đây là báo cáo./.\nP|Lưu: VT.\n";

struct Marks {
  bool control = true;
  bool bookmark = true;
};

std::string cell(const std::string& content, int columns = 1) {
  return "<w:tc><w:tcPr><w:gridSpan w:val='" + std::to_string(columns) + "'/></w:tcPr>" + content +
         "</w:tc>";
}
std::string text_cell(const std::string& text) {
  return cell(paragraph(text));
}
std::string sdt(const std::string& tag, const std::string& content, const std::string& more = {}) {
  return "<w:sdt><w:sdtPr><w:tag w:val='" + tag + "'/>" + more + "</w:sdtPr><w:sdtContent>" +
         content + "</w:sdtContent></w:sdt>";
}
std::string place(const std::string& id, const std::string& text, const Marks& marks = {},
                  int columns = 1) {
  const auto plain = cell(paragraph(text), columns);
  return marks.control ? sdt(id, plain) : plain;
}
std::string bookmark(const std::string& id, size_t number, const Marks& marks) {
  if (!marks.bookmark) return {};
  return "<w:bookmarkStart w:id='1' w:name='" + bookmark_name(id, number) + "'/>";
}
std::string number_cell(const std::string& number, const std::string& bookmarks) {
  return cell("<w:p>" + bookmarks + "<w:r><w:t>" + number + "</w:t></w:r></w:p>");
}
std::string row(const std::string& cells) {
  return "<w:tr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) {
  return "<w:tbl>" + rows + "</w:tbl>";
}

std::string task_row(const std::string& id, const std::string& content, const std::string& status,
                     const std::string& result, const Marks& marks = {}) {
  return row(
      number_cell(id, bookmark(id + "/status", 2, marks) + bookmark(id + "/result", 3, marks)) +
      text_cell(content) + place(id + "/status", status, marks) +
      place(id + "/result", result, marks));
}
std::string indicator_row(const std::string& figure, const Marks& marks = {}) {
  return row(text_cell("") + cell(paragraph("Số tin (tin)")) +
             place("T1/indicators.tin", figure, marks, 2));
}
std::string extra_row(const std::string& number, const std::string& content,
                      const std::string& result) {
  return row(text_cell(number) + place("extra-1/content", content) +
             place("extra-1/result", result));
}

const std::string kHead =
    row(text_cell("TT") + text_cell("Nội dung") + text_cell("Tình trạng") + text_cell("Kết quả"));
const std::string kGroup = row(text_cell("I") + cell(paragraph("Nhóm một"), 3));
const std::string kExtraHead = row(text_cell("TT") + text_cell("Nội dung") + text_cell("Kết quả"));
const std::string kLetterhead =
    table(row(text_cell("UBND XÃ A") + text_cell("Độc lập - Tự do - Hạnh phúc")) +
          row(text_cell("Số: 12/BC-UBND") + text_cell("A, ngày 12 tháng 3 năm 2025")));
const std::string kSignature = table(row(text_cell("Nơi nhận:") + text_cell("CHỦ TỊCH")) +
                                     row(text_cell("- Lưu: VT.") + text_cell("Nguyễn Văn An")));

// The parts of a form, filled; a test changes one of them.
struct Paper {
  Marks marks;
  std::string intro = paragraph("Thực hiện Kế hoạch số …/KH-UBND ngày …/3/2025 như sau:");
  std::string box = table(row(place("section/a", "Đã chỉ đạo")));
  std::string tasks = kHead + kGroup + task_row("T1", "Việc một", "Hoàn thành", "Xong một") +
                      indicator_row("12") + task_row("T2", "Việc hai", "Quá hạn", "Xong hai");
  std::string extra = kExtraHead + extra_row("1", "Việc khác", "Đã làm");
  std::string behind_extra;
  std::string after_closing = kSignature;

  std::string body() const {
    return kLetterhead + paragraph("BÁO CÁO") + paragraph("Kính gửi: Chủ tịch UBND huyện") + intro +
           "<w:p>" + bookmark("section/a", 0, marks) + "<w:r><w:t>1. Mục A</w:t></w:r></w:p>" +
           box + table(tasks) + paragraph("") + table(extra) + behind_extra +
           paragraph("Trên đây là báo cáo./.") + after_closing;
  }
};

ReturnedForm read(const Paper& paper) {
  const auto word = read_word(test::docx_of(paper.body()));
  REQUIRE(word.document.has_value());
  return *read_word_form(*word.document, test::form_from(kListing)).form;
}

Texts keys_of(const std::vector<diag::Message>& remarks) {
  Texts keys;
  for (const auto& remark : remarks) keys.push_back(remark.key);
  return keys;
}

void check_whole(const ReturnedForm& form, FoundBy by) {
  CHECK(form.answers.size() == 8);
  CHECK(answer_to(form, "section/a") == "Đã chỉ đạo");
  CHECK(answer_to(form, "T1/status") == "Hoàn thành");
  CHECK(answer_to(form, "T1/result") == "Xong một");
  CHECK(answer_to(form, "T1/indicators.tin") == "12");
  CHECK(answer_to(form, "T2/status") == "Quá hạn");
  CHECK(answer_to(form, "T2/result") == "Xong hai");
  CHECK(answer_to(form, "extra-1/content") == "Việc khác");
  CHECK(form.answers[2].by == by);
  CHECK(form.added.empty());
  CHECK(form.stray == Texts{});
}

Paper unmarked(Marks marks) {
  Paper paper;
  paper.marks = marks;
  paper.box = table(row(place("section/a", "Đã chỉ đạo", marks)));
  paper.tasks = kHead + kGroup + task_row("T1", "Việc một", "Hoàn thành", "Xong một", marks) +
                indicator_row("12", marks) +
                task_row("T2", "Việc hai", "Quá hạn", "Xong hai", marks);
  return paper;
}

}  // namespace

TEST_CASE("answers are found by their controls, else bookmarks, else row and column") {
  check_whole(read(Paper()), FoundBy::mark);
  const auto by_bookmark = read(unmarked({false, true}));
  check_whole(by_bookmark, FoundBy::bookmark);
  // The indicator's row has no bookmark in this form.
  CHECK(keys_of(by_bookmark.remarks) == Texts{"collect.by-bookmark", "collect.by-row"});
  const auto by_row = read(unmarked({false, false}));
  check_whole(by_row, FoundBy::row);
  REQUIRE(by_row.remarks.size() == 1);
  const auto& arguments = by_row.remarks[0].arguments;
  CHECK(arguments[0].second == "6");
  CHECK(arguments[1].second == "1. Mục A; T1, Tình trạng; T1, Kết quả; …");
}

TEST_CASE("identity is read from the properties of the file") {
  WordDocument document;
  CHECK_FALSE(word_identity(document));
  document.properties = {{"dinhky-plan", "p"},
                         {"dinhky-unit", "u"},
                         {"dinhky-period", "2025-H1"},
                         {"dinhky-template", "k/1"}};
  CHECK(word_identity(document) == Identity{"p", "u", "2025-H1", "k/1"});
}

TEST_CASE("a cell is blank with its placeholder, Word's own prompt, dots or blanks") {
  const auto answer = [](const std::string& content, const std::string& more = {}) {
    Paper paper;
    paper.box = table(row(sdt("section/a", cell(content), more)));
    const auto form = read(paper);
    CHECK(form.remarks.empty());
    return answer_to(form, "section/a");
  };
  CHECK(answer(paragraph("[Nêu]")) == "");
  CHECK(answer(paragraph("") + paragraph(" [Nêu] ")) == "");
  CHECK(answer(paragraph("…… ...") + paragraph("____")) == "");
  CHECK(answer(paragraph("Click or tap here to enter text."), "<w:showingPlcHdr/>") == "");
  CHECK(answer(paragraph("Choose an item.")) == "Choose an item.");
  CHECK(answer(paragraph("-")) == "-");
  CHECK(answer(paragraph("Không"), "<w:showingPlcHdr/>") == "Không");
}

TEST_CASE("a placeholder left beside an answer is taken out and told") {
  Paper paper;
  paper.box = table(row(
      sdt("section/a", cell(paragraph("[Nêu] Đã họp") + paragraph("[Nêu]") + paragraph("Đã ký")))));
  const auto form = read(paper);
  CHECK(answer_to(form, "section/a") == "Đã họp\nĐã ký");
  CHECK(keys_of(form.remarks) == Texts{"collect.beside-placeholder"});
}

TEST_CASE("paragraphs are lines; blanks at their ends go, blank lines between them stay") {
  Paper paper;
  paper.box = table(row(sdt("section/a", cell(paragraph("") +
                                              "<w:p><w:r><w:t xml:space='preserve'>a"
                                              "  </w:t></w:r></w:p>" +
                                              paragraph("") + paragraph("b") + paragraph("")))));
  CHECK(answer_to(read(paper), "section/a") == "a\n\nb");
}

TEST_CASE("of cells with one mark the one in its own row counts, the other is its row's") {
  // The result of T1 was copied over that of T2, control and all, before T1's own row.
  Paper paper;
  paper.tasks =
      kHead +
      row(number_cell("T2", bookmark("T2/status", 2, {}) + bookmark("T2/result", 3, {})) +
          text_cell("Việc hai") + place("T2/status", "Quá hạn") + place("T1/result", "Chép sang")) +
      task_row("T1", "Việc một", "Hoàn thành", "Xong một");
  const auto form = read(paper);
  CHECK(answer_to(form, "T1/result") == "Xong một");
  CHECK(answer_to(form, "T2/result") == "Chép sang");
  CHECK(form.stray.empty());
  CHECK(form.added.empty());
}

TEST_CASE("rows that people add are kept, copied controls or none, blank ones are not") {
  Paper paper;
  paper.extra += extra_row("2", "Việc nữa", "Đã nữa") + extra_row("3.", "[Nhập nội dung]", "…");
  paper.tasks += row(text_cell("") + text_cell("Việc thêm") + text_cell("Hoàn thành") +
                     text_cell("Xong thêm")) +
                 row(text_cell("4") + text_cell("") + text_cell("") + text_cell(""));
  const auto form = read(paper);
  CHECK(form.answers.size() == 8);
  REQUIRE(form.added.size() == 2);
  CHECK(form.added[0].content == "Việc thêm; Hoàn thành");
  CHECK(form.added[0].result == "Xong thêm");
  CHECK(form.added[1].content == "Việc nữa");
  CHECK(form.added[1].result == "Đã nữa");
  CHECK(form.stray.empty());
  CHECK(keys_of(form.remarks) == Texts{"collect.added-rows"});
}

TEST_CASE("a row that was deleted has no answers, one that was moved keeps them") {
  Paper paper;
  paper.tasks = kHead + task_row("T2", "Việc hai", "Quá hạn", "Xong hai") + kGroup;
  const auto form = read(paper);
  CHECK(answer_to(form, "T1/result") == "(absent)");
  CHECK(answer_to(form, "T2/result") == "Xong hai");
  CHECK(form.answers.size() == 5);
}

TEST_CASE("what is typed outside the places is stray, what the form prints is not") {
  Paper paper;
  paper.intro = paragraph("Thực hiện Kế hoạch số 34/KH-UBND ngày 05/3/2025 như sau:");
  paper.behind_extra = paragraph("Đề nghị cấp máy quét.") + paragraph("------");
  paper.tasks = kHead + kGroup + task_row("T1", "Việc một (đã đổi)", "Hoàn thành", "Xong một");
  paper.after_closing = kSignature + paragraph("Gửi kèm 02 phụ lục.");
  const auto form = read(paper);
  CHECK(form.stray == Texts{"Việc một (đã đổi)", "Đề nghị cấp máy quét.", "Gửi kèm 02 phụ lục."});
  CHECK(form.added.empty());
}

TEST_CASE("answers behind a closing sentence that was changed are kept, the signature is not") {
  Paper paper;
  const auto box = table(row(text_cell("Đề xuất cấp máy quét")));
  paper.after_closing = box + kSignature;
  CHECK(read(paper).stray == Texts{"Đề xuất cấp máy quét"});
  // Copied with its mark: the second answer of one place.
  paper.after_closing = kSignature + table(row(place("section/a", "Đã chỉ đạo thêm")));
  const auto form = read(paper);
  CHECK(answer_to(form, "section/a") == "Đã chỉ đạo");
  CHECK(std::count(form.stray.begin(), form.stray.end(), "Đã chỉ đạo thêm") == 1);
}

TEST_CASE("an answer under a mark that the form does not have is kept under its id") {
  Paper paper;
  paper.tasks +=
      task_row("T9", "Việc một", "Hoàn thành", "Xong chín") +
      row(number_cell("5", "") + text_cell("Việc hai") + text_cell("") + place("la/lung", "chữ"));
  const auto form = read(paper);
  CHECK(answer_to(form, "T9/status") == "Hoàn thành");
  CHECK(answer_to(form, "T9/result") == "Xong chín");
  REQUIRE(form.added.size() == 1);
  CHECK(form.added[0].result == "chữ");
}

TEST_CASE("controls outside tables are places too, of whole paragraphs or of a part") {
  Paper paper;
  paper.box = sdt("section/a", paragraph("Dòng một") + paragraph("Dòng hai"));
  paper.tasks = kHead + task_row("T2", "Việc hai", "Quá hạn", "Xong hai");
  paper.behind_extra = "<w:p><w:r><w:t xml:space='preserve'>Kết quả: </w:t></w:r>" +
                       sdt("T1/result", "<w:r><w:t>Xong</w:t></w:r>") + "</w:p>";
  const auto form = read(paper);
  CHECK(answer_to(form, "section/a") == "Dòng một\nDòng hai");
  CHECK(answer_to(form, "T1/result") == "Xong");
  CHECK(form.stray.empty());
}

TEST_CASE("without its box a place is absent, whatever table comes next") {
  Paper paper = unmarked({false, true});
  paper.box = paragraph("Viết ngay dưới mục");
  const auto form = read(paper);
  CHECK(answer_to(form, "section/a") == "(absent)");
  CHECK(form.stray == Texts{"Viết ngay dưới mục"});
}

TEST_CASE("names of marks longer than Word allows are found as well") {
  auto asked = test::form_from(kListing);
  asked.slots[0].id = "section/" + std::string(80, 'x');
  Paper paper;
  paper.box = table(row(place(control_name(asked.slots[0].id), "Đã chỉ đạo")));
  const auto word = read_word(test::docx_of(paper.body()));
  const auto form = *read_word_form(*word.document, asked).form;
  CHECK(answer_to(form, asked.slots[0].id) == "Đã chỉ đạo");
}

}  // namespace dinhky::results
