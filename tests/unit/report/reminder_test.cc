#include <utility>
#include <variant>

#include "report/reminder.h"

#include <doctest/doctest.h>

#include "support/doctest_strings.h"
#include "support/plans.h"

namespace dinhky::report {
namespace {

using test::day;
using Strings = std::vector<std::string>;

plan::Text text(std::string value) {
  plan::Text made;
  made.value = std::move(value);
  return made;
}

// An office that compiles for a chairman, two units below it, a UBND that compiles through an
// office of its own.
plan::Plan plan_of_district() {
  plan::Plan plan;
  plan.head.type = text("Kế hoạch");
  plan.head.title = text("Truyền thông năm 2025");
  plan.head.year = 2025;
  plan.head.number = text("12");
  plan.head.symbol = text("KH-UBND");
  plan.head.place = text("Sơn Tây");
  plan.head.date = yaml::DateOrMonth{2025, 3, day(2025, 3, 10)};
  plan.head.issuer.name = text("Chủ tịch UBND huyện");
  plan.units = {
      test::unit("van-phong", "Văn phòng HĐND và UBND"), test::unit("phong-y-te", "Phòng Y tế"),
      test::unit("cu", "Phòng Cũ", "", "2025-02-28"), test::unit("ubnd", "UBND xã Ví Dụ")};
  plan.units[0].abbr = text("VP");
  plan.units[0].head.title = text("Chánh Văn phòng");
  plan.units[3].abbr = text("UBND");
  plan.units[3].kind = text("ubnd");
  plan.units[3].head.title = text("Chủ tịch");
  return plan;
}

plan::Line line_to(const std::string& compiler, const std::string& addressee,
                   const std::string& via, const std::string& superior) {
  plan::Line line;
  line.compiler = text(compiler);
  line.addressee = text(addressee);
  line.via = text(via);
  line.superior = text(superior);
  return line;
}

// Everything a letter rests on, with what a test may change.
struct Desk {
  explicit Desk(const std::string& outline_name = "kstthc")
      : plan(plan_of_district()), outline(*load_outline(data, outline_name)) {
    line = line_to("van-phong", "Chủ tịch UBND huyện", "van-phong", "UBND tỉnh");
    reminder.paper = plan::paper_of({2025, schedule::PeriodKind::quarter, 1});
    reminder.deadline = day(2025, 3, 18);
    reminder.superior_deadline = day(2025, 3, 21);
    reminder.today = day(2025, 3, 21);
    reminder.working_days = 3;
    reminder.line = &line;
  }

  Document letter(const std::vector<LateUnit>& late = {{1, true, {}}}) {
    const plan::Registry registry(plan, {});
    const plan::Timing timing{schedule::Regime{}, schedule::WorkCalendar{}};
    const plan::Activity activity(plan, timing.regime);
    const Texts texts(data);
    const Basis basis{plan, registry, timing, activity, outline, texts};
    return reminder_letter(basis, reminder, late);
  }

  base::DataStore data;
  plan::Plan plan;
  Outline outline;
  plan::Line line;
  Reminder reminder;
};

template <class T>
const T* block_of(const Document& document) {
  for (const auto& block : document.blocks) {
    if (const auto* found = std::get_if<T>(&block)) return found;
  }
  return nullptr;
}

Strings paragraphs_of(const Document& document) {
  Strings list;
  for (const auto& block : document.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph != nullptr) list.push_back(paragraph->runs.front().text);
  }
  return list;
}

bool contains(const std::string& whole, const std::string& piece) {
  return whole.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("a letter has no type name; what it is about stands under its number") {
  Desk desk;
  const auto letter = desk.letter();
  CHECK(block_of<Title>(letter) == nullptr);
  const auto* head = block_of<Letterhead>(letter);
  REQUIRE(head != nullptr);
  CHECK(head->body == "Văn phòng HĐND và UBND");
  CHECK(head->number == "Số:         /VP-…");
  CHECK(head->abstract ==
        "V/v đôn đốc gửi báo cáo kết quả hoạt động kiểm soát thủ tục hành chính quý I năm 2025");
  CHECK(head->place_date == "Sơn Tây, ngày       tháng       năm 2025");
  CHECK(letter.title == head->abstract);
  CHECK(letter.identity.empty());  // nothing that `collect` could take for a form
}

TEST_CASE("it cites the plan, names the report, the deadline, the days, and ends as papers do") {
  Desk desk;
  const auto paragraphs = paragraphs_of(desk.letter());
  REQUIRE(paragraphs.size() == 4);
  CHECK(paragraphs[0] ==
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 10/3/2025 của Chủ tịch UBND huyện về truyền thông "
        "năm 2025, các cơ quan, đơn vị gửi báo cáo kết quả hoạt động kiểm soát thủ tục hành chính "
        "quý I năm 2025 về Chủ tịch UBND huyện (qua Văn phòng HĐND và UBND) chậm nhất ngày "
        "18/3/2025.");
  CHECK(paragraphs[1] ==
        "Tuy nhiên, tính đến ngày 21/3/2025, Văn phòng HĐND và UBND chưa nhận được báo cáo của "
        "Phòng Y tế, quá hạn 03 ngày làm việc.");
  CHECK(contains(paragraphs[2],
                 "Để kịp thời tổng hợp, báo cáo UBND tỉnh chậm nhất ngày 21/3/2025, "
                 "Văn phòng HĐND và UBND đề nghị Phòng Y tế khẩn trương"));
  CHECK(paragraphs[3].ends_with("./."));
}

TEST_CASE("ten days and more need no zero; without a working day none are told") {
  Desk desk;
  desk.reminder.working_days = 12;
  CHECK(contains(paragraphs_of(desk.letter())[1], "quá hạn 12 ngày làm việc"));
  desk.reminder.working_days = 0;
  const auto text = paragraphs_of(desk.letter())[1];
  CHECK_FALSE(contains(text, "00"));
  CHECK(contains(text, "quá thời hạn nêu trên"));
}

TEST_CASE("what the superior waits for") {
  Desk desk;
  desk.reminder.superior_deadline = day(2025, 3, 20);
  CHECK(contains(paragraphs_of(desk.letter())[2],
                 "Do đã quá thời hạn tổng hợp, báo cáo UBND tỉnh (ngày 20/3/2025), Văn phòng"));
  desk.reminder.superior_deadline.reset();
  CHECK(contains(paragraphs_of(desk.letter())[2],
                 "Để kịp thời tổng hợp, báo cáo UBND tỉnh, Văn phòng"));
  desk.line.superior = {};
  CHECK(contains(paragraphs_of(desk.letter())[2], "báo cáo cấp trên, Văn phòng"));
}

TEST_CASE("a body that reports to itself signs for all; its office drafts") {
  Desk desk("plan-progress");
  desk.line = line_to("ubnd", "UBND xã Ví Dụ", "van-phong", "UBND tỉnh");
  const auto letter = desk.letter();
  const auto* head = block_of<Letterhead>(letter);
  REQUIRE(head != nullptr);
  CHECK(head->number == "Số:         /UBND-VP");
  CHECK(head->abstract ==
        "V/v đôn đốc gửi báo cáo tình hình, kết quả thực hiện Kế hoạch số "
        "12/KH-UBND quý I năm 2025");
  CHECK(contains(paragraphs_of(letter)[0],
                 "gửi báo cáo tình hình, kết quả thực hiện Kế hoạch quý I năm 2025 về UBND xã Ví "
                 "Dụ (qua Văn phòng HĐND và UBND)"));
  const auto* signature = block_of<SignatureBlock>(letter);
  REQUIRE(signature != nullptr);
  CHECK(signature->authority == Strings{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"});
  CHECK(signature->recipients == Strings{"Như trên;", "Lưu: VT, VP."});
  // The office itself is not asked to send through itself.
  CHECK(contains(paragraphs_of(desk.letter({{0, true, {}}}))[0], "về UBND xã Ví Dụ chậm nhất"));
}

TEST_CASE("an office lets the one it reports to know") {
  Desk desk;
  const auto letter = desk.letter();
  const auto* signature = block_of<SignatureBlock>(letter);
  REQUIRE(signature != nullptr);
  CHECK(signature->recipients ==
        Strings{"Như trên;", "Chủ tịch UBND huyện (để báo cáo);", "Lưu: VT."});
  CHECK(signature->authority == Strings{"CHÁNH VĂN PHÒNG"});
}

TEST_CASE("several units are addressed by name and then spoken of together") {
  Desk desk;
  const auto letter = desk.letter({{1, true, {}}, {3, true, {}}});
  CHECK(block_of<Addressees>(letter)->names == Strings{"Phòng Y tế", "UBND xã Ví Dụ"});
  CHECK(contains(paragraphs_of(letter)[1], "báo cáo của các cơ quan, đơn vị nêu trên"));
}

TEST_CASE("reports owed for units that ended") {
  Desk desk;
  auto paragraphs = paragraphs_of(desk.letter({{1, true, {2}}}));
  REQUIRE(paragraphs.size() == 5);
  CHECK(contains(paragraphs[1], "báo cáo của Phòng Y tế, Phòng Cũ (đến 28/02/2025), quá hạn"));
  CHECK(contains(paragraphs[2], "Phòng Y tế kế thừa nhiệm vụ"));
  paragraphs = paragraphs_of(desk.letter({{1, false, {2}}}));
  CHECK(contains(paragraphs[1], "báo cáo của Phòng Cũ (đến 28/02/2025), quá hạn"));
  paragraphs = paragraphs_of(desk.letter({{1, false, {2}}, {3, true, {}}}));
  CHECK(contains(paragraphs[2], "gửi báo cáo thay cho: Phòng Cũ (đến 28/02/2025)."));
}

TEST_CASE("while nobody is known to compile there is no letterhead and an open signer") {
  Desk desk;
  desk.reminder.line = nullptr;
  const auto letter = desk.letter();
  CHECK(block_of<Letterhead>(letter) == nullptr);
  CHECK(contains(paragraphs_of(letter)[0], "về đơn vị tổng hợp chậm nhất"));
  CHECK(block_of<SignatureBlock>(letter)->recipients == Strings{"Như trên;", "Lưu: VT."});
}

}  // namespace dinhky::report
