// Reporting regimes: up to which day the figures of a period count, and the rest of what a legal
// instrument says of periodic reports.
//
// Nghị định 09/2019/NĐ-CP, Điều 12: a quarter runs from the 15th of the month before it to the 14th
// of its last month; half-years and years likewise. The regime `calendar` takes periods as the
// calendar has them. Regimes are dated data: data/regimes/<id>.yaml. What a file does not hold is
// not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "base/date.h"
#include "schedule/period.h"

namespace dinhky::schedule {

// How well something is known; only `confirmed` rests on a source that was read.
enum class Certainty { confirmed, weak, memory, inferred, unknown };

struct Successor {
  std::string regime;
  std::string matter;  // of which reports: "báo cáo gửi Văn phòng Chính phủ"
  Certainty certainty = Certainty::unknown;
};

// To whom the units of a level report.
struct Recipient {
  std::string level;  // tinh | huyen | xa
  std::string to;
  std::optional<base::Date> until;
  Certainty certainty = Certainty::unknown;
};

// By when the units of a level report.
struct LevelDeadline {
  std::string level;
  int working_days_after_cutoff = 0;
  Certainty certainty = Certainty::unknown;
};

// What the instrument says besides the cut-off.
struct Terms {
  std::vector<std::string> legal_basis;
  std::vector<std::string> reports;  // quarterly | six-month | annual
  Certainty reports_certainty = Certainty::unknown;
  std::vector<Recipient> recipients;
  std::vector<LevelDeadline> deadlines;
  std::vector<std::string> sections;  // what a report must speak of
  std::string sections_source;
};

struct Regime {
  std::string id;
  std::string title;   // as a person names it
  std::string source;  // the article it rests on
  int cutoff_day = 0;  // day of the period's last month; 0 = the month's last day
  Certainty cutoff_certainty = Certainty::confirmed;
  std::optional<base::Date> from =
      std::nullopt;  // in force from … until; absent = open, or unknown
  std::optional<base::Date> until = std::nullopt;
  Certainty in_force_certainty = Certainty::confirmed;
  std::vector<Successor> successors = {};
  bool by_default = false;  // chosen by the date where a plan names none
  Terms terms = {};

  // The last day whose figures belong to the period.
  base::Date cutoff(const Period& period) const;
  // The first such day: the one after the cut-off of the month before the period.
  base::Date start(const Period& period) const;
  // The quarter in which the day lies: every day lies in exactly one.
  Period quarter_of(base::Date day) const;
};

// nullopt when there is no such regime or its file is damaged.
std::optional<Regime> load_regime(base::DataStore& data, std::string_view id);
// The word for the regime of a plan that names none.
inline constexpr std::string_view kAutoRegime = "auto";
// The regime of a plan that names none: of those marked `default` the one in force at the end of
// the plan's year that began last. nullopt when there is none.
std::optional<Regime> default_regime(base::DataStore& data, int year);
// load_regime, or for the word "auto" the default one of the year.
std::optional<Regime> regime_named(base::DataStore& data, std::string_view id, int year);
// Ids of all regimes, sorted.
std::vector<std::string> regime_ids(base::DataStore& data);

}  // namespace dinhky::schedule
