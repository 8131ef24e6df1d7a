// Reporting regimes: up to which day the figures of a period count.
//
// Nghị định 09/2019/NĐ-CP, Điều 12: a quarter runs from the 15th of the month before it to the 14th
// of its last month; half-years and years likewise. The regime `calendar` takes periods as the
// calendar has them. Regimes are data: data/regimes/<id>.yaml.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "base/date.h"
#include "schedule/period.h"

namespace dinhky::schedule {

struct Regime {
  std::string id;
  std::string title;   // as a person names it
  std::string source;  // the article it rests on
  int cutoff_day = 0;  // day of the period's last month; 0 = the month's last day

  // The last day whose figures belong to the period.
  base::Date cutoff(const Period& period) const;
  // The first such day: the one after the cut-off of the month before the period.
  base::Date start(const Period& period) const;
  // The quarter in which the day lies: every day lies in exactly one.
  Period quarter_of(base::Date day) const;
};

// nullopt when there is no such regime or its file is damaged.
std::optional<Regime> load_regime(base::DataStore& data, std::string_view id);
// Ids of all regimes, sorted.
std::vector<std::string> regime_ids(base::DataStore& data);

}  // namespace dinhky::schedule
