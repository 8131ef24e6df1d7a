// What holds of every day, month and working day from 2020 to 2035.
#include <doctest/doctest.h>

#include "schedule/regime.h"
#include "schedule/schedule.h"
#include "schedule/work_calendar.h"

namespace dinhky::schedule {
namespace {

using base::Date;

constexpr int kFirst = 2020;
constexpr int kLast = 2035;

Date first_day() {
  return base::make_date(kFirst, 1, 1).value();
}

Date last_day() {
  return base::make_date(kLast, 12, 31).value();
}

bool inside(const Regime& regime, const Period& period, Date day) {
  return regime.start(period) <= day && day <= regime.cutoff(period);
}

TEST_CASE("every day lies in exactly one quarter of each regime") {
  base::DataStore data;
  for (const auto& id : regime_ids(data)) {
    CAPTURE(id);
    const auto regime = load_regime(data, id).value();
    for (Date day = first_day(); day <= last_day(); day = day.plus_days(1)) {
      int found = 0;
      for (int year = day.year() - 1; year <= day.year() + 1; ++year) {
        for (int index = 1; index <= 4; ++index) {
          const Period quarter{year, PeriodKind::quarter, index};
          if (!inside(regime, quarter, day)) continue;
          ++found;
          if (quarter != regime.quarter_of(day)) FAIL(base::to_iso(day));
        }
      }
      if (found != 1) FAIL(base::to_iso(day));
    }
  }
}

TEST_CASE("every month that is named lies in the quarter of its name, under each regime") {
  base::DataStore data;
  const PhraseReader reader(data);
  for (const auto& id : regime_ids(data)) {
    CAPTURE(id);
    const auto regime = load_regime(data, id).value();
    for (int year = kFirst; year <= kLast; ++year) {
      for (int month = 1; month <= 12; ++month) {
        const auto phrase = "Tháng " + std::to_string(month) + "/" + std::to_string(year);
        CAPTURE(phrase);
        const auto schedule = reader.read(phrase, {year, Heading::active, std::nullopt});
        CHECK(active_quarters(schedule, regime, year) ==
              std::vector{quarter_of_month(year, month)});
      }
    }
  }
}

TEST_CASE("adding n working days and taking n away leads back to a working day") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, kFirst, kLast);
  for (Date day = first_day(); day <= last_day(); day = day.plus_days(1)) {
    for (const int n : {0, 1, 2, 3, 5, 8, 21}) {
      const auto later = calendar.add_working_days(day, n);
      const auto earlier = calendar.subtract_working_days(day, n);
      const bool counted = calendar.working_days_between(day, later) == n;
      bool back = true;
      if (calendar.is_working(day)) {
        back = calendar.subtract_working_days(later, n) == day &&
               calendar.add_working_days(earlier, n) == day;
      }
      if (!counted || !back) FAIL(base::to_iso(day) << " " << n);
    }
  }
}

TEST_CASE("a moved day is worked, on its side, and nothing between is") {
  base::DataStore data;
  const auto calendar = WorkCalendar::load(data, kFirst, kLast);
  for (Date day = first_day(); day <= last_day(); day = day.plus_days(1)) {
    const auto next = calendar.move(day, Move::next);
    const auto previous = calendar.move(day, Move::previous);
    bool good = calendar.move(day, Move::keep) == day && previous <= day && day <= next &&
                calendar.is_working(next) && calendar.is_working(previous);
    if (calendar.is_working(day)) {
      good = good && previous == day && day == next;
    } else {
      good = good && calendar.working_days_between(previous, next) == 1;
    }
    if (!good) FAIL(base::to_iso(day));
  }
}

}  // namespace
}  // namespace dinhky::schedule
