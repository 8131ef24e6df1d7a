#include "schedule/regime.h"

#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <string>

#include "support/memory_file_system.h"

namespace dinhky::schedule {
namespace {

using base::Date;

Date day(int year, int month, int day) {
  return base::make_date(year, month, day).value();
}

Period quarter(int year, int index) {
  return {year, PeriodKind::quarter, index};
}

TEST_CASE("the regimes that the program knows") {
  base::DataStore data;
  CHECK(regime_ids(data) ==
        std::vector<std::string>{"btp-2026", "calendar", "kstthc-2020", "nd09-2019", "vpcp-2025"});
  for (const auto& id : regime_ids(data)) {
    const auto regime = load_regime(data, id);
    REQUIRE(regime.has_value());
    CHECK(regime->id == id);
    CHECK_FALSE(regime->title.empty());
    CHECK_FALSE(regime->source.empty());
  }
  CHECK_FALSE(load_regime(data, "nd99-2099").has_value());
  CHECK_FALSE(load_regime(data, "../regimes/calendar").has_value());
  CHECK_FALSE(load_regime(data, "").has_value());
}

// Nghị định 09/2019/NĐ-CP, Điều 12.
TEST_CASE("nd09-2019 closes on the 14th of the last month") {
  base::DataStore data;
  const auto regime = load_regime(data, "nd09-2019").value();
  for (int year = 1990; year <= 2060; ++year) {
    CAPTURE(year);
    CHECK(regime.start(quarter(year, 1)) == day(year - 1, 12, 15));
    CHECK(regime.cutoff(quarter(year, 1)) == day(year, 3, 14));
    CHECK(regime.start(quarter(year, 2)) == day(year, 3, 15));
    CHECK(regime.cutoff(quarter(year, 2)) == day(year, 6, 14));
    CHECK(regime.start(quarter(year, 3)) == day(year, 6, 15));
    CHECK(regime.cutoff(quarter(year, 3)) == day(year, 9, 14));
    CHECK(regime.start(quarter(year, 4)) == day(year, 9, 15));
    CHECK(regime.cutoff(quarter(year, 4)) == day(year, 12, 14));
    CHECK(regime.start({year, PeriodKind::half, 2}) == day(year, 6, 15));
    CHECK(regime.start({year, PeriodKind::year, 1}) == day(year - 1, 12, 15));
    CHECK(regime.cutoff({year, PeriodKind::year, 1}) == day(year, 12, 14));
  }
}

TEST_CASE("the regime of the calendar closes on the last day") {
  base::DataStore data;
  const auto regime = load_regime(data, "calendar").value();
  CHECK(regime.start(quarter(2025, 1)) == day(2025, 1, 1));
  CHECK(regime.cutoff(quarter(2025, 1)) == day(2025, 3, 31));
  CHECK(regime.cutoff(quarter(2025, 2)) == day(2025, 6, 30));
  CHECK(regime.start({2025, PeriodKind::half, 2}) == day(2025, 7, 1));
  CHECK(regime.cutoff({2025, PeriodKind::year, 1}) == day(2025, 12, 31));
}

TEST_CASE("under every regime quarters tile the years and make the longer periods") {
  base::DataStore data;
  for (const auto& id : regime_ids(data)) {
    CAPTURE(id);
    const auto regime = load_regime(data, id).value();
    for (int year = 1990; year <= 2060; ++year) {
      const Period halves[] = {{year, PeriodKind::half, 1}, {year, PeriodKind::half, 2}};
      for (int index = 1; index <= 4; ++index) {
        const auto q = quarter(year, index);
        CHECK(regime.start(next(q)) == regime.cutoff(q).plus_days(1));
      }
      for (int h = 0; h < 2; ++h) {
        CHECK(regime.start(halves[h]) == regime.start(quarter(year, 2 * h + 1)));
        CHECK(regime.cutoff(halves[h]) == regime.cutoff(quarter(year, 2 * h + 2)));
      }
      const Period all{year, PeriodKind::year, 1};
      CHECK(regime.start(all) == regime.start(halves[0]));
      CHECK(regime.cutoff(all) == regime.cutoff(halves[1]));
    }
  }
}

TEST_CASE("every day lies in the one quarter whose start and cut-off enclose it") {
  base::DataStore data;
  for (const auto& id : regime_ids(data)) {
    CAPTURE(id);
    const auto regime = load_regime(data, id).value();
    auto expected = quarter(1990, 1);
    const Date last = regime.cutoff(quarter(2060, 4));
    for (Date d = regime.start(expected); d <= last; d = d.plus_days(1)) {
      if (regime.cutoff(expected) < d) expected = next(expected);
      if (regime.quarter_of(d) != expected) FAIL(base::to_iso(d));
    }
    CHECK(expected == quarter(2060, 4));
  }
}

TEST_CASE("what the data says of the circulars, and how sure it is") {
  base::DataStore data;
  const auto decree = load_regime(data, "nd09-2019").value();
  CHECK(decree.by_default);
  CHECK(decree.cutoff_certainty == Certainty::confirmed);
  CHECK_FALSE(decree.until);
  const auto old = load_regime(data, "kstthc-2020").value();
  CHECK(old.until == day(2026, 2, 14));
  CHECK(old.in_force_certainty == Certainty::inferred);
  CHECK(old.cutoff_certainty == Certainty::memory);
  REQUIRE(old.successors.size() == 2);
  CHECK(old.successors[0].regime == "vpcp-2025");
  CHECK(old.successors[0].certainty == Certainty::confirmed);
  CHECK(old.successors[1].certainty == Certainty::weak);
  CHECK(old.terms.reports == std::vector<std::string>{"quarterly", "annual"});
  CHECK(old.terms.sections.size() == 8);
  CHECK(old.terms.recipients.size() == 3);
  CHECK(old.terms.deadlines.empty());  // of no level is the day known
  CHECK(load_regime(data, "vpcp-2025").value().from == day(2026, 2, 15));
  const auto newest = load_regime(data, "btp-2026").value();
  CHECK(newest.from == day(2026, 8, 1));
  CHECK(newest.cutoff_certainty == Certainty::unknown);
  CHECK(newest.terms.reports.empty());
}

TEST_CASE("every successor is a regime, every certainty a word that is known") {
  base::DataStore data;
  for (const auto& id : regime_ids(data)) {
    CAPTURE(id);
    const auto regime = load_regime(data, id).value();
    for (const auto& successor : regime.successors) CHECK(load_regime(data, successor.regime));
    const std::string text(data.read("regimes/" + id + ".yaml").value());
    static const std::regex form("certainty: ([a-z]+)");
    static const std::set<std::string> words{"confirmed", "weak", "memory", "inferred", "unknown"};
    for (std::sregex_iterator at(text.begin(), text.end(), form), end; at != end; ++at) {
      CHECK(words.contains((*at)[1]));
    }
  }
}

TEST_CASE("the date chooses among the regimes marked for it") {
  base::DataStore data;
  for (const int year : {2020, 2025, 2026, 2030}) {
    CHECK(default_regime(data, year).value().id == "nd09-2019");
  }
  test::MemoryFileSystem disk;
  disk.put("d/regimes/new.yaml",
           "id: new\ndefault: true\nin_force: {from: 2028-07-01}\ncutoff: {day: 20}\n");
  base::DataStore extended(&disk, "d");
  REQUIRE(extended.load());
  CHECK(default_regime(extended, 2027).value().id == "nd09-2019");
  CHECK(default_regime(extended, 2028).value().id == "new");
  CHECK(default_regime(extended, 2030).value().id == "new");
}

TEST_CASE("levels and days of a regime file") {
  test::MemoryFileSystem disk;
  disk.put("d/regimes/tinh.yaml",
           "id: tinh\ncutoff: {day: 14}\ndeadlines:\n"
           "  - {level: xa, working_days_after_cutoff: 2, certainty: confirmed}\n"
           "  - {level: tinh, working_days_after_cutoff: soon}\n");
  base::DataStore data(&disk, "d");
  REQUIRE(data.load());
  const auto regime = load_regime(data, "tinh").value();
  CHECK(regime.cutoff_certainty == Certainty::unknown);  // what says nothing is not certain
  REQUIRE(regime.terms.deadlines.size() == 1);
  CHECK(regime.terms.deadlines[0].level == "xa");
  CHECK(regime.terms.deadlines[0].working_days_after_cutoff == 2);
  CHECK(regime.terms.deadlines[0].certainty == Certainty::confirmed);
}

TEST_CASE("a regime file from outside may be damaged") {
  const auto load = [](const std::string& id, const std::string& text) {
    test::MemoryFileSystem disk;
    disk.put("d/regimes/" + id + ".yaml", text);
    base::DataStore data(&disk, "d");
    REQUIRE(data.load());
    return load_regime(data, id);
  };
  CHECK(load("good", "id: good\ncutoff: {day: 20}\n").value().cutoff_day == 20);
  CHECK_FALSE(load("no-cutoff", "id: no-cutoff\n").has_value());
  CHECK_FALSE(load("late", "id: late\ncutoff: {day: 29}\n").has_value());
  CHECK_FALSE(load("zero", "id: zero\ncutoff: {day: 0}\n").has_value());
  CHECK_FALSE(load("text", "id: text\ncutoff: {day: middle}\n").has_value());
  CHECK_FALSE(load("list", "- id: list\n").has_value());
  CHECK_FALSE(load("broken", "id: [\n").has_value());
}

}  // namespace
}  // namespace dinhky::schedule
