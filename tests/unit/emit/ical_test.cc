// The file that is written is read again by libical's own parser.
#include "emit/ical.h"

#include <doctest/doctest.h>
#include <libical/ical.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "support/plans.h"

namespace dinhky::emit {
namespace {

using test::day;
using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Component parsed(const std::string& text) {
  Component calendar(icalparser_parse_string(text.c_str()), &icalcomponent_free);
  REQUIRE(calendar != nullptr);
  REQUIRE(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
  CHECK(icalcomponent_count_errors(calendar.get()) == 0);
  CHECK(icalrestriction_check(calendar.get()) != 0);
  return calendar;
}

CalendarEntry entry(base::Date at) {
  return {"ke-hoach.I.01.1@dinhky",
          "Hạn việc I.01: Tuyên truyền; rà soát, công khai \"thủ tục\"",
          "Thời gian: Trước ngày 30/6\nChủ trì: Văn phòng HĐND và UBND",
          "Nhiệm vụ",
          at,
          std::nullopt};
}

std::string written(const CalendarEntry& one, CalendarForm form = CalendarForm::events) {
  const auto text = to_ical({"Kế hoạch năm 2025", day(2025, 3, 1), form, {one}});
  REQUIRE(text);
  return text.value();
}

// The days of an entry as another program would show them.
std::vector<std::string> occurrences(const std::string& text) {
  const auto calendar = parsed(text);
  auto* event = icalcomponent_get_first_real_component(calendar.get());
  std::vector<std::string> days;
  const auto collect = [](icalcomponent*, struct icaltime_span* span, void* list) {
    const auto time = icaltime_from_timet_with_zone(span->start, 1, nullptr);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%d-%02d-%02d", time.year, time.month, time.day);
    static_cast<std::vector<std::string>*>(list)->push_back(buffer);
  };
  icalcomponent_foreach_recurrence(event, icaltime_from_string("20200101"),
                                   icaltime_from_string("20401231"), collect, &days);
  return days;
}

}  // namespace

TEST_CASE("an event is whole, and says the same after reading") {
  const auto text = written(entry(day(2025, 6, 30)));
  const auto calendar = parsed(text);
  auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
  REQUIRE(event != nullptr);
  CHECK(std::string(icalcomponent_get_uid(event)) == "ke-hoach.I.01.1@dinhky");
  CHECK(std::string(icalcomponent_get_summary(event)) ==
        "Hạn việc I.01: Tuyên truyền; rà soát, công khai \"thủ tục\"");
  CHECK(std::string(icalcomponent_get_description(event)) ==
        "Thời gian: Trước ngày 30/6\nChủ trì: Văn phòng HĐND và UBND");
  const auto start = icalcomponent_get_dtstart(event);
  CHECK(icaltime_is_date(start) != 0);
  CHECK(start.day == 30);
  CHECK(icalcomponent_get_dtend(event).day == 1);
  auto* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT);
  REQUIRE(alarm != nullptr);
  CHECK(text.find("TRIGGER:-P2DT16H") != std::string::npos);
  CHECK(text.find("DTSTAMP:20250301T000000Z") != std::string::npos);
}

TEST_CASE("lines are folded at 75 bytes and end in CRLF, letters whole") {
  auto long_one = entry(day(2025, 6, 30));
  long_one.summary = std::string("Hạn ") + std::string(30, 'x');
  for (int i = 0; i < 40; ++i) long_one.summary += " thủ tục hành chính";
  const auto text = written(long_one);
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    // A continuation byte behind the fold would be half a letter.
    CHECK((static_cast<unsigned char>(text[at + (text[at] == ' ' ? 1 : 0)]) & 0xC0) != 0x80);
    at = end + 2;
  }
  const auto calendar = parsed(text);
  CHECK(icalcomponent_get_summary(icalcomponent_get_first_real_component(calendar.get())) ==
        long_one.summary);
}

TEST_CASE("to-dos") {
  const auto calendar = parsed(written(entry(day(2025, 6, 30)), CalendarForm::to_dos));
  auto* todo = icalcomponent_get_first_component(calendar.get(), ICAL_VTODO_COMPONENT);
  REQUIRE(todo != nullptr);
  CHECK(icalcomponent_get_due(todo).month == 7);  // the end of 30/6
}

TEST_CASE("what comes again falls on the same days elsewhere") {
  auto monthly = entry(day(2025, 1, 31));
  monthly.recurrence = {schedule::Every::month, {0, 31, 0}, day(2025, 4, 30), {}, {}};
  CHECK(occurrences(written(monthly)) ==
        std::vector<std::string>{"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"});
  auto quarterly = entry(day(2025, 3, 14));
  quarterly.recurrence = {schedule::Every::quarter,
                          {schedule::On::kLast, 14, 0},
                          day(2025, 12, 14),
                          {day(2025, 6, 14)},
                          {day(2025, 6, 13)}};
  auto days = occurrences(written(quarterly));
  std::sort(days.begin(), days.end());
  CHECK(days == std::vector<std::string>{"2025-03-14", "2025-06-13", "2025-09-14", "2025-12-14"});
  auto weekly = entry(day(2025, 1, 3));
  weekly.recurrence = {schedule::Every::week, {0, 0, 5}, day(2025, 1, 24), {}, {}};
  CHECK(occurrences(written(weekly)).size() == 4);
}

TEST_CASE("the same file twice has the same bytes") {
  CHECK(written(entry(day(2025, 6, 30))) == written(entry(day(2025, 6, 30))));
}

}  // namespace dinhky::emit
