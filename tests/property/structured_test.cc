// Schedules written without words and read again.
#include "schedule/structured.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/findings.h"
#include "support/phrase_generator.h"
#include "yaml/parse.h"

namespace dinhky::schedule {
namespace {

Schedule read_again(const std::string& structured) {
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add("plan.yaml", "schedule: " + structured + "\n");
  const auto root = yaml::parse(sources, file, findings);
  REQUIRE(root);
  // A year far from the plan's is queried again; nothing else may be.
  auto schedule = read_structured(*root->find("schedule"), 2025, findings);
  for (const auto& finding : findings.all()) CHECK(finding.rule == "schedule-outside-year");
  return schedule;
}

// Which periods were named is known to the wording only.
std::vector<Part> without_names(Schedule schedule) {
  for (auto& part : schedule.parts) part.named.clear();
  return schedule.parts;
}

// One end in a part of a month and the other a day: no form says both.
bool mixed(const Part& part) {
  const auto inside = [](const std::optional<base::Date>& day, bool by_name, int boundary) {
    return day && by_name && day->day() != boundary;
  };
  const int last =
      part.last ? base::last_day_of_month(part.last->year(), part.last->month()).day() : 0;
  const bool parts_of_months =
      inside(part.first, part.first_by_name, 1) || inside(part.last, part.by_name, last);
  return parts_of_months && part.first && part.last && part.first_by_name != part.by_name;
}

}  // namespace

TEST_CASE("a schedule written without words and read again is the same schedule") {
  base::DataStore data;
  const PhraseReader reader(data);
  test::Random random(35);
  size_t written = 0;
  for (int i = 0; i < 10'000; ++i) {
    const auto phrase = test::random_phrase(random);
    CAPTURE(phrase);
    const auto schedule = reader.read(phrase, {2025, Heading::active, {}});
    const auto text = to_structured(schedule);
    CAPTURE(text);
    if (text.empty() || std::any_of(schedule.parts.begin(), schedule.parts.end(), mixed)) continue;
    ++written;
    const auto again = read_again(text);
    CHECK(without_names(again) == without_names(schedule));
    CHECK(again.kind == schedule.kind);
    CHECK(again.every == schedule.every);
    CHECK(again.first == schedule.first);
    CHECK(again.last == schedule.last);
    CHECK(again.awaits == schedule.awaits);
  }
  CHECK(written > 5'000);
}

}  // namespace dinhky::schedule
