#include "schedule/regime.h"

#include <utility>

#include "yaml/data_file.h"
#include "yaml/shape.h"

namespace dinhky::schedule {
namespace {

constexpr int kLatestCutoffDay = 28;  // a day that every month has

const yaml::Node kNothing;

const yaml::Node& child(const yaml::Node& node, std::string_view key) {
  const auto* found = node.find(key);
  return found == nullptr ? kNothing : *found;
}

// What says nothing of its certainty is not taken for certain.
Certainty certainty_of(const yaml::Node& node) {
  const auto word = yaml::text_of(node, "certainty");
  if (word == "confirmed") return Certainty::confirmed;
  if (word == "weak") return Certainty::weak;
  if (word == "memory") return Certainty::memory;
  if (word == "inferred") return Certainty::inferred;
  return Certainty::unknown;
}

std::vector<std::string> texts_of(const yaml::Node& list) {
  std::vector<std::string> texts;
  for (const auto& item : list.items) texts.push_back(item.text);
  return texts;
}

Terms read_terms(const yaml::Node& root) {
  Terms terms;
  terms.legal_basis = texts_of(child(root, "legal_basis"));
  const auto& frequencies = child(root, "frequencies");
  terms.reports = texts_of(child(frequencies, "reports"));
  terms.reports_certainty = certainty_of(frequencies);
  for (const auto& node : child(root, "recipients").items) {
    terms.recipients.push_back({yaml::text_of(node, "level"), yaml::text_of(node, "to"),
                                base::parse_iso_date(yaml::text_of(node, "until")),
                                certainty_of(node)});
  }
  for (const auto& node : child(root, "deadlines").items) {
    const auto days = yaml::read_integer(yaml::text_of(node, "working_days_after_cutoff"));
    if (!days) continue;
    terms.deadlines.push_back({yaml::text_of(node, "level"), *days, certainty_of(node)});
  }
  const auto& sections = child(root, "sections");
  terms.sections = texts_of(child(sections, "items"));
  terms.sections_source = yaml::text_of(sections, "source");
  return terms;
}

// "14", or "last" → 0.
std::optional<int> read_cutoff_day(const std::string& text) {
  if (text == "last") return 0;
  const auto number = yaml::read_integer(text);
  if (!number || *number < 1 || *number > kLatestCutoffDay) return std::nullopt;
  return number;
}

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
  const auto& cutoff = child(*root, "cutoff");
  const auto day = read_cutoff_day(yaml::text_of(cutoff, "day"));
  if (!day) return std::nullopt;
  const auto& in_force = child(*root, "in_force");
  Regime regime;
  regime.id = yaml::text_of(*root, "id");
  regime.title = yaml::text_of(*root, "title");
  regime.source = yaml::text_of(*root, "source");
  regime.cutoff_day = *day;
  regime.cutoff_certainty = certainty_of(cutoff);
  regime.from = base::parse_iso_date(yaml::text_of(in_force, "from"));
  regime.until = base::parse_iso_date(yaml::text_of(in_force, "until"));
  regime.in_force_certainty = certainty_of(in_force);
  for (const auto& node : child(*root, "successors").items) {
    regime.successors.push_back(
        {yaml::text_of(node, "regime"), yaml::text_of(node, "matter"), certainty_of(node)});
  }
  regime.by_default = yaml::text_of(*root, "default") == "true";
  regime.terms = read_terms(*root);
  return regime;
}

std::optional<Regime> default_regime(base::DataStore& data, int year) {
  const auto end = base::last_day_of_month(year, 12);
  std::optional<Regime> chosen;
  for (const auto& id : regime_ids(data)) {
    auto regime = load_regime(data, id);
    if (!regime || !regime->by_default) continue;
    if ((regime->from && end < *regime->from) || (regime->until && *regime->until < end)) continue;
    // Absent sorts before every day.
    if (!chosen || chosen->from < regime->from) chosen = std::move(regime);
  }
  return chosen;
}

std::optional<Regime> regime_named(base::DataStore& data, std::string_view id, int year) {
  return id == kAutoRegime ? default_regime(data, year) : load_regime(data, id);
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
