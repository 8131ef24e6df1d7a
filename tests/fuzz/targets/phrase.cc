// A schedule phrase: what was understood is written as a phrase and as a structured schedule, and
// read again as the same.
#include <algorithm>

#include "base/text.h"
#include "schedule/phrase_writer.h"
#include "schedule/schedule.h"
#include "schedule/structured.h"
#include "target.h"
#include "yaml/parse.h"

namespace dinhky::fuzz {
namespace {

using schedule::Part;
using schedule::Schedule;
using schedule::ScheduleKind;

void expect_sane(const Schedule& schedule, std::string_view phrase) {
  for (const auto& doubt : schedule.doubts) {
    expect(doubt.begin < doubt.end && doubt.end <= phrase.size(), "a doubt lies inside the phrase",
           phrase);
  }
  for (const auto& part : schedule.parts) {
    expect(!part.first || !part.last || *part.first <= *part.last, "a part runs forward", phrase);
    expect(part.kind != ScheduleKind::deadline || (!part.first && part.last),
           "a deadline has a last day only", phrase);
  }
  expect((schedule.kind == ScheduleKind::unknown) == schedule.parts.empty(),
         "what is understood has parts", phrase);
}

// What is waited for is kept as written, and a name that ran on over a joint may be read another way
// where something else stands behind it.
bool ran_on(const Schedule& schedule) {
  return std::any_of(schedule.parts.begin(), schedule.parts.end(), [](const Part& part) {
    return !part.awaits.empty();
  });
}

void expect_read_again(const schedule::PhraseReader& reader, const Schedule& schedule,
                       const schedule::Context& context, std::string_view phrase) {
  // Written out, a long list becomes longer than any phrase that is read.
  constexpr size_t kMostParts = 10;
  const auto text = schedule::to_phrase(schedule);
  if (text.empty() || ran_on(schedule) || schedule.parts.size() > kMostParts) return;
  const auto again = reader.read(text, context);
  const bool same = again.parts == schedule.parts && again.kind == schedule.kind &&
                    again.first == schedule.first && again.last == schedule.last;
  if (!same) {
    fail("a schedule written as a phrase is read as the same",
         std::string(phrase) + "\n" + text + "\n" + schedule::to_phrase(again));
  }
}

// One end in a part of a month and the other a day: no form says both.
bool mixed(const Part& part) {
  const auto inside = [](const std::optional<base::Date>& day, bool by_name, int boundary) {
    return day && by_name && day->day() != boundary;
  };
  const int last =
      part.last ? base::last_day_of_month(part.last->year(), part.last->month()).day() : 0;
  return (inside(part.first, part.first_by_name, 1) || inside(part.last, part.by_name, last)) &&
         part.first && part.last && part.first_by_name != part.by_name;
}

void expect_structured(const Schedule& schedule, int year, std::string_view phrase) {
  const auto text = schedule::to_structured(schedule);
  if (text.empty() || std::any_of(schedule.parts.begin(), schedule.parts.end(), mixed)) return;
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add("plan.yaml", "schedule: " + text + "\n");
  const auto root = yaml::parse(sources, file, findings);
  const auto detail = std::string(phrase) + "\n" + text;
  expect(root && root->find("schedule") != nullptr, "a structured schedule is YAML", detail);
  auto again = schedule::read_structured(*root->find("schedule"), year, findings);
  auto parts = schedule.parts;
  for (auto& part : parts) part.named.clear();
  for (auto& part : again.parts) part.named.clear();
  expect(again.parts == parts && again.kind == schedule.kind, "a structured schedule says the same",
         detail);
}

}  // namespace

void run_phrase(std::string_view bytes) {
  static base::DataStore data;
  static const schedule::PhraseReader reader(data);
  // What a plan holds is sound UTF-8 in form C.
  if (base::find_invalid_utf8(bytes)) return;
  const auto phrase = base::to_nfc(bytes);
  for (const auto heading : {schedule::Heading::active, schedule::Heading::due}) {
    const schedule::Context context{2025, heading, {}};
    const auto schedule = reader.read(phrase, context);
    expect_sane(schedule, phrase);
    schedule::active_quarters(schedule, schedule::Regime{}, 2025);
    expect_structured(schedule, 2025, phrase);
    if (heading == schedule::Heading::active) expect_read_again(reader, schedule, context, phrase);
  }
}

}  // namespace dinhky::fuzz
