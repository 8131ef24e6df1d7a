#include "schedule/day_rows.h"

#include <doctest/doctest.h>

#include "support/findings.h"
#include "yaml/data_file.h"
#include "yaml/parse.h"

namespace dinhky::schedule {
namespace {

std::string shown(std::string_view text) {
  const auto days = read_days(text);
  if (!days) return "none";
  return base::to_iso(days->first) + ".." + base::to_iso(days->last);
}

TEST_CASE("a day or a range of days") {
  CHECK(shown("2025-05-12") == "2025-05-12..2025-05-12");
  CHECK(shown("2025-05-12..2025-05-16") == "2025-05-12..2025-05-16");
  CHECK(shown("12/5/2025 .. 16/5/2025") == "2025-05-12..2025-05-16");
  for (const char* text : {"", "..", "2025-05-12..", "..2025-05-12", "2025-05-12...2025-05-16",
                           "2025-05-12-2025-05-16", "2025-02-30"}) {
    CAPTURE(text);
    CHECK(shown(text) == "none");
  }
}

TEST_CASE("rows that cannot be meant are left out") {
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add("f.yaml",
                                "off: [{days: 2025-05-02..2025-05-01}, {days: x}, {name: a}, y, "
                                "{days: 2025-01-01..2026-01-02}, {days: 2025-01-01..2026-01-01}]\n"
                                "worked: no\ncomplete: [2025, soon, 2026]\n");
  const auto root = yaml::parse(sources, file, findings);
  REQUIRE(root);
  const auto rows = read_day_rows(*root);
  CHECK(rows.off.size() == 1);  // 366 days, as a leap year has
  CHECK(rows.worked.empty());
  CHECK(rows.complete == std::vector<int>{2025, 2026});
}

TEST_CASE("every row of the program's own calendars has days, a name and what it rests on") {
  base::DataStore data;
  size_t files = 0;
  for (const auto& name : data.names("calendars/vn-")) {
    CAPTURE(name);
    ++files;
    const auto root = yaml::read_data(data, name);
    REQUIRE(root);
    const auto rows = read_day_rows(*root);
    const auto year = yaml::text_of(*root, "year");
    const auto check = [&](const char* key, const std::vector<DayRow>& read) {
      const auto* list = root->find(key);
      CHECK(read.size() == (list == nullptr ? 0 : list->items.size()));
      for (const auto& row : read) {
        CHECK(std::to_string(row.days.first.year()) == year);
        CHECK(std::to_string(row.days.last.year()) == year);
        CHECK_FALSE(row.what.name.empty());
        CHECK_FALSE(row.what.source.empty());
      }
    };
    check("off", rows.off);
    check("worked", rows.worked);
    check("unknown", rows.unknown);
    for (const auto& row : rows.worked) CHECK(row.days.first.weekday() == 6);
  }
  CHECK(files == 4);
}

}  // namespace
}  // namespace dinhky::schedule
