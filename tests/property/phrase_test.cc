// Phrases and what they mean, there and back.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "schedule/phrase_writer.h"
#include "schedule/schedule.h"
#include "support/phrase_generator.h"

namespace dinhky::schedule {
namespace {

constexpr Context kContext = {2025, Heading::active, {}};

// What is waited for is kept as written, so it differs with the spelling.
std::vector<Part> without_words(Schedule schedule) {
  for (auto& part : schedule.parts) part.awaits.clear();
  return schedule.parts;
}

std::set<std::optional<base::Date>> last_days(const Schedule& schedule) {
  std::set<std::optional<base::Date>> days;
  for (const auto& part : schedule.parts) days.insert(part.last);
  return days;
}

// A name that ran on over a joint may be read another way where something else stands behind.
bool ran_on(const Schedule& schedule) {
  return std::any_of(schedule.parts.begin(), schedule.parts.end(), [](const Part& part) {
    return part.awaits.find_first_of(",;(-") != std::string::npos;
  });
}

TEST_CASE("a schedule written as a phrase and read again is the same schedule") {
  base::DataStore data;
  const PhraseReader reader(data);
  test::Random random(34);
  size_t written = 0;
  for (int i = 0; i < 20000; ++i) {
    const auto phrase = test::random_phrase(random);
    CAPTURE(phrase);
    const auto schedule = reader.read(phrase, kContext);
    const auto text = to_phrase(schedule);
    CAPTURE(text);
    CHECK(text.empty() == schedule.parts.empty());
    if (text.empty() || ran_on(schedule)) continue;
    ++written;
    const auto again = reader.read(text, kContext);
    CHECK(again.parts == schedule.parts);
    CHECK(again.kind == schedule.kind);
    CHECK(again.first == schedule.first);
    CHECK(again.last == schedule.last);
    CHECK(to_phrase(again) == text);
  }
  CHECK(written > 10000);
}

TEST_CASE("composed and decomposed, upper and lower case read alike") {
  base::DataStore data;
  const PhraseReader reader(data);
  test::Random random(2025);
  for (int i = 0; i < 5000; ++i) {
    const auto phrase =
        i % 2 == 0 ? test::random_phrase(random) : base::to_nfc(test::mutated_phrase(random));
    if (base::find_invalid_utf8(phrase)) continue;
    CAPTURE(phrase);
    const auto schedule = reader.read(phrase, kContext);
    for (const auto& spelling : {base::to_nfd(phrase), base::to_upper(phrase),
                                 base::to_lower(phrase), base::to_nfd(base::to_upper(phrase))}) {
      CAPTURE(spelling);
      const auto same = reader.read(spelling, kContext);
      CHECK(same.kind == schedule.kind);
      CHECK(without_words(same) == without_words(schedule));
      CHECK(same.doubts.size() == schedule.doubts.size());
    }
  }
}

TEST_CASE("under a head of deadlines no last day changes") {
  base::DataStore data;
  const PhraseReader reader(data);
  test::Random random(12);
  for (int i = 0; i < 5000; ++i) {
    const auto phrase = test::random_phrase(random);
    CAPTURE(phrase);
    const auto active = reader.read(phrase, kContext);
    const auto due = reader.read(phrase, {2025, Heading::due, {}});
    CHECK((active.kind == ScheduleKind::unknown) == (due.kind == ScheduleKind::unknown));
    CHECK(active.doubts.size() == due.doubts.size());
    CHECK(last_days(active) == last_days(due));
  }
}

}  // namespace
}  // namespace dinhky::schedule
