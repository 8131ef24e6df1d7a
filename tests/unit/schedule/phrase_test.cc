// Parts, doubts, spellings and heads of columns.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "schedule/schedule.h"

namespace dinhky::schedule {
namespace {

base::Date day(int year, int month, int day) {
  return base::make_date(year, month, day).value();
}

Schedule read(std::string_view phrase, Context context = {2025, Heading::active, {}}) {
  static base::DataStore data;
  static const PhraseReader reader(data);
  return reader.read(phrase, context);
}

// The stretch that the only doubt points at.
std::string doubted(std::string_view phrase, Trouble trouble, int year = 2025) {
  const auto schedule = read(phrase, {year, Heading::active, {}});
  if (schedule.doubts.size() != 1) return "not one doubt";
  const auto& doubt = schedule.doubts.front();
  if (doubt.trouble != trouble) return "another trouble";
  if (doubt.begin > doubt.end || doubt.end > phrase.size()) return "outside the phrase";
  return std::string(phrase.substr(doubt.begin, doubt.end - doubt.begin));
}

TEST_CASE("the step of what recurs") {
  const std::vector<std::pair<const char*, Every>> rows = {
      {"Hằng tuần", Every::week},
      {"Thứ sáu hằng tuần", Every::week},
      {"hàng tháng", Every::month},
      {"Mỗi tháng 1 lần", Every::month},
      {"Ít nhất 01 lần/tháng", Every::month},
      {"Trước ngày 15 hằng tháng", Every::month},
      {"Theo từng tháng", Every::month},
      {"Hằng quý", Every::quarter},
      {"Định kỳ quý, 6 tháng, năm", Every::quarter},
      {"Quý, 06 tháng và năm", Every::quarter},
      {"mỗi quý một lần", Every::quarter},
      {"quý/lần", Every::quarter},
      {"3 tháng/lần", Every::quarter},
      {"Các quý trong năm", Every::quarter},
      {"Cuối mỗi quý", Every::quarter},
      {"Ngày 20 tháng cuối quý", Every::quarter},
      {"Định kỳ 6 tháng", Every::half_year},
      {"định kỳ sáu tháng", Every::half_year},
      {"6 tháng một lần", Every::half_year},
      {"Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12", Every::half_year},
      {"Hằng năm", Every::year},
      {"hai lần một năm", Every::half_year},
      {"01 lần/năm", Every::year},
      {"Định kỳ", Every::none},
      {"2 tháng/lần", Every::none},
  };
  for (const auto& row : rows) {
    const char* phrase = row.first;
    const Every every = row.second;
    CAPTURE(phrase);
    const auto schedule = read(phrase);
    CHECK(schedule.kind == ScheduleKind::recurring);
    CHECK(schedule.every == every);
    CHECK(schedule.doubts.empty());
  }
}

TEST_CASE("periods named as such") {
  CHECK(read("Quý II, III/2025").parts.at(0).named ==
        std::vector<Period>{{2025, PeriodKind::quarter, 2}, {2025, PeriodKind::quarter, 3}});
  CHECK(read("Quý I - quý III").parts.at(0).named.size() == 3);
  CHECK(read("6 tháng đầu năm").parts.at(0).named ==
        std::vector<Period>{{2025, PeriodKind::half, 1}});
  CHECK(read("nửa cuối năm 2025").parts.at(0).named ==
        std::vector<Period>{{2025, PeriodKind::half, 2}});
  CHECK(read("Cả năm").parts.at(0).named == std::vector<Period>{{2025, PeriodKind::year, 1}});
  CHECK(read("Hoàn thành trong quý II").parts.at(0).named.size() == 1);
  CHECK(read("Tháng 5").parts.at(0).named.empty());
  CHECK(read("Từ quý I").parts.at(0).named.empty());
  CHECK(read("Trước quý III").parts.at(0).named.empty());
}

TEST_CASE("each end knows whether it was named or a day") {
  const auto part = read("Từ tháng 3 đến ngày 20/6").parts.at(0);
  CHECK(part.first_by_name);
  CHECK_FALSE(part.by_name);
  const auto mirror = read("Từ ngày 15/3 đến hết tháng 6").parts.at(0);
  CHECK_FALSE(mirror.first_by_name);
  CHECK(mirror.by_name);
  CHECK(read("Hoàn thành trong tháng 5").parts.at(0).by_name);
  CHECK_FALSE(read("Trước ngày 30/6").parts.at(0).by_name);
}

TEST_CASE("several statements are several parts, and the whole spans its kind") {
  const auto ongoing = read("Thường xuyên; báo cáo trước ngày 15/12/2025");
  REQUIRE(ongoing.parts.size() == 2);
  CHECK(ongoing.kind == ScheduleKind::ongoing);
  CHECK(ongoing.parts[1].kind == ScheduleKind::deadline);
  CHECK(ongoing.parts[1].last == day(2025, 12, 14));
  CHECK_FALSE(ongoing.last.has_value());

  const auto open = read("Quý I; từ tháng 7");
  CHECK(open.first == day(2025, 1, 1));
  CHECK_FALSE(open.last.has_value());

  const auto mixed = read("Tháng 5; trước ngày 30/9; đột xuất");
  CHECK(mixed.kind == ScheduleKind::range);
  CHECK(mixed.first == day(2025, 5, 1));
  CHECK(mixed.last == day(2025, 9, 29));

  const auto repeated = read("Thường xuyên, liên tục");
  CHECK(repeated.parts.size() == 1);
}

TEST_CASE("line breaks end a statement only where it is whole") {
  CHECK(read("Thường\nxuyên").kind == ScheduleKind::ongoing);
  const auto wrapped = read("Từ tháng 3\nđến tháng 6");
  CHECK(wrapped.parts.size() == 1);
  CHECK(wrapped.last == day(2025, 6, 30));
  CHECK(read("Quý II\nQuý IV").parts.size() == 2);
  CHECK(read("- Quý I\n- Quý III").parts.size() == 2);
  CHECK(read("01/3/2025\n- 30/6/2025").parts.size() == 1);
  CHECK(read("Thường xuyên\n- Báo cáo trước 15/12").parts.size() == 2);
}

TEST_CASE("what a task waits for is kept as written") {
  CHECK(read("Theo kế hoạch kiểm tra").awaits == "kế hoạch kiểm tra");
  CHECK(read("Theo  Kế hoạch\nkiểm tra, giám sát.").awaits == "Kế hoạch kiểm tra, giám sát");
  CHECK(read("Sau khi có hướng dẫn của Bộ").awaits == "hướng dẫn của Bộ");
  const char* numbered = "Kế hoạch số 34/KH-UBND ngày 18/02/2024 của tỉnh";
  const auto schedule = read(std::string("Theo ") + numbered);
  CHECK(schedule.awaits == numbered);
  CHECK(schedule.doubts.empty());
  CHECK(read("Theo kế hoạch kiểm tra, trước ngày 30/6").awaits == "kế hoạch kiểm tra");
  CHECK(read("Theo kế hoạch; theo hướng dẫn").awaits == "kế hoạch; hướng dẫn");
  CHECK(read("Khi có yêu cầu của tỉnh").awaits.empty());
}

TEST_CASE("years that are written once, or not at all") {
  CHECK(read("Tháng 5", {2031, Heading::active, {}}).first == day(2031, 5, 1));
  CHECK(read("Quý IV/2024 - quý I").last == day(2025, 3, 31));
  CHECK(read("từ tháng 11 đến tháng 2/2026").first == day(2025, 11, 1));
  CHECK(read("từ 01/3 đến 30/6/2026").first == day(2026, 3, 1));
  CHECK(read("15/5, 20/6/2025").parts.at(0).last == day(2025, 5, 15));
  CHECK(read("ngày 15, 16 tháng 5").parts.at(0).last == day(2025, 5, 15));
  CHECK(read("29/2", {2028, Heading::active, {}}).last == day(2028, 2, 29));
  CHECK(read("30/6/25").last == day(2025, 6, 30));
}

TEST_CASE("from now on begins with the plan") {
  CHECK(read("Từ nay đến hết năm", {2025, Heading::active, day(2025, 3, 5)}).first ==
        day(2025, 3, 5));
  const auto undated = read("Từ nay đến hết năm");
  CHECK(undated.kind == ScheduleKind::range);
  CHECK_FALSE(undated.first.has_value());
  CHECK(undated.last == day(2025, 12, 31));
}

TEST_CASE("what is not understood is pointed at, and nothing of it is used") {
  CHECK(doubted("Tổ chức lễ tế xuân tháng 5", Trouble::unreadable) == "Tổ chức lễ tế xuân");
  CHECK(doubted("Tháng 5 và lễ hội", Trouble::unreadable) == "lễ hội");
  CHECK(doubted("Lễ phát động", Trouble::unreadable) == "Lễ phát động");
  CHECK(doubted("Quý II (tháng 8)", Trouble::unreadable) == "tháng 8");
  CHECK(doubted("Thường xuyên; xyz", Trouble::unreadable) == "xyz");
  CHECK(doubted("ngày /3/2025", Trouble::unreadable) == "ngày /3/2025");
  CHECK(doubted("Trước ngày 30", Trouble::unreadable) == "ngày 30");
  CHECK(doubted("Tháng 3 tháng 6", Trouble::unreadable) == "tháng 6");
  CHECK(doubted("Năm", Trouble::unreadable) == "Năm");
  CHECK(doubted("6 tháng, 8 tháng", Trouble::unreadable) == "6 tháng, 8 tháng");
  CHECK(doubted(" ... ", Trouble::unreadable) == "...");
  const auto schedule = read("Tháng 5 và lễ hội");
  CHECK(schedule.kind == ScheduleKind::unknown);
  CHECK(schedule.parts.empty());
  CHECK_FALSE(schedule.first.has_value());
}

TEST_CASE("impossible, reversed and far days") {
  CHECK(doubted("31/4", Trouble::impossible_date) == "31/4");
  CHECK(doubted("Trước ngày 30/02/2025", Trouble::impossible_date) == "ngày 30/02/2025");
  CHECK(doubted("29/2", Trouble::impossible_date) == "29/2");
  CHECK(doubted("Quý V", Trouble::impossible_date) == "Quý V");
  CHECK(doubted("Tháng 0", Trouble::impossible_date) == "Tháng 0");
  CHECK(doubted("15/0/2025", Trouble::impossible_date) == "15/0/2025");
  CHECK(doubted("Hằng quý, ngày 15/0", Trouble::impossible_date) == "ngày 15/0");
  CHECK(doubted("Quý 0", Trouble::impossible_date) == "Quý 0");
  CHECK(doubted("Tháng 13", Trouble::impossible_date) == "Tháng 13");
  CHECK(doubted("từ 30/6 đến 01/3/2025", Trouble::reversed) == "30/6 đến 01/3/2025");
  CHECK(doubted("Quý III - quý I", Trouble::reversed) == "Quý III - quý I");
  CHECK(doubted("Tháng 5/2026", Trouble::outside_year) == "Tháng 5/2026");
  CHECK(doubted("Trước ngày 15/01/2026", Trouble::outside_year) == "ngày 15/01/2026");
  CHECK(doubted("Giai đoạn 2026 - 2030", Trouble::outside_year) == "2026 - 2030");
  CHECK(read("Tháng 5/2026").kind == ScheduleKind::range);
  for (const char* phrase : {"31/4", "Quý V", "từ 30/6 đến 01/3/2025", "Thường xuyên; 31/4"}) {
    CHECK(read(phrase).kind == ScheduleKind::unknown);
  }
}

TEST_CASE("an empty phrase has neither meaning nor doubts") {
  for (const char* phrase : {"", "  ", "\n\t"}) {
    CHECK(read(phrase).kind == ScheduleKind::unknown);
    CHECK(read(phrase).doubts.empty());
  }
}

TEST_CASE("without the plan's year days are not made up, impossible ones still told") {
  const auto deadline = read("Trước ngày 30/6", {});
  CHECK(deadline.kind == ScheduleKind::deadline);
  CHECK_FALSE(deadline.last.has_value());
  CHECK(read("29/2", {}).doubts.empty());
  CHECK(read("Quý II/2025", {}).doubts.empty());
  CHECK(doubted("31/4", Trouble::impossible_date, 0) == "31/4");
}

TEST_CASE("spellings of one phrase read alike") {
  const std::vector<std::vector<std::string>> groups = {
      {"Quý II/2025", "quí II/2025", "Qúy II/2025", "QUÝ II/2025", "Quý 2/2025", "Quý II năm 2025",
       "Quý II, năm 2025", "Quý II-2025", "quý ii/2025.", "Quý\u00A0II / 2025", "Q.II/2025",
       "\"Quý II/2025\"", "Quý hai năm 2025", "Quý II/2025 (dự kiến)"},
      {"Hằng tháng", "hàng tháng", "HẰNG THÁNG;", "Hàng  tháng", "mỗi tháng", "Tháng/lần"},
      {"6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng đầu năm", "6 tháng đầu của năm 2025"},
      {"Từ 01/3 đến 30/6/2025", "01/3 - 30/6/2025", "01/3–30/6/2025", "01.3 — 30.6.2025",
       "từ ngày 01-3-2025 đến ngày 30-6-2025", "Từ ngày 01 tháng 3 đến ngày 30 tháng 6 năm 2025",
       "Từ ngày 1/3/2025\nđến hết ngày 30/6/2025"},
      {"Tháng 3 - 6", "Tháng 3-6", "Tháng 3 – 6", "tháng 03 đến tháng 06", "T3-T6/2025",
       "tháng 3/2025 đến tháng 6/2025", "Từ tháng ba đến tháng sáu"},
      {"Hoàn thành trước ngày 30/6", "hòan thành trước ngày 30/6", "HOÀN THÀNH TRƯỚC NGÀY 30/6",
       "Xong trước 30/06", "hoàn thành trước 30.6.2025./."},
  };
  for (const auto& group : groups) {
    const auto expected = read(group.front()).parts;
    REQUIRE_FALSE(expected.empty());
    for (const auto& spelling : group) {
      CAPTURE(spelling);
      for (const auto& written : {spelling, base::to_nfd(spelling), base::to_upper(spelling),
                                  base::to_nfd(base::to_upper(spelling))}) {
        CHECK(read(written).parts == expected);
      }
    }
  }
}

TEST_CASE("heads of columns") {
  base::DataStore data;
  const PhraseReader reader(data);
  for (const char* head : {"Thời hạn hoàn thành", "Hoàn thành", "THỜI GIAN HOÀN THÀNH", "Thời hạn",
                           "Hạn hòan thành", "Thời gian, thời hạn thực hiện"}) {
    CAPTURE(head);
    CHECK(reader.heading(head) == Heading::due);
    CHECK(reader.heading(base::to_nfd(head)) == Heading::due);
  }
  for (const char* head : {"Thời gian thực hiện", "Thời gian", "Tiến độ", "", "Giới hạn2"}) {
    CAPTURE(head);
    CHECK(reader.heading(head) == Heading::active);
  }
}

TEST_CASE("no phrase of the vocabulary plays two parts") {
  base::DataStore data;
  const auto root =
      nlohmann::json::parse(data.read("lexicon/schedule.json").value(), nullptr, false);
  REQUIRE(root.is_object());
  std::set<std::string> seen;
  for (const auto& list : root["words"].items()) {
    CAPTURE(list.key());
    for (const auto& phrase : list.value()) {
      CAPTURE(phrase.get<std::string>());
      CHECK(seen.insert(base::fold_words(phrase.get<std::string>())).second);
    }
  }
  for (const auto& number : root["numbers"].items()) {
    CAPTURE(number.key());
    CHECK(seen.insert(base::fold_words(number.key())).second);
  }
}

}  // namespace
}  // namespace dinhky::schedule
