// A million random and mutated phrases: no crash, none over a millisecond. Not part of the fast
// suite:  ninja phrase_soak && tests/phrase_soak [COUNT [SEED]]
//
// A phrase that takes long is read again, since other programs take their share of the machine: the
// fastest of a few runs counts. Exit status 1 when a phrase breaks the promise.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>

#include "schedule/phrase_writer.h"
#include "schedule/schedule.h"
#include "support/phrase_generator.h"

namespace {

using Clock = std::chrono::steady_clock;
using namespace dinhky;

constexpr auto kLimit = std::chrono::milliseconds(1);
constexpr int kRunsOfSlow = 5;

struct Totals {
  size_t understood = 0;
  size_t slow = 0;
  size_t insane = 0;
  Clock::duration longest{};
};

bool sane(const schedule::Schedule& schedule, const std::string& phrase) {
  for (const auto& doubt : schedule.doubts) {
    if (doubt.begin >= doubt.end || doubt.end > phrase.size()) return false;
  }
  for (const auto& part : schedule.parts) {
    if (part.first && part.last && *part.last < *part.first) return false;
    if (part.kind == schedule::ScheduleKind::deadline && (part.first || !part.last)) return false;
  }
  return (schedule.kind == schedule::ScheduleKind::unknown) == schedule.parts.empty();
}

Clock::duration time_of(const schedule::PhraseReader& reader, const std::string& phrase) {
  const auto started = Clock::now();
  reader.read(phrase, {2025, schedule::Heading::active, {}});
  return Clock::now() - started;
}

void try_phrase(const schedule::PhraseReader& reader, const std::string& phrase, Totals& totals) {
  const auto started = Clock::now();
  const auto schedule = reader.read(phrase, {2025, schedule::Heading::active, {}});
  auto taken = Clock::now() - started;
  for (int run = 0; taken > kLimit && run < kRunsOfSlow; ++run) {
    taken = std::min(taken, time_of(reader, phrase));
  }
  totals.longest = std::max(totals.longest, taken);
  totals.understood += schedule.parts.empty() ? 0 : 1;
  if (taken > kLimit) {
    ++totals.slow;
    fmt::print("slow: {}\n", phrase);
  }
  if (!sane(schedule, phrase)) {
    ++totals.insane;
    fmt::print("contradicts itself: {}\n", phrase);
  }
  schedule::to_phrase(schedule);
}

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
  test::Random random(argc > 2 ? static_cast<uint32_t>(std::strtoul(argv[2], nullptr, 10)) : 1);
  base::DataStore data;
  const schedule::PhraseReader reader(data);
  reader.read("quý I", {2025, schedule::Heading::active, {}});  // loads the vocabulary
  Totals totals;
  for (const auto& hostile : test::hostile_phrases()) try_phrase(reader, hostile, totals);
  const auto started = Clock::now();
  for (size_t i = 0; i < count; ++i) {
    try_phrase(reader, i % 4 == 0 ? test::random_phrase(random) : test::mutated_phrase(random),
               totals);
  }
  const std::chrono::duration<double, std::micro> all = Clock::now() - started;
  const std::chrono::duration<double, std::micro> longest = totals.longest;
  fmt::print("{} phrases, {} understood, {:.1f} us each, longest {:.0f} us, {} over 1 ms\n", count,
             totals.understood, all.count() / static_cast<double>(count), longest.count(),
             totals.slow);
  return totals.slow == 0 && totals.insane == 0 ? 0 : 1;
}
