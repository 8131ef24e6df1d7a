#include "schedule/regime.h"

#include "yaml/data_file.h"
#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

constexpr int kLatestCutoffDay = 28;  // a day that every month has

}  // namespace

base::Date Regime::cutoff(const Period& period) const {
  const auto last = base::last_day_of_month(period.year, period.last_month());
  if (cutoff_day == 0) return last;
  return last.plus_days(cutoff_day - last.day());
}

base::Date Regime::start(const Period& period) const {
  const int month = period.first_month();
  const auto first = *base::make_date(period.year, month, 1);
  const auto before = first.plus_days(-1);  // the last day of the month before
  if (cutoff_day == 0) return first;
  return before.plus_days(cutoff_day - before.day() + 1);
}

Period Regime::quarter_of(base::Date day) const {
  auto quarter = quarter_of_month(day.year(), day.month());
  return cutoff(quarter) < day ? next(quarter) : quarter;
}

std::optional<Regime> load_regime(base::DataStore& data, std::string_view id) {
  if (!yaml::is_id(id)) return std::nullopt;
  const auto root = yaml::read_data(data, std::string("regimes/").append(id).append(".yaml"));
  if (!root) return std::nullopt;
  const auto* cutoff = root->find("cutoff");
  const auto* day = cutoff == nullptr ? nullptr : cutoff->find("day");
  if (day == nullptr) return std::nullopt;
  Regime regime{yaml::text_of(*root, "id"), yaml::text_of(*root, "title"),
                yaml::text_of(*root, "source"), 0};
  if (day->text == "last") return regime;
  const auto number = yaml::read_integer(day->text);
  if (!number || *number < 1 || *number > kLatestCutoffDay) return std::nullopt;
  regime.cutoff_day = *number;
  return regime;
}

std::vector<std::string> regime_ids(base::DataStore& data) {
  std::vector<std::string> ids;
  for (const auto& name : data.names("regimes/")) {
    const auto file = base::file_name_of(name);
    if (file.ends_with(".yaml")) ids.push_back(file.substr(0, file.size() - 5));
  }
  return ids;
}

}  // namespace dinhky::schedule
