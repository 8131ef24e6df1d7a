// Phrases as they come out of damaged files: whatever stands there, reading ends soon, says
// something of it, and points only into it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "schedule/schedule.h"
#include "support/phrase_generator.h"

namespace dinhky::schedule {
namespace {

void check_sane(const Schedule& schedule, std::string_view phrase) {
  bool doubtful = false;
  for (const auto& doubt : schedule.doubts) {
    CHECK(doubt.begin < doubt.end);
    CHECK(doubt.end <= phrase.size());
    doubtful = doubtful || doubt.trouble != Trouble::outside_year;
  }
  CHECK((schedule.kind == ScheduleKind::unknown) == schedule.parts.empty());
  if (!base::trimmed(phrase).empty()) CHECK(doubtful == schedule.parts.empty());
  for (const auto& part : schedule.parts) {
    CHECK(part.kind != ScheduleKind::unknown);
    if (part.first && part.last) CHECK(*part.first <= *part.last);
    if (part.kind == ScheduleKind::deadline) {
      CHECK_FALSE(part.first.has_value());
      CHECK(part.last.has_value());
    }
    if (part.kind == ScheduleKind::dependent) CHECK_FALSE(part.awaits.empty());
  }
}

TEST_CASE("mutated phrases") {
  base::DataStore data;
  const PhraseReader reader(data);
  const auto regime = load_regime(data, "nd09-2019").value();
  test::Random random(20250318);
  size_t understood = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto phrase = test::mutated_phrase(random);
    CAPTURE(phrase);
    const auto schedule = reader.read(phrase, {2025, Heading::active, {}});
    check_sane(schedule, phrase);
    CHECK(active_quarters(schedule, regime, 2025).size() <= 4);
    understood += schedule.kind == ScheduleKind::unknown ? 0 : 1;
  }
  // Else the checks above looked at nothing but unknown schedules.
  CHECK(understood > 1000);
}

TEST_CASE("every beginning and every end of a phrase") {
  base::DataStore data;
  const PhraseReader reader(data);
  for (const auto& seed : test::phrase_seeds()) {
    for (size_t cut = 0; cut <= seed.size(); ++cut) {
      for (const auto& phrase : {seed.substr(0, cut), seed.substr(cut)}) {
        CAPTURE(phrase);
        check_sane(reader.read(phrase, {2025, Heading::due, {}}), phrase);
      }
    }
  }
}

// How soon they end is measured by tests/bench/phrase_soak.
TEST_CASE("phrases made to be slow are read, longer ones refused as a whole") {
  base::DataStore data;
  const PhraseReader reader(data);
  for (const auto& hostile : test::hostile_phrases()) {
    CAPTURE(hostile);
    check_sane(reader.read(hostile, {2025, Heading::active, {}}), hostile);
    const auto too_long = reader.read(hostile + hostile, {2025, Heading::active, {}});
    CHECK(too_long.kind == ScheduleKind::unknown);
    CHECK(too_long.doubts.size() == 1);
  }
}

}  // namespace
}  // namespace dinhky::schedule
